import { AxisBottom } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import type { RulePrecision } from '../../../lib/training/quality';
import { percent } from '../../ui/labels';
import { t } from '../../ui/t';
import '../../ui/chart.css';

const WIDTH = 720;
const ROW = 28;
const BOTTOM = 32;
const LEFT = 220;
/** Of a name; what is longer is in the table. */
const LETTERS = 28;

/** Precision of each rule with its interval; the broken line is a half, below which a rule is noise. */
export function PrecisionChart({ rules }: { rules: readonly RulePrecision[] }) {
  const height = rules.length * ROW + BOTTOM;
  const x = scaleLinear<number>({ domain: [0, 1], range: [LEFT, WIDTH - 16] });
  const y = scaleBand<string>({ domain: rules.map(({ rule }) => rule), range: [4, height - BOTTOM] });
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t('training_precision_chart')}>
        <line className="half" x1={x(0.5)} x2={x(0.5)} y1={0} y2={height - BOTTOM} />
        {rules.map(({ rule, precision: { hits, of, low, high } }) => {
          const middle = (y(rule) ?? 0) + y.bandwidth() / 2;
          return (
            <g key={rule}>
              <text x={LEFT - 10} y={middle + 4} textAnchor="end" fontSize={13}>
                {rule.length > LETTERS ? `${rule.slice(0, LETTERS)}…` : rule}
              </text>
              <line className="interval" x1={x(low)} x2={x(high)} y1={middle} y2={middle} />
              {of > 0 && <circle className="point" cx={x(hits / of)} cy={middle} r={6} />}
            </g>
          );
        })}
        <AxisBottom
          top={height - BOTTOM}
          scale={x}
          numTicks={4}
          tickFormat={(value) => percent(Number(value))}
          stroke="currentColor"
          tickStroke="currentColor"
        />
      </svg>
    </figure>
  );
}

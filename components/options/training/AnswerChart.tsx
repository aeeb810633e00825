import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { BarStack } from '@visx/shape';
import type { TrainingReport } from '../../../lib/training/views';
import { dayName, nameOf } from '../../ui/labels';
import { t } from '../../ui/t';
import '../../ui/chart.css';

type Week = TrainingReport['weeks'][number];
const ANSWERS = ['fixed', 'back', 'overrides'] as const;
type Answer = (typeof ANSWERS)[number];

const WIDTH = 720;
const HEIGHT = 220;
const LEFT = 48;
const BOTTOM = 28;

/** How warnings were answered, week by week; groups of five and more only. */
export function AnswerChart({ weeks }: { weeks: readonly Week[] }) {
  const x = scaleBand<number>({ domain: weeks.map(({ week }) => week), range: [LEFT, WIDTH], padding: 0.2 });
  const most = Math.max(1, ...weeks.map(({ stops }) => stops));
  const y = scaleLinear<number>({ domain: [0, most], range: [HEIGHT - BOTTOM, 8], nice: true });
  const ticks = weeks.filter((_, at) => at % Math.ceil(weeks.length / 6) === 0).map(({ week }) => week);
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('training_answers_chart')}>
        <BarStack<Week, Answer>
          data={[...weeks]}
          keys={[...ANSWERS]}
          x={({ week }) => week}
          xScale={x}
          yScale={y}
          color={(answer) => answer}
        >
          {(stacks) =>
            stacks.flatMap(({ key, bars }) =>
              bars.map((bar) => (
                <rect
                  key={`${key} ${bar.index}`}
                  className={`answers-${key}`}
                  {...{ x: bar.x, y: bar.y, width: bar.width, height: bar.height }}
                />
              )),
            )
          }
        </BarStack>
        <AxisLeft left={LEFT} scale={y} numTicks={4} hideTicks stroke="currentColor" />
        <AxisBottom
          top={HEIGHT - BOTTOM}
          scale={x}
          tickValues={ticks}
          tickFormat={(week) => dayName(Number(week))}
          stroke="currentColor"
          tickStroke="currentColor"
        />
      </svg>
      <figcaption>
        <ul className="key">
          {ANSWERS.map((answer) => (
            <li key={answer}>
              <span className={`swatch answers-${answer}`} aria-hidden="true" />
              {nameOf('training_count', answer)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

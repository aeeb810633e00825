import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { BarStack } from '@visx/shape';
import { addCounts, DAY, type DayCount, noCounts } from '../../lib/audit/day-counts';
import { ACTIONS, type Action } from '../../lib/policy/actions';
import './chart.css';
import './verdict-chart.css';

interface Props {
  days: readonly DayCount[];
  /** What the picture shows, for who does not see it. */
  label: string;
  nameOf(action: Action): string;
  /** A day, short. */
  dayName(ms: number): string;
}

const WIDTH = 720;
const HEIGHT = 220;
const LEFT = 48;
const BOTTOM = 28;
/** More bars than this are too thin to see. */
const MAX_BARS = 60;

/** Days without a decision are gaps, so that the axis is time; many days are taken together. */
function binned(days: readonly DayCount[]): DayCount[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const width = Math.ceil((last.day - first.day + DAY) / DAY / MAX_BARS) * DAY;
  const count = Math.floor((last.day - first.day) / width) + 1;
  const bins = Array.from({ length: count }, (_, at) => ({
    day: first.day + at * width,
    counts: noCounts(),
  }));
  for (const { day, counts } of days) {
    const bin = bins[Math.floor((day - first.day) / width)];
    if (bin) addCounts(bin.counts, counts);
  }
  return bins;
}

/** There is no half a draft. */
const wholeOnly = (value: { valueOf(): number }) => (Number.isInteger(Number(value)) ? String(value) : '');

const total = ({ counts }: DayCount) => ACTIONS.reduce((sum, action) => sum + counts[action], 0);

/** Verdicts over time, stacked. Colours have a key, and the numbers stand in a table beside it. */
export function VerdictChart({ days, label, nameOf, dayName }: Props) {
  const bins = binned(days);
  const shown = ACTIONS.filter((action) => bins.some(({ counts }) => counts[action] > 0));
  const x = scaleBand<number>({
    domain: bins.map(({ day }) => day),
    range: [LEFT, WIDTH],
    padding: 0.15,
  });
  const y = scaleLinear<number>({
    domain: [0, Math.max(1, ...bins.map(total))],
    range: [HEIGHT - BOTTOM, 8],
    nice: true,
  });
  const ticks = bins.filter((_, at) => at % Math.ceil(bins.length / 6) === 0).map(({ day }) => day);
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <BarStack<DayCount, Action>
          data={bins}
          keys={shown}
          x={({ day }) => day}
          value={({ counts }, action) => counts[action]}
          xScale={x}
          yScale={y}
          color={(action) => action}
        >
          {(stacks) =>
            stacks.flatMap(({ key, bars }) =>
              bars.map((bar) => (
                <rect
                  key={`${key} ${bar.index}`}
                  className={`verdict-${key}`}
                  x={bar.x}
                  y={bar.y}
                  width={bar.width}
                  height={bar.height}
                />
              )),
            )
          }
        </BarStack>
        <AxisLeft left={LEFT} scale={y} numTicks={4} tickFormat={wholeOnly} hideTicks stroke="currentColor" />
        <AxisBottom
          top={HEIGHT - BOTTOM}
          scale={x}
          tickValues={ticks}
          tickFormat={(day) => dayName(Number(day))}
          stroke="currentColor"
          tickStroke="currentColor"
        />
      </svg>
      <figcaption>
        <ul className="key">
          {shown.map((action) => (
            <li key={action}>
              <span className={`swatch verdict-${action}`} aria-hidden="true" />
              {nameOf(action)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

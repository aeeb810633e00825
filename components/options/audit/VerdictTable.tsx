import type { DayCount } from '../../../lib/audit/day-counts';
import { ACTIONS } from '../../../lib/policy/actions';
import { count, dayName, nameOf } from '../../ui/labels';
import { t } from '../../ui/t';
import './verdict-table.css';

/** The numbers of the chart, the newest day first. */
export function VerdictTable({ days }: { days: readonly DayCount[] }) {
  const shown = ACTIONS.filter((action) => days.some(({ counts }) => counts[action] > 0));
  return (
    <details>
      <summary>{t('audit_chart_table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="numbers" tabIndex={0} aria-label={t('audit_chart_table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('audit_day')}</th>
              {shown.map((action) => (
                <th key={action} scope="col">
                  {nameOf('policy_action', action)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, counts }) => (
              <tr key={day}>
                <th scope="row">{dayName(day)}</th>
                {shown.map((action) => (
                  <td key={action}>{count(counts[action])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

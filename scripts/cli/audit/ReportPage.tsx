import { VerdictChart } from '../../../components/ui/VerdictChart';
import type { ExportReport } from '../../../lib/audit/export/verify';
import type { Action } from '../../../lib/policy/actions';
import { ENGLISH } from '../words';
import type { Counts, Tally } from './tally';
import { problemText } from './verify';

interface Props {
  file: string;
  /** ms since the Unix epoch */
  made: number;
  report: ExportReport;
  tally: Tally;
  css: string;
}

const dateTime = (ms: number) => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const actionName = (action: string) => ENGLISH.t(`policy_action_${action}`);
const ROWS = 20;

/** The page that a report is: nothing in it runs, and nothing is fetched. */
export function ReportPage({ file, made, report, tally, css }: Props) {
  const { records, epochs, anchors, purged, opened, head, device, problems, ok } = report;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width" />
        <title>Draftguard audit report</title>
        <style>{css}</style>
      </head>
      <body>
        <main>
          <h1>Audit report</h1>
          <p className={ok ? 'whole' : 'broken'}>
            <strong>
              {ok ? '✓ The log is whole.' : `! The log is broken: ${problems.length} problems.`}
            </strong>
          </p>
          {!ok && (
            <ul>
              {problems.map((problem, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never reordered
                <li key={at}>{problemText(problem)}</li>
              ))}
            </ul>
          )}
          <dl>
            <Fact name="File" value={file} />
            <Fact name="Report made" value={dateTime(made)} />
            <Fact
              name="Period"
              value={
                tally.first === null || tally.last === null
                  ? 'no records'
                  : `${dateTime(tally.first)} to ${dateTime(tally.last)}`
              }
            />
            <Fact name="Records" value={`${records} in ${epochs} epochs, ${anchors} signed anchors`} />
            <Fact name="Payloads" value={`${opened} opened and genuine, ${purged} erased by retention`} />
            <Fact name="Head" value={head || 'none'} />
            <Fact name="Device" value={device || 'none'} />
          </dl>
          <p>
            Keep the head elsewhere: later it proves that nothing up to it was changed. Compare the device
            with the one that an earlier report names.
          </p>
          <h2>Verdicts over time</h2>
          {tally.days.size === 0 ? (
            <p>No record here shows its event: they are sealed for others, erased, or there are none.</p>
          ) : (
            <>
              <VerdictChart
                days={[...tally.days.values()].sort((a, b) => a.day - b.day)}
                label="Verdicts on drafts by day; the numbers are in the table below"
                nameOf={(action: Action) => actionName(action)}
                dayName={day}
              />
              <Table title="Verdict" counts={tally.verdicts} nameOf={actionName} />
              <Table
                title="Answer"
                counts={tally.answers}
                nameOf={(id) => ENGLISH.t(`audit_answer_${id.replaceAll('-', '_')}`) || id}
              />
              <Table title="Rule" counts={tally.rules} />
              <Table title="Found (distinct values)" counts={tally.entities} />
            </>
          )}
          <h2>Events</h2>
          <Table title="Event" counts={tally.types} />
          <h2>Epochs</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">Began</th>
                <th scope="col">Epoch</th>
                <th scope="col">Readers</th>
                <th scope="col">Draftguard</th>
              </tr>
            </thead>
            <tbody>
              {tally.epochs.slice(-ROWS).map(({ epoch, time, readers, version }) => (
                <tr key={epoch}>
                  <td>{dateTime(time)}</td>
                  <td>
                    <code>{epoch.slice(0, 8)}</code>
                  </td>
                  <td>{readers}</td>
                  <td>{version}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </main>
      </body>
    </html>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Table({
  title,
  counts,
  nameOf,
}: {
  title: string;
  counts: Counts;
  nameOf?: (id: string) => string;
}) {
  const rows = [...counts].sort((a, b) => b[1] - a[1]);
  if (rows.length === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">Number</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, ROWS).map(([id, count]) => (
          <tr key={id}>
            <td>{nameOf?.(id) ?? id}</td>
            <td>{count}</td>
          </tr>
        ))}
        {rows.length > ROWS && (
          <tr>
            <td>{`${rows.length - ROWS} more`}</td>
            <td>{rows.slice(ROWS).reduce((sum, [, count]) => sum + count, 0)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

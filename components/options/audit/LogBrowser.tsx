import { useMemo, useState } from 'react';
import type { Filter, Found } from '../../../lib/audit/jobs/search';
import type { AuditEntry } from '../../../lib/audit/reader';
import { count, dayName, nameOf } from '../../ui/labels';
import { t } from '../../ui/t';
import { VerdictChart } from '../../ui/VerdictChart';
import { FilterForm } from './FilterForm';
import { JobNotice } from './JobNotice';
import { foundRecords, type OpenLog, wholeLog } from './log-view';
import { RecordDetail } from './RecordDetail';
import { RecordList } from './RecordList';
import { useJob } from './use-job';
import { VerdictTable } from './VerdictTable';

interface Props {
  log: OpenLog;
  onRefresh(): void;
}

/** The records, newest first; what is asked for is found with progress, and drawn over time. */
export function LogBrowser({ log, onRefresh }: Props) {
  const job = useJob<Found>();
  const [detail, setDetail] = useState<AuditEntry | null>(null);
  const [shown, setShown] = useState(true);
  const result = shown && job.state.at === 'done' ? job.state.result : null;
  // Of another listing, the list would begin at its beginning again: only what was found, or the log, makes another.
  const listing = useMemo(() => (result ? foundRecords(result) : wholeLog(log.index)), [result, log.index]);
  const search = (filter: Filter) => {
    setShown(true);
    const { jobs, index, identities } = log;
    void job.run((progress, signal) =>
      jobs.search({ index, identities, filter, count: true }, progress, signal),
    );
  };
  if (log.index.records === 0) return <p>{t('audit_empty')}</p>;
  return (
    <>
      <FilterForm
        onSearch={search}
        onAll={() => {
          setShown(false);
          onRefresh();
        }}
      />
      <JobNotice job={job} total={log.index.records} />
      {result && result.days.length > 0 && (
        <>
          <VerdictChart
            days={result.days}
            label={t('audit_chart')}
            nameOf={(action) => nameOf('policy_action', action)}
            dayName={dayName}
          />
          <VerdictTable days={result.days} />
        </>
      )}
      <p role="status">
        {result ? t('audit_found', count(listing.count)) : t('audit_all', count(log.index.records))}
        {result && result.unread > 0 && ` ${t('audit_unread', count(result.unread))}`}
      </p>
      <RecordList log={log} listing={listing} onOpen={setDetail} />
      {detail && <RecordDetail entry={detail} onClose={() => setDetail(null)} />}
    </>
  );
}

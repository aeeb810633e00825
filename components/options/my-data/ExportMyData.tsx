import { useEffect, useMemo } from 'react';
import type { RecordedEvent } from '../../../lib/dpia/fields';
import type { MyDataView } from '../../../lib/pages/views';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { JobNotice } from '../audit/JobNotice';
import { openLogJobs } from '../audit/open-log-jobs';
import { useJob } from '../audit/use-job';
import { download } from '../download';
import { type Exported, exportMyData } from './export';

const LEFT_OUT = {
  'no-reader': 'mydata_export_no_reader',
  'passphrase-needed': 'mydata_export_locked',
} as const;

/** Everything of this page as a file, with the records of the log where they can be read here. */
export function ExportMyData({ view, fields }: { view: MyDataView; fields: readonly RecordedEvent[] }) {
  const jobs = useMemo(openLogJobs, []);
  useEffect(() => () => jobs.close(), [jobs]);
  const job = useJob<Exported>();
  const run = () =>
    job.run(async (progress, signal) => {
      const made = Date.now();
      const exported = await exportMyData(jobs, { made, view, fields }, progress, signal);
      download(exported.file, `draftguard-my-data-${new Date(made).toISOString().slice(0, 10)}.json`);
      return exported;
    });
  const { state } = job;
  return (
    <>
      <h2>{t('mydata_export')}</h2>
      <p id="mydata-export-help">{t('mydata_export_help')}</p>
      <p className="actions">
        <button
          type="button"
          className="primary"
          aria-describedby="mydata-export-help"
          aria-disabled={state.at === 'running'}
          onClick={() => {
            if (state.at !== 'running') void run();
          }}
        >
          {t('mydata_export_run')}
        </button>
      </p>
      <JobNotice job={job} total={view.stores.find(({ id }) => id === 'log')?.count ?? 0} />
      {state.at === 'done' && (
        <Notice kind={state.result.unreadable ? 'plain' : 'good'}>
          {t('policy_downloaded')} {state.result.unreadable && t(LEFT_OUT[state.result.unreadable])}
        </Notice>
      )}
    </>
  );
}

import { recordedFields } from '../../../lib/dpia/fields';
import { COLLECTOR } from '../../../lib/fleet/build';
import type { MyDataView } from '../../../lib/pages/views';
import { ask } from '../../../lib/protocol/client';
import { count, nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { language, t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import { ExportMyData } from './ExportMyData';
import { FieldList } from './FieldList';
import { ItemTable } from './ItemTable';
import { StoreTable } from './StoreTable';
import './my-data.css';

/** By level of detail. */
const NEVER = ['mydata_never_0', 'mydata_never_1', 'mydata_never_2'] as const;

function whoReads({ localReader, lock, organizationReaders }: MyDataView): string[] {
  return [
    ...(localReader || lock
      ? [t(lock === 'passphrase' ? 'mydata_reads_passphrase' : 'mydata_reads_device')]
      : []),
    ...(organizationReaders > 0 ? [t('mydata_reads_organization', count(organizationReaders))] : []),
    // What is sent sealed is opened by the keys of the organisation only.
    ...(COLLECTOR && !COLLECTOR.sealed ? [t('mydata_reads_collector', COLLECTOR.origin)] : []),
  ];
}

/** Everything that is stored about the person: what, why, until when, under which rule; and a copy of it. */
export default function MyDataPage() {
  const { data, failed } = useAnswer<'pages.my-data'>(() => ask({ type: 'pages.my-data' }));
  if (failed) return <Notice kind="bad">{t('options_failed')}</Notice>;
  if (!data) return <p role="status">{t('options_loading')}</p>;
  const fields = recordedFields(data.detail, language());
  return (
    <>
      <p>{t('mydata_intro')}</p>
      <h2>{t('mydata_rules')}</h2>
      <dl>
        <dt>{t('mydata_who_decides')}</dt>
        <dd>{data.organization || nameOf('policy_source', data.source)}</dd>
        <dt>{t('mydata_level')}</dt>
        <dd>{t('mydata_level_of', data.detail, t(NEVER[data.detail] ?? 'mydata_never_0'))}</dd>
        <dt>{t('policy_council')}</dt>
        <dd>{t(data.worksCouncil ? 'mydata_council_on' : 'mydata_council_off')}</dd>
        <dt>{t('mydata_name')}</dt>
        <dd>
          {t('mydata_name_pseudonym')} {t(data.reidentify ? 'mydata_name_two' : 'mydata_name_nobody')}
        </dd>
        <dt>{t('mydata_kept')}</dt>
        <dd>{t('policy_days', count(data.retentionDays))}</dd>
        <dt>{t('mydata_reads')}</dt>
        <dd>{whoReads(data).join('; ') || t('mydata_reads_nobody')}</dd>
      </dl>
      <p>
        <a href="#policy">{t('overview_to_policy')}</a>
      </p>
      <h2>{t('mydata_stores')}</h2>
      <StoreTable view={data} />
      <ItemTable />
      <h2>{t('mydata_fields')}</h2>
      <FieldList title={t('mydata_fields_now', data.detail)} help={t('mydata_fields_help')} events={fields} />
      <FieldList
        title={t('mydata_fields_council')}
        help={t('mydata_fields_council_help')}
        events={recordedFields(0, language())}
      />
      <ExportMyData view={data} fields={fields} />
    </>
  );
}

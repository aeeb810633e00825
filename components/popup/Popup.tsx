import { browser } from 'wxt/browser';
import type { StatusView } from '../../lib/pages/views';
import { nameOf } from '../ui/labels';
import { Notice } from '../ui/Notice';
import { t } from '../ui/t';
import { LastVerdicts } from './LastVerdicts';
import { NotRight } from './NotRight';
import { Ways } from './Ways';

const WEBMAIL_NAMES = { gmail: 'Gmail', outlook: 'Outlook', roundcube: 'Roundcube' } as const;

function Watched({ status: { watched, webmail } }: { status: StatusView }) {
  if (watched === 'watching')
    return (
      <Notice kind="good">
        <strong>{t('popup_watching')}</strong>
        <p>{t('popup_watching_detail', webmail ? WEBMAIL_NAMES[webmail] : t('popup_a_webmail'))}</p>
      </Notice>
    );
  if (watched === 'not-watching')
    return (
      <Notice kind="bad">
        <strong>{t('popup_not_watching')}</strong>
      </Notice>
    );
  return (
    <Notice kind="plain">
      <strong>{t('popup_not_webmail')}</strong>
      <p>{t('popup_not_webmail_detail')}</p>
    </Notice>
  );
}

interface Props {
  status: StatusView | null;
  failed: boolean;
  /** The tab that the window was opened over. */
  tabId: number;
}

/** The toolbar's window: whether this page is watched, in which mode, what happened last, what is wrong, and ways on. */
export function Popup({ status, failed, tabId }: Props) {
  return (
    <>
      <h1>{t('popup_title')}</h1>
      {failed && <Notice kind="bad">{t('popup_failed')}</Notice>}
      {!status && !failed && <p role="status">{t('popup_loading')}</p>}
      {status && (
        <>
          <Watched status={status} />
          {status.problems.length > 0 && (
            <section>
              <h2>{t('popup_problems')}</h2>
              <ul>
                {status.problems.map((problem) => (
                  <li key={problem}>{nameOf('popup_problem', problem)}</li>
                ))}
              </ul>
            </section>
          )}
          <dl>
            <dt>{t('popup_mode')}</dt>
            <dd>{nameOf('policy_mode', status.mode)}</dd>
          </dl>
          {status.watched !== 'not-a-webmail' && (
            <>
              <LastVerdicts verdicts={status.lastVerdicts} />
              <NotRight tabId={tabId} verdicts={status.lastVerdicts} />
            </>
          )}
        </>
      )}
      <Ways />
      <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
        {t('popup_options')}
      </button>
    </>
  );
}

import { browser } from 'wxt/browser';
import { COLLECTOR } from '../../../lib/fleet/build';
import { ask } from '../../../lib/protocol/client';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';

/** By level of detail. */
const DETAIL = ['options_about_log', 'options_about_log_1', 'options_about_log_2'] as const;

/** What Draftguard does with what it reads, in four sentences. */
export function About() {
  const { data } = useAnswer<'pages.policy'>(() => ask({ type: 'pages.policy' }));
  const contact = data?.policy.organization.contact;
  return (
    <section id="about" aria-labelledby="about-title">
      <h2 id="about-title">{t('options_about')}</h2>
      <p>
        {COLLECTOR
          ? t(COLLECTOR.sealed ? 'options_about_sealed' : 'options_about_shipped', COLLECTOR.origin)
          : t('options_about_local')}
      </p>
      <p>{t(DETAIL[data?.policy.audit.detail ?? 0] ?? 'options_about_log')}</p>
      <p>{t('options_about_read')}</p>
      {contact && <p>{t('options_about_contact', contact)}</p>}
      <p>{t('options_version', browser.runtime.getManifest().version)}</p>
    </section>
  );
}

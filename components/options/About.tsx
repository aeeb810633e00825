import { browser } from 'wxt/browser';
import { ask } from '../ui/ask';
import { t } from '../ui/t';
import { useAnswer } from '../ui/use-answer';

/** What Draftguard does with what it reads, in four sentences. */
export function About() {
  const { data } = useAnswer<'pages.policy'>(() => ask({ type: 'pages.policy' }));
  const contact = data?.policy.organization.contact;
  return (
    <section id="about" aria-labelledby="about-title">
      <h2 id="about-title">{t('options_about')}</h2>
      <p>{t('options_about_local')}</p>
      <p>{t('options_about_log')}</p>
      <p>{t('options_about_read')}</p>
      {contact && <p>{t('options_about_contact', contact)}</p>}
      <p>{t('options_version', browser.runtime.getManifest().version)}</p>
    </section>
  );
}

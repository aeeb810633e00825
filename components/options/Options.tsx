import { t } from '../ui/t';
import { About } from './About';
import { AuditSection } from './audit/AuditSection';
import { ConsentSection } from './consent/ConsentSection';
import { ProtectedSection } from './ProtectedSection';
import { PolicySection } from './policy/PolicySection';
import { SitesSection } from './SitesSection';

const SECTIONS = [
  ['policy', 'policy_title'],
  ['sites', 'options_sites'],
  ['protected', 'options_protected'],
  ['consent', 'consent_title'],
  ['audit', 'audit_title'],
  ['about', 'options_about'],
] as const;

/** Everything that a person may see and set, on one page that can be read from top to bottom. */
export function Options() {
  return (
    <>
      <a className="skip" href="#content">
        {t('options_skip')}
      </a>
      <header>
        <h1>{t('options_title')}</h1>
        <nav aria-label={t('options_nav')}>
          <ul>
            {SECTIONS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{t(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        <PolicySection />
        <SitesSection />
        <ProtectedSection />
        <ConsentSection />
        <AuditSection />
        <About />
      </main>
    </>
  );
}

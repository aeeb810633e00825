import type { SiteView } from '../../../lib/pages/views';
import { t } from '../../ui/t';
import './site-list.css';

interface Props {
  sites: SiteView[];
  onAllow(site: SiteView): void;
  onRemove(site: SiteView): void;
}

export function SiteList({ sites, onAllow, onRemove }: Props) {
  if (sites.length === 0) return <p>{t('options_sites_none')}</p>;
  return (
    <ul className="entries">
      {sites.map((site) => (
        <li key={site.match}>
          <div>
            <code>{site.match}</code>{' '}
            <span className={site.allowed ? 'good' : 'bad'}>
              {t(site.allowed ? 'options_site_allowed' : 'options_site_not_allowed')}
            </span>
            {site.from === 'policy' && <> ({t('options_site_from_policy')})</>}
            {site.from === 'build' && <> ({t('options_site_from_build')})</>}
          </div>
          {!site.allowed && (
            <button
              type="button"
              aria-label={t('options_site_allow_named', site.match)}
              onClick={() => onAllow(site)}
            >
              {t('options_site_allow')}
            </button>
          )}
          {site.from === 'person' && (
            <button
              type="button"
              aria-label={t('options_site_remove_named', site.match)}
              onClick={() => onRemove(site)}
            >
              {t('options_site_remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

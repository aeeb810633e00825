import { useState } from 'react';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { openIncident } from './open-incident';

/** "I sent it to the wrong person": what helps at once, and a record of it. */
export function NewIncident() {
  const [failed, setFailed] = useState(false);
  return (
    <div id="new">
      <h2>{t('incident_new_title')}</h2>
      <p>{t('incident_new_help')}</p>
      <ol>
        <li>{t('incident_new_first')}</li>
        <li>{t('incident_new_second')}</li>
        <li>{t('incident_new_third')}</li>
      </ol>
      <p className="actions">
        <button
          type="button"
          className="primary"
          onClick={() => void openIncident(null).then((opened) => setFailed(!opened))}
        >
          {t('incident_new_open')}
        </button>
        <a href="#incidents">{t('incident_back')}</a>
      </p>
      <p>{t('incident_new_from_log')}</p>
      {failed && <Notice kind="bad">{t('incident_failed')}</Notice>}
    </div>
  );
}

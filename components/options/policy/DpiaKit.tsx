import { useState } from 'react';
import { browser } from 'wxt/browser';
import { dpiaKit } from '../../../lib/dpia/kit';
import { COLLECTOR } from '../../../lib/fleet/build';
import type { PolicyView } from '../../../lib/pages/views';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { download } from '../download';

/** The data protection documents of the policy in force. */
export function DpiaKit({ view: { policy, hash, source } }: { view: PolicyView }) {
  const [done, setDone] = useState(false);
  const run = () => {
    const language = browser.i18n.getUILanguage();
    const text = dpiaKit({
      policy,
      hash,
      source: nameOf('policy_source', source),
      language,
      collector: COLLECTOR,
    });
    download(new Blob([text], { type: 'text/markdown' }), `draftguard-dpia-${hash.slice(0, 8)}.md`);
    setDone(true);
  };
  return (
    <>
      <h2>{t('policy_dpia_title')}</h2>
      <p id="dpia-help">{t('policy_dpia_help')}</p>
      <p className="actions">
        <button type="button" aria-describedby="dpia-help" onClick={run}>
          {t('policy_dpia_run')}
        </button>
      </p>
      {done && <Notice kind="good">{t('policy_downloaded')}</Notice>}
    </>
  );
}

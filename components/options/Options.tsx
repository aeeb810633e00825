import { Suspense, useEffect, useRef } from 'react';
import { isFor } from '../../lib/base/roles';
import { ask } from '../../lib/protocol/client';
import { Boundary } from '../ui/Boundary';
import { Notice } from '../ui/Notice';
import { t } from '../ui/t';
import { useAnswer } from '../ui/use-answer';
import { usePending } from '../ui/use-pending';
import { Arrive } from './Arrive';
import { Navigation } from './Navigation';
import { PAGES } from './pages';
import { useRoute } from './use-route';

/** The frame of the options: who somebody is decides which pages there are, the hash which one is open. */
export function Options() {
  const { route, moves } = useRoute();
  const { data, failed, refresh } = useAnswer<'pages.roles'>(() => ask({ type: 'pages.roles' }));
  usePending(data, refresh);
  const main = useRef<HTMLElement>(null);
  const page = PAGES.find(({ id }) => id === route.page);
  const title = t(page?.title ?? 'options_no_page');
  useEffect(() => {
    document.title = t('options_page_title', title);
  }, [title]);
  const seen = data ? PAGES.filter(({ roles }) => isFor(roles, data.roles)) : [];
  const open = page && seen.includes(page) ? page : null;
  return (
    <>
      {/* No link: a hash of its own would be another page. */}
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t('options_skip')}
      </button>
      <header>
        <p className="brand">{t('options_title')}</p>
        <Navigation pages={seen} current={route.page} />
      </header>
      <main id="content" ref={main} tabIndex={-1}>
        <h1 tabIndex={-1}>{title}</h1>
        {failed && <Notice kind="bad">{t('options_failed')}</Notice>}
        {!data && !failed && <p role="status">{t('options_loading')}</p>}
        {data && open && (
          <Boundary key={open.id}>
            <Suspense fallback={<p role="status">{t('options_loading')}</p>}>
              <div id={open.id} className="page">
                <open.component at={route.at} roles={data.roles} pages={seen.map(({ id }) => id)} />
              </div>
              <Arrive at={route.at} moves={moves} />
            </Suspense>
          </Boundary>
        )}
        {data && !open && (
          <>
            {data.pending && <Notice kind="plain">{t('policy_pending')}</Notice>}
            <p>{t(page ? 'options_not_for_you' : 'options_no_page_help')}</p>
            <p>
              <a href="#overview">{t('options_to_overview')}</a>
            </p>
            <Arrive at="" moves={moves} />
          </>
        )}
      </main>
    </>
  );
}

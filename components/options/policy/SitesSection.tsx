import { useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { siteMatch } from '../../../lib/pages/site-match';
import type { SiteView } from '../../../lib/pages/views';
import { ask } from '../../../lib/protocol/client';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { type TextKey, t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import { SiteList } from './SiteList';

type Told = { kind: 'good' | 'bad'; text: string };

const ADD_FAILURES = ['bad-site', 'site-known', 'site-not-allowed'];

/** Roundcube hosts: which are watched, and a way to add one. */
export function SitesSection() {
  const answer = useAnswer<'pages.sites.list'>(() => ask({ type: 'pages.sites.list' }));
  const [address, setAddress] = useState('');
  const [told, setTold] = useState<Told | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const fail = (code: string) => {
    const text = ADD_FAILURES.includes(code) ? nameOf('options_site', code) : t('options_site_failed');
    setTold({ kind: 'bad', text });
  };
  const succeed = (key: TextKey, match: string) => {
    setTold({ kind: 'good', text: t(key, match) });
    answer.refresh();
  };

  // The browser asks the person only while the click lasts, so nothing may be awaited before the request.
  const allow = async (match: string) => {
    const allowed = await browser.permissions.request({ origins: [match] }).catch(() => false);
    if (!allowed) return fail('site-not-allowed');
    const reply = await ask({ type: 'pages.sites.add', match });
    if (!reply.ok) return fail(reply.code);
    setAddress('');
    succeed('options_site_added', match);
  };
  const add = () => {
    const match = siteMatch(address, import.meta.env.FIREFOX);
    if (match) return void allow(match);
    fail('bad-site');
    field.current?.focus();
  };
  const remove = async ({ match }: SiteView) => {
    const reply = await ask({ type: 'pages.sites.remove', match });
    if (!reply.ok) return fail(reply.code);
    await browser.permissions.remove({ origins: [match] }).catch(() => false);
    succeed('options_site_removed', match);
  };

  return (
    <section id="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{t('options_sites')}</h2>
      <p id="sites-help">{t('options_sites_help')}</p>
      {answer.failed && <Notice kind="bad">{t('options_failed')}</Notice>}
      {answer.data && (
        <SiteList
          sites={answer.data.sites}
          onAllow={({ match }) => void allow(match)}
          onRemove={(site) => void remove(site)}
        />
      )}
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label htmlFor="site">{t('options_site_label')}</label>
        <div className="actions">
          <TextField
            id="site"
            ref={field}
            inputMode="url"
            dir="ltr"
            required
            value={address}
            aria-describedby="sites-help"
            onChange={(event) => setAddress(event.target.value)}
          />
          <button type="submit">{t('options_site_add')}</button>
        </div>
      </form>
      {told && <Notice kind={told.kind}>{told.text}</Notice>}
    </section>
  );
}

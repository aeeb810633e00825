import { useState } from 'react';
import { browser } from 'wxt/browser';
import { localZone } from '../../../lib/base/clock-time';
import { draftNotice } from '../../../lib/incidents/notices/notice';
import { NOTICES, type NoticeKind } from '../../../lib/incidents/notices/words';
import { ask } from '../../../lib/protocol/client';
import { LANGUAGES, type Language, languageOf } from '../../../lib/texts/language';
import { CopyButton } from '../../ui/CopyButton';
import { nameOf } from '../../ui/labels';
import { TextArea } from '../../ui/TextField';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import { download } from '../download';
import type { StepProps } from './step';

/** Drafts of what is to be written to whom, in either language. They are not stored. */
export function NoticeStep({ view: { incident } }: StepProps) {
  const { data } = useAnswer<'pages.policy'>(() => ask({ type: 'pages.policy' }));
  const [kind, setKind] = useState<NoticeKind>('recipient');
  const [language, setLanguage] = useState<Language>(languageOf(browser.i18n.getUILanguage()));
  const { name = '', contact = '' } = data?.policy.organization ?? {};
  const { text, gaps } = draftNotice({
    kind,
    language,
    incident,
    organization: name,
    contact,
    zone: localZone(),
  });
  return (
    <>
      <p>{t('incident_notices_help')}</p>
      <div className="stack">
        <label htmlFor="notice-kind">{t('incident_notice_to')}</label>
        <select
          autoComplete="off"
          id="notice-kind"
          value={kind}
          onChange={({ target }) => setKind(target.value as NoticeKind)}
        >
          {NOTICES.map((each) => (
            <option key={each} value={each}>
              {nameOf('incident_notice', each)}
            </option>
          ))}
        </select>
        <label htmlFor="notice-language">{t('incident_notice_language')}</label>
        <select
          autoComplete="off"
          id="notice-language"
          value={language}
          onChange={({ target }) => setLanguage(target.value as Language)}
        >
          {LANGUAGES.map((each) => (
            <option key={each} value={each}>
              {new Intl.DisplayNames(each, { type: 'language' }).of(each)}
            </option>
          ))}
        </select>
      </div>
      <NoticeText
        key={text}
        {...{ text, gaps: gaps.length, language, file: `draftguard-${kind}-${incident.id}.txt` }}
      />
    </>
  );
}

interface TextProps {
  text: string;
  gaps: number;
  language: Language;
  file: string;
}

function NoticeText({ text: drafted, gaps, language, file }: TextProps) {
  const [text, setText] = useState(drafted);
  return (
    <div className="stack">
      <label htmlFor="notice-text">{t('incident_notice_text', gaps)}</label>
      <TextArea
        id="notice-text"
        rows={18}
        lang={language}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="actions">
        <CopyButton label={t('incident_copy')} text={text} />
        <button type="button" onClick={() => download(new Blob([text], { type: 'text/plain' }), file)}>
          {t('incident_save_file')}
        </button>
      </div>
    </div>
  );
}

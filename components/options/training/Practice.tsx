import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { ask } from '../../../lib/protocol/client';
import { type Language, languageOf } from '../../../lib/texts/language';
import { type Answer, grade, type PracticeDraft } from '../../../lib/training/practice/draft';
import { Notice } from '../../ui/Notice';
import { t } from '../../ui/t';
import { useKept } from '../../ui/use-kept';
import { PracticeMail } from './PracticeMail';
import { PracticeResult, type Result } from './PracticeResult';

/** The drafts are loaded when somebody practises. */
const LOAD = {
  en: () => import('../../../lib/training/practice/en').then(({ ENGLISH }) => ENGLISH),
  de: () => import('../../../lib/training/practice/de').then(({ GERMAN }) => GERMAN),
} as const;

const verdictOf = ({ to, subject, body }: Omit<Answer, 'sent'>) =>
  ask<'pages.policy.try'>({ type: 'pages.policy.try', draft: { to, subject, body } });

/** Drafts that are made up, in a page like that of a webmail; judged by the engine and policy in force. Nothing is stored, but a look at a lesson keeps the place. */
export function Practice() {
  const [language, setLanguage] = useKept<Language>(
    'practice-language',
    languageOf(browser.i18n.getUILanguage()),
  );
  const [drafts, setDrafts] = useState<readonly PracticeDraft[]>([]);
  const [at, setAt] = useKept('practice-at', 0);
  const [result, setResult] = useKept<Result | null>('practice-result', null);
  const [failed, setFailed] = useState(false);
  const [score, setScore] = useKept('practice-score', { right: 0, of: 0 });
  useEffect(() => {
    let current = true;
    void LOAD[language]().then((loaded) => current && setDrafts(loaded));
    return () => {
      current = false;
    };
  }, [language]);
  const judging = useRef(false);
  const draft = drafts[at % Math.max(1, drafts.length)];

  const answer = async (given: Answer) => {
    if (!draft || result || judging.current) return;
    judging.current = true;
    const [before, after] = await Promise.all([verdictOf(draft), verdictOf(given)]);
    judging.current = false;
    setFailed(!before.ok || !after.ok);
    if (!before.ok || !after.ok) return;
    const graded = grade(draft, given, before.action, after.action);
    setResult({ grade: graded, findings: before.findings });
    if (graded !== 'not-asked')
      setScore(({ right, of }) => ({ right: right + (graded === 'right' ? 1 : 0), of: of + 1 }));
  };
  const next = () => {
    setResult(null);
    setAt(at + 1);
  };
  return (
    <>
      <p>{t('practice_help')}</p>
      <div className="stack">
        <label htmlFor="practice-language">{t('practice_language')}</label>
        <select
          autoComplete="off"
          id="practice-language"
          value={language}
          onChange={({ target }) => {
            setLanguage(target.value as Language);
            setResult(null);
            setAt(0);
          }}
        >
          {(Object.keys(LOAD) as Language[]).map((each) => (
            <option key={each} value={each}>
              {new Intl.DisplayNames(each, { type: 'language' }).of(each)}
            </option>
          ))}
        </select>
      </div>
      <p role="status">{t('practice_score', score.right, score.of)}</p>
      {draft && (
        <>
          <h3 id="practice-task" tabIndex={-1} lang={language}>
            {t('practice_task', (at % drafts.length) + 1, drafts.length)} {draft.task}
          </h3>
          <PracticeMail
            key={draft.id}
            {...{ draft, language, done: result !== null }}
            onAnswer={(given) => void answer(given)}
          />
        </>
      )}
      {failed && <Notice kind="bad">{t('options_failed')}</Notice>}
      {draft && result && <PracticeResult draft={draft} result={result} onNext={next} />}
    </>
  );
}

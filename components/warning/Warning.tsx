import { Fragment, useEffect, useRef, useState } from 'react';
import type { WarningView } from '../../lib/cases/dialog';
import { needsReason } from '../../lib/policy/actions';
import { MIN_REASON, type PersonsAnswer } from '../../lib/policy/answers';
import { type Reduction, tellReduction } from '../../lib/policy/decision/reduction';
import type { FixWay } from '../../lib/transform/transform';
import { FixButtons } from '../ui/FixButtons';
import { LessonLink } from '../ui/LessonLink';
import { Sign, type SignName } from '../ui/Sign';
import { TextArea } from '../ui/TextField';
import { type TextKey, t } from '../ui/t';
import { useEscape } from '../ui/use-escape';
import { ConsentList } from './ConsentList';
import { FindingList } from './FindingList';
import { RecipientList } from './RecipientList';
import { SignList } from './SignList';
import { UnreadList } from './UnreadList';
import { useArmed } from './use-armed';
import { useLasting } from './use-lasting';

/** One a look. */
const LOOK_SIGNS: readonly SignName[] = ['triangle', 'warning', 'letter', 'ring', 'diamond', 'bangs'];

const text = (key: string, ...fill: (string | number)[]) => t(key as TextKey, ...fill);

const notesOf = (notes: readonly Reduction[]) =>
  notes.map((each) => tellReduction(each, { t: text })).join('; ');

interface Props {
  view: WarningView;
  failed: boolean;
  onAnswer(answer: PersonsAnswer, reason: string): void;
  onFix(how: FixWay): void;
  /** `null`: everyone external in To and Cc. */
  onMove(address: string | null, toBcc: boolean): void;
  /** Once, when it was covered so long that it is no accident. */
  onCovered(): void;
  onNotRight(detector: string): void;
}

/** The stop: what was found, who would receive it, why it matters, and the way back, which is the default. */
export function Warning({ view, failed, onAnswer, onFix, onMove, onCovered, onNotRight }: Props) {
  const [reason, setReason] = useState('');
  const back = useRef<HTMLButtonElement>(null);
  const risky = useRef<HTMLButtonElement>(null);
  const { armed, covered } = useArmed(risky);
  useEffect(() => back.current?.focus(), []);
  useLasting(covered, onCovered);
  useEscape(() => onAnswer('edit', ''));

  const justify = needsReason(view.action);
  const ready = armed && (!justify || reason.trim().length >= MIN_REASON);
  const title = justify
    ? 'warning_title_justify'
    : view.mayOverride
      ? 'warning_title_warn'
      : 'warning_title_block';
  // The looks differ in this, in the icon and in the frame (warning.css). The way back never moves.
  const recipientsFirst = view.look % 2 === 1;
  const found = (
    <Fragment key="found">
      {view.findings.length > 0 && <FindingList findings={view.findings} onNotRight={onNotRight} />}
      {view.fixable > 0 && (
        <fieldset className="fixes">
          <legend>{t('fix_legend', view.fixable)}</legend>
          <FixButtons cut={view.cut} onFix={onFix} />
        </fieldset>
      )}
      {view.unread.length > 0 && <UnreadList unread={view.unread} />}
    </Fragment>
  );
  const recipients = (
    <Fragment key="recipients">
      {view.signs.length > 0 && <SignList signs={view.signs} />}
      {view.consent.length > 0 && <ConsentList gaps={view.consent} />}
      <RecipientList
        recipients={view.recipients}
        total={view.recipientCount}
        movable={view.movable}
        onMove={onMove}
      />
    </Fragment>
  );
  return (
    <article className="warning" data-look={view.look} aria-labelledby="title">
      <header>
        <h1 id="title">
          <Sign name={LOOK_SIGNS[view.look] ?? 'warning'} />
          {t(title)}
        </h1>
        <p role="status">{t('warning_not_sent')}</p>
      </header>
      <div className="scroll">
        {recipientsFirst ? [recipients, found] : [found, recipients]}
        <section>
          <h2>{t('warning_why')}</h2>
          {view.rules.map((rule) => (
            <p key={rule.title}>
              <strong>{rule.title}.</strong> {rule.explain}
              {rule.law.length > 0 && <small> ({rule.law.join(', ')})</small>}
              {rule.notes.length > 0 && <small> {t('warning_notes', notesOf(rule.notes))}</small>}
            </p>
          ))}
          {view.contact && <p>{t('warning_contact', view.contact)}</p>}
          <LessonLink lesson={view.lesson} />
        </section>
      </div>
      {justify && (
        <section className="reason">
          <label htmlFor="reason">{t('warning_reason_label')}</label>
          <TextArea
            id="reason"
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
          <small>{t(view.keepsReason ? 'warning_reason_kept' : 'warning_reason_note')}</small>
        </section>
      )}
      {failed && <p role="alert">{t('warning_failed')}</p>}
      {covered && <p role="alert">{t('warning_covered')}</p>}
      <footer>
        <button ref={back} type="button" className="primary" onClick={() => onAnswer('edit', '')}>
          {t('warning_edit')}
        </button>
        {view.mayOverride && (
          <button
            ref={risky}
            type="button"
            className="risky"
            disabled={!ready}
            onClick={(event) => event.isTrusted && onAnswer(justify ? 'send-with-reason' : 'send', reason)}
          >
            {t(justify ? 'warning_send_reason' : 'warning_send')}
          </button>
        )}
      </footer>
    </article>
  );
}

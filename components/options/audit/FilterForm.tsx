import { useState } from 'react';
import type { Filter } from '../../../lib/audit/jobs/search';
import { ACTIONS, type Action } from '../../../lib/policy/actions';
import { ask } from '../../../lib/protocol/client';
import { entityName } from '../../../lib/texts/entity-name';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { t } from '../../ui/t';
import { useAnswer } from '../../ui/use-answer';
import './filter-form.css';

interface Props {
  onSearch(filter: Filter): void;
  onAll(): void;
}

const EMPTY = { from: '', to: '', action: '', rule: '', entity: '' };
const DAY = 86_400_000;

/** A day as the device's calendar has it. */
const startOf = (date: string): number => new Date(`${date}T00:00`).getTime();

/** By what it is called here, or by its code. */
function kindOf(text: string, kinds: readonly string[]): string {
  const name = text.trim().toLowerCase();
  return (
    kinds.find((kind) => entityName(kind).toLowerCase() === name) ?? name.toUpperCase().replaceAll(' ', '_')
  );
}

function filterOf({ from, to, action, rule, entity }: typeof EMPTY, kinds: readonly string[]): Filter {
  return {
    ...(from === '' ? {} : { from: startOf(from) }),
    // The day itself is meant, too.
    ...(to === '' ? {} : { to: startOf(to) + DAY }),
    ...(action === '' ? {} : { action: action as Action }),
    ...(rule.trim() === '' ? {} : { rule: rule.trim() }),
    ...(entity.trim() === '' ? {} : { entity: kindOf(entity, kinds) }),
  };
}

/** What to look for. Days are in clear; everything else takes decrypting the records of drafts. */
export function FilterForm({ onSearch, onAll }: Props) {
  const [fields, setFields] = useState(EMPTY);
  const { data } = useAnswer<'pages.policy'>(() => ask({ type: 'pages.policy' }));
  const [backwards, setBackwards] = useState(false);
  const kinds = data?.kinds ?? [];
  const set = (next: typeof EMPTY) => {
    setFields(next);
    setBackwards(false);
  };
  const search = () => {
    const { from, to } = fields;
    const wrong = from !== '' && to !== '' && from > to;
    setBackwards(wrong);
    if (!wrong) onSearch(filterOf(fields, kinds));
  };
  const field = (name: keyof typeof EMPTY) => ({
    id: `audit-${name}`,
    value: fields[name],
    onChange: ({ target }: { target: { value: string } }) => set({ ...fields, [name]: target.value }),
  });
  return (
    <form
      autoComplete="off"
      className="filter"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <div className="field">
        <label htmlFor="audit-from">{t('audit_from')}</label>
        <TextField type="date" aria-invalid={backwards} {...field('from')} />
      </div>
      <div className="field">
        <label htmlFor="audit-to">{t('audit_to')}</label>
        <TextField type="date" aria-invalid={backwards} {...field('to')} />
      </div>
      <div className="field">
        <label htmlFor="audit-action">{t('audit_action')}</label>
        <select autoComplete="off" {...field('action')}>
          <option value="">{t('audit_any')}</option>
          {ACTIONS.filter((action) => action !== 'allow').map((action) => (
            <option key={action} value={action}>
              {nameOf('policy_action', action)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="audit-rule">{t('audit_rule')}</label>
        <TextField list="audit-rules" spellCheck={false} {...field('rule')} />
        <datalist id="audit-rules">
          {data?.policy.rules.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </datalist>
      </div>
      <div className="field">
        <label htmlFor="audit-entity">{t('audit_entity')}</label>
        <TextField list="audit-kinds" spellCheck={false} {...field('entity')} />
        <datalist id="audit-kinds">
          {kinds.map((kind) => (
            <option key={kind} value={entityName(kind)}>
              {kind}
            </option>
          ))}
        </datalist>
      </div>
      <p className="actions">
        <button type="submit" className="primary">
          {t('audit_search')}
        </button>
        <button
          type="button"
          onClick={() => {
            set(EMPTY);
            onAll();
          }}
        >
          {t('audit_show_all')}
        </button>
      </p>
      {backwards && <Notice kind="bad">{t('audit_from_after_to')}</Notice>}
    </form>
  );
}

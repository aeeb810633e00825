import { useState } from 'react';
import type { Defaults, Readings } from '../../../lib/consent/columns';
import { COLUMN_FIELDS, type Field, type Mapping } from '../../../lib/consent/fields';
import type { Survey } from '../../../lib/consent/survey';
import type { ConsentPreview } from '../../../lib/consent/views';
import { PURPOSES } from '../../../lib/policy/envelope';
import { BASES } from '../../../lib/policy/grounds';
import { nameOf } from '../../ui/labels';
import { TextField } from '../../ui/TextField';
import { t } from '../../ui/t';
import { ReadingFields } from './ReadingFields';

export interface Asked {
  mapping: Mapping & { address: number };
  defaults: Defaults;
  readings: Readings;
}

interface Props {
  preview: ConsentPreview;
  /** What a first reading of the whole file has found; null before. */
  survey: Survey | null;
  onTry(asked: Asked): void;
  /** What was tried is another thing now. */
  onChange(): void;
  onCancel(): void;
}

/** The first rows of a file, which column holds what, and what holds where nothing is said. */
export function ColumnForm({ preview, survey, onTry, onChange, onCancel }: Props) {
  const { header, rows, mapping: guess, encoding } = preview;
  const [mapping, setMapping] = useState(guess);
  const [defaults, setDefaults] = useState<Defaults>({
    purpose: 'marketing',
    basis: 'consent',
    source: '',
  });
  const [readings, setReadings] = useState<Readings>({ dates: null, agreed: {} });
  const set = (field: Field, value: string) =>
    setMapping({ ...mapping, [field]: value === '' ? null : Number(value) });
  return (
    <form
      autoComplete="off"
      onChange={onChange}
      onSubmit={(event) => {
        event.preventDefault();
        const { address } = mapping;
        if (address !== null) onTry({ mapping: { ...mapping, address }, defaults, readings });
      }}
    >
      <h3>{t('consent_preview')}</h3>
      <p>{t('consent_encoding', encoding.toUpperCase())}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="wide" aria-label={t('consent_preview')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {header.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                <th key={at} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
              <tr key={row}>
                {header.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                  <td key={at}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <fieldset className="fields">
        <legend>{t('consent_columns')}</legend>
        {COLUMN_FIELDS.map((field) => (
          <div key={field}>
            <label htmlFor={`consent-column-${field}`}>{nameOf('consent_field', field)}</label>
            <select
              autoComplete="off"
              id={`consent-column-${field}`}
              required={field === 'address'}
              value={mapping[field] ?? ''}
              onChange={(event) => set(field, event.target.value)}
            >
              <option value="">{t('consent_no_column')}</option>
              {header.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                <option key={at} value={at}>
                  {name || t('consent_column_number', at + 1)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </fieldset>
      <fieldset className="fields">
        <legend>{t('consent_defaults')}</legend>
        <div>
          <label htmlFor="consent-purpose">{t('consent_field_purpose')}</label>
          <select
            autoComplete="off"
            id="consent-purpose"
            value={defaults.purpose}
            onChange={(event) =>
              setDefaults({ ...defaults, purpose: event.target.value as Defaults['purpose'] })
            }
          >
            {PURPOSES.map((purpose) => (
              <option key={purpose} value={purpose}>
                {nameOf('consent_purpose', purpose)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="consent-basis">{t('consent_field_basis')}</label>
          <select
            autoComplete="off"
            id="consent-basis"
            value={defaults.basis}
            onChange={(event) => setDefaults({ ...defaults, basis: event.target.value as Defaults['basis'] })}
          >
            {BASES.map((basis) => (
              <option key={basis} value={basis}>
                {nameOf('consent_basis', basis)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="consent-source">{t('consent_field_source')}</label>
          <TextField
            id="consent-source"
            maxLength={300}
            value={defaults.source}
            onChange={(event) => setDefaults({ ...defaults, source: event.target.value })}
          />
        </div>
      </fieldset>
      {survey && <ReadingFields survey={survey} readings={readings} onRead={setReadings} />}
      <p className="actions">
        <button type="submit" className="primary">
          {t('consent_try')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('consent_cancel')}
        </button>
      </p>
    </form>
  );
}

import type { Readings } from '../../../lib/consent/columns';
import { DATE_ORDERS, type DateOrder } from '../../../lib/consent/dates';
import type { Survey } from '../../../lib/consent/survey';
import { nameOf } from '../../ui/labels';
import { t } from '../../ui/t';

interface Props {
  survey: Survey;
  readings: Readings;
  onRead(readings: Readings): void;
}

/** What a file holds that may mean two things; what nobody decides is left out. */
export function ReadingFields({ survey: { answers, openDates }, readings, onRead }: Props) {
  const unknown = answers.filter(({ means }) => means === null);
  if (unknown.length === 0 && openDates === 0) return null;
  const answer = (text: string, means: string) => {
    const { [text]: _before, ...others } = readings.agreed;
    onRead({
      ...readings,
      agreed: means === 'yes' || means === 'no' ? { ...others, [text]: means } : others,
    });
  };
  return (
    <fieldset className="fields">
      <legend>{t('consent_readings')}</legend>
      {openDates > 0 && (
        <div>
          <label htmlFor="consent-dates">{t('consent_open_dates', openDates)}</label>
          <select
            autoComplete="off"
            id="consent-dates"
            value={readings.dates ?? ''}
            onChange={(event) =>
              onRead({
                ...readings,
                dates: event.target.value === '' ? null : (event.target.value as DateOrder),
              })
            }
          >
            <option value="">{t('consent_leave_out')}</option>
            {DATE_ORDERS.map((order) => (
              <option key={order} value={order}>
                {nameOf('consent_dates', order)}
              </option>
            ))}
          </select>
        </div>
      )}
      {unknown.map(({ text, count }, at) => (
        <div key={text}>
          <label htmlFor={`consent-answer-${at}`}>{t('consent_unknown_answer', text, count)}</label>
          <select
            autoComplete="off"
            id={`consent-answer-${at}`}
            value={readings.agreed[text] ?? ''}
            onChange={(event) => answer(text, event.target.value)}
          >
            <option value="">{t('consent_leave_out')}</option>
            <option value="no">{t('consent_means_no')}</option>
            <option value="yes">{t('consent_means_yes')}</option>
          </select>
        </div>
      ))}
    </fieldset>
  );
}

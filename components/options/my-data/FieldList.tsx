import type { RecordedEvent } from '../../../lib/dpia/fields';
import { nameOf } from '../../ui/labels';
import { t } from '../../ui/t';

interface Props {
  title: string;
  help: string;
  events: readonly RecordedEvent[];
}

/** Every field of every event at one level of detail: the same list as in the data protection documents. */
export function FieldList({ title, help, events }: Props) {
  return (
    <details>
      <summary>{title}</summary>
      <p>{help}</p>
      <dl>
        {events.map(({ type, fields }) => (
          <div className="pair" key={type}>
            <dt>{nameOf('audit_type', type)}</dt>
            <dd>
              {fields.length === 0 ? t('mydata_only_time') : fields.map(({ meaning }) => meaning).join('; ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

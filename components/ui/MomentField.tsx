import { clockTime, localZone, momentOf } from '../../lib/base/clock-time';
import { TextField } from './TextField';

interface Props {
  id: string;
  label: string;
  /** ms since the Unix epoch */
  value: number | null;
  onChange(value: number | null): void;
  disabled?: boolean;
  /** ms; an earlier moment is refused, and so is one that is yet to come where it is past. */
  from?: number | null;
  past?: boolean;
}

/** A date with its time, by the clocks of this device. */
export function MomentField({
  id,
  label,
  value,
  onChange,
  disabled = false,
  from = null,
  past = false,
}: Props) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <TextField
        id={id}
        type="datetime-local"
        disabled={disabled}
        min={from === null ? undefined : clockTime(from, localZone())}
        max={past ? clockTime(Date.now(), localZone()) : undefined}
        value={value === null ? '' : clockTime(value, localZone())}
        onChange={({ target }) => onChange(momentOf(target.value, localZone()))}
      />
    </>
  );
}

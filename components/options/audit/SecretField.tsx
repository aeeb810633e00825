import { TextField } from '../../ui/TextField';

interface Props {
  id: string;
  label: string;
  value: string;
  onChange(value: string): void;
  /** Chosen here, so that a password manager may offer one. */
  isNew?: boolean;
  isWrong?: boolean;
  /** Id of its help. */
  describedBy?: string;
}

/** A passphrase and its label. */
export function SecretField({ id, label, value, onChange, isNew, isWrong, describedBy }: Props) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <TextField
        id={id}
        type="password"
        isNew={isNew}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
}

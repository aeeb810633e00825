import './forms.css';

interface Props<T extends string> {
  legend: string;
  /** Of the group; unique in the page. */
  name: string;
  options: readonly T[];
  nameOf(option: T): string;
  chosen: readonly T[];
  onChoose(option: T): void;
  /** Several may be chosen. */
  many?: boolean;
  /** The form asks for one before it is sent. */
  required?: boolean;
  disabled?: boolean;
}

/** A question with its answers beneath each other: one of them, or several. */
export function Choices<T extends string>(props: Props<T>) {
  const {
    legend,
    name,
    options,
    nameOf,
    chosen,
    onChoose,
    many = false,
    required = false,
    disabled = false,
  } = props;
  return (
    <fieldset className="choices" disabled={disabled}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option} className="check">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            required={required}
            checked={chosen.includes(option)}
            onChange={() => onChoose(option)}
          />
          {nameOf(option)}
        </label>
      ))}
    </fieldset>
  );
}

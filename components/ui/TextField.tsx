/**
 * The one text field of all our surfaces. Browsers keep what stands in a field on the disk, for session restore and to
 * offer it again, unless the field itself says "off" (measured in Chromium 156: Sessions, Web Data; not measured in Firefox).
 */
import type { ComponentProps } from 'react';

type Kind = 'text' | 'search' | 'email' | 'url' | 'number' | 'date' | 'datetime-local' | 'password';

interface FieldProps extends Omit<ComponentProps<'input'>, 'type' | 'autoComplete'> {
  type?: Kind;
  /** A passphrase that is chosen here: a password manager may offer one. */
  isNew?: boolean | undefined;
}

export function TextField({ type = 'text', isNew = false, ...props }: FieldProps) {
  return <input {...props} type={type} autoComplete={isNew ? 'new-password' : 'off'} />;
}

/** Of several lines. */
export function TextArea(props: Omit<ComponentProps<'textarea'>, 'autoComplete'>) {
  return <textarea {...props} autoComplete="off" />;
}

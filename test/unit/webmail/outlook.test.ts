import { describe, expect, test } from 'vitest';
import { outlook } from '../../../lib/webmail/outlook';
import { page } from './dom';

const field = (label: string, address: string) =>
  `<div contenteditable="true"${label && ` aria-label="${label}"`}>${address}</div>`;

/** A compose surface with these recipient fields. */
function surface(fields: string, more = ''): Element {
  const document = page(
    `<div data-app-section="ComposeForm">${more}${fields}` +
      '<div contenteditable="true" aria-multiline="true">Hi</div></div>',
  );
  const [compose] = outlook.composes(document);
  if (!compose) throw new Error('No compose surface.');
  return compose;
}

const read = (fields: string) =>
  outlook.read(surface(fields)).recipients.map((one) => `${one.field} ${one.address}`);

describe("Outlook's recipient fields", () => {
  test('are told by their labels, in whatever order they come', () => {
    expect(read(field('An', 'a@x.example') + field('Bcc', 'b@x.example'))).toEqual([
      'to a@x.example',
      'bcc b@x.example',
    ]);
    expect(read(field('Cci', 'b@x.example') + field('À', 'a@x.example'))).toEqual([
      'bcc b@x.example',
      'to a@x.example',
    ]);
  });

  test('are told by their order where three have no known label', () => {
    const unnamed = ['a@x.example', 'b@x.example', 'c@x.example'].map((one) => field('', one));
    expect(read(unnamed.join(''))).toEqual(['to a@x.example', 'cc b@x.example', 'bcc c@x.example']);
  });

  test('the second of two without a label is not called visible, and nobody is moved there', () => {
    const two = field('', 'a@x.example') + field('', 'b@x.example');
    expect(read(two)).toEqual(['to a@x.example', 'bcc b@x.example']);
    const compose = surface(two);
    expect(outlook.bcc(compose)).toEqual({ field: null, control: null });
    outlook.moveRecipients(compose, ['a@x.example'], true);
    expect(outlook.read(compose).recipients).toHaveLength(2);
  });

  test('the control for Bcc is looked for where there is no field', () => {
    const compose = surface(field('To', ''), '<button>Cc</button><button id="bcc">Bcc</button>');
    expect(outlook.bcc(compose).control?.id).toBe('bcc');
  });
});

import { describe, expect, it } from 'vitest';
import { saysSend, surroundingCompose } from '../../../lib/webmail/find';
import { page } from './dom';

const button = (attributes: string, text = '') => {
  const found = page(`<div role="button" ${attributes}>${text}</div>`).querySelector('div');
  if (!found) throw new Error('No button.');
  return found;
};

describe('saysSend', () => {
  it.each([
    'Send',
    'Send \u202a(Ctrl-Enter)\u202c',
    'Senden (Strg+Eingabe)',
    'שליחה',
    '发送',
    'Envoyer (Ctrl+Entrée)',
    'Send & archive',
    'Senden & archivieren',
    'שליחה והעברה לארכיון',
  ])('knows "%s"', (label) => {
    expect(saysSend(button(`aria-label="${label}"`))).toBe(true);
    expect(saysSend(button('', label))).toBe(true);
  });

  it.each(['Send as alias', 'Sender', 'Discard', 'Send feedback', 'Archive', ''])(
    'leaves "%s" alone',
    (label) => {
      expect(saysSend(button(`aria-label="${label}"`))).toBe(false);
    },
  );
});

describe('surroundingCompose', () => {
  const find = (html: string) => {
    const document = page(html);
    const editor = document.querySelector('.e');
    if (!editor) throw new Error('No editor.');
    return surroundingCompose(editor, '.e', (element) => element.querySelector('button') !== null);
  };
  it('finds the nearest element that has it all', () => {
    expect(find('<main><section><p><i class="e"></i></p><button></button></section></main>')?.tagName).toBe(
      'SECTION',
    );
  });
  it("never takes another compose window's parts", () => {
    expect(find('<main><p><i class="e"></i></p><p><i class="e"></i><button></button></p></main>')).toBeNull();
  });
});

/** Cc and Bcc behind their controls (?fields=to), as both originals have them: a field comes a moment after the press. */
import { options } from '/stage/shared/element.js';

const AFTER = 30;

/** What stands in the form for these rows, by their parts: the rows, or the controls that show them. */
export function behind(rows, control) {
  if (options.get('fields') !== 'to') return Object.values(rows);
  return Object.entries(rows).map(([part, row]) => {
    const shows = control(part);
    shows.addEventListener('click', () => {
      setTimeout(() => shows.replaceWith(row), AFTER);
    });
    return shows;
  });
}

/**
 * The tools beside Send: confidential mode, and files from Drive. How a request says that a message is confidential is
 * not known to us; here it is one more field.
 */
import { trusted, WORDS } from '/stage/shared/element.js';

const LINK =
  '<div class="gmail_chip gmail_drive_chip" contenteditable="false">' +
  '<a href="https://drive.google.com/file/d/1AbCdEf/view?usp=drive_web" target="_blank">' +
  '<span dir="ltr">Menu.pdf</span></a></div>';
const EXPIRES = 1767000000000;

export function tools(document, make, body, below) {
  const button = (part) =>
    make('div', {
      class: 'wG J-Z-I',
      role: 'button',
      tabindex: '0',
      'aria-label': WORDS[part],
      'data-part': part,
      label: WORDS[part],
    });
  /** Opens a dialog, whose one button does what was meant. */
  const opens = (opener, part, done) =>
    opener.addEventListener('click', () => {
      const confirm = make('div', { role: 'button', tabindex: '0', 'data-part': part }, 'OK');
      const dialog = make('div', { role: 'dialog', 'aria-modal': 'true' }, confirm);
      document.body.append(dialog);
      confirm.addEventListener('click', () => {
        dialog.remove();
        done();
      });
    });
  const [protect, drive] = [button('protect'), button('drive')];
  let expires = null;
  opens(protect, 'protected', () => {
    expires = EXPIRES;
    below.append(make('div', { 'data-part': 'notice' }, WORDS.notice));
  });
  opens(drive, 'insert', () => {
    body.innerHTML = trusted(body.innerHTML + LINK);
    body.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  });
  return { bar: make('div', { class: 'a8X gU' }, drive, protect), expires: () => expires };
}

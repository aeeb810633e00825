/** The commands above a message: Encrypt, and a link to a file in OneDrive. */
import { trusted, WORDS } from '/stage/shared/element.js';

const LINK =
  '<div><a href="https://corp-my.sharepoint.com/:b:/p/erika/EZ1AbCdEf?e=x1" class="OWAAutoLink">Menu.pdf</a></div>';

export function tools(make, body) {
  const button = (part, more = {}) =>
    make('button', {
      ...{ type: 'button', class: 'fui-Button', 'aria-label': WORDS[part], 'data-part': part },
      ...more,
    });
  const protect = button('protect', { 'aria-pressed': 'false' });
  const drive = button('drive');
  const bar = make('div', { role: 'toolbar' }, drive, protect);
  let encrypts = false;
  protect.addEventListener('click', () => {
    encrypts = !encrypts;
    protect.setAttribute('aria-pressed', String(encrypts));
    bar.querySelector('[data-part="notice"]')?.remove();
    if (encrypts) bar.append(make('div', { 'data-part': 'notice' }, WORDS.notice));
  });
  drive.addEventListener('click', () => {
    const insert = make('button', { type: 'button', 'data-part': 'insert' }, 'Menu.pdf');
    bar.append(insert);
    insert.addEventListener('click', () => {
      insert.remove();
      body.innerHTML = trusted(body.innerHTML + LINK);
      body.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    });
  });
  return { bar, encrypts: () => encrypts };
}

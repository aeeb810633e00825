/**
 * ?view=dock|full|reply|forward|popout (a window of its own) &n=2 (drafts) &lang=en|de|he &chips=new|old &fields=to|all &plain=1
 * &signature=1 &form=array|object &transport=top|frame &batch=1 &partial=1 &break=classes,labels,control
 */
import { compose } from '/stage/gmail/compose.js';
import { element, options } from '/stage/shared/element.js';

const view = options.get('view') ?? 'dock';
document.documentElement.lang = options.get('lang') ?? 'en';
document.documentElement.dir = options.get('lang') === 'he' ? 'rtl' : 'ltr';
const make = (...given) => element(document, ...given);

const frame = document.createElement('iframe');
frame.id = 'js_frame';
frame.hidden = true;
document.body.append(frame);

const opener = make('button', { type: 'button', 'data-part': 'pop-out' }, 'Pop out');
opener.addEventListener('click', () => {
  const query = new URLSearchParams(location.search);
  query.set('view', 'window');
  globalThis.open(`/mail/u/0/?${query}`, '_blank', 'width=700,height=600');
});
document.body.append(opener);

const homes = {
  dock: make('div', { class: 'dw' }),
  full: make('div', { class: 'aSs' }),
  reply: make('div', { class: 'AO', role: 'main' }),
  forward: make('div', { class: 'AO', role: 'main' }),
  window: make('div', { role: 'main' }),
};
const home = homes[view] ?? homes.dock;
if (view === 'window') document.body.className = 'xE xp';
document.body.append(home);
if (view !== 'popout')
  for (let i = 0; i < Number(options.get('n') ?? 1); i++)
    compose(document, home, view === 'reply' || view === 'forward' ? view : 'new');

/**
 * ?view=new|full|reply|forward|popout (an about:blank window written by this one) &n=2 (drafts) &lang=en|de|he
 * &pills=address|name &plain=1 &signature=1 &saves=0 &undo=1 &transport=fetch|xhr|header &fields=to|all &list=strange (attachments)
 * &break=classes,labels,control
 */
import { compose } from '/stage/outlook/compose.js';
import { element, options, trusted } from '/stage/shared/element.js';

const view = options.get('view') ?? 'new';
document.documentElement.lang = options.get('lang') ?? 'en';
document.documentElement.dir = options.get('lang') === 'he' ? 'rtl' : 'ltr';
const make = (...given) => element(document, ...given);

// The class of Send is that of every split button.
const chrome = make(
  'div',
  {},
  make('button', { type: 'button', class: 'fui-SplitButton__primaryActionButton' }, 'New mail'),
);
const popOut = make('button', { type: 'button', 'data-part': 'pop-out' }, 'Pop out');
popOut.addEventListener('click', () => {
  const child = globalThis.open('', '_blank', 'width=700,height=600');
  child.document.open();
  child.document.write(
    trusted('<!doctype html><html><head><title>Compose</title></head><body></body></html>'),
  );
  child.document.close();
  compose(child.document, child.document.body, 'new');
});
chrome.append(popOut);
document.body.append(chrome);

const pane = view === 'reply' || view === 'forward' ? { id: 'ReadingPaneContainerId' } : { role: 'main' };
const home = make('div', pane);
document.body.append(home);
if (pane.id) home.append(make('div', { role: 'document', 'aria-label': 'Message body' }, 'Shall we meet?'));
if (view !== 'popout')
  for (let i = 0; i < Number(options.get('n') ?? 1); i++)
    compose(document, home, view === 'reply' || view === 'forward' ? view : 'new');

import { defineContentScript } from 'wxt/utils/define-content-script';
import { connect } from '../lib/gate/ask';
import { guardWindow } from '../lib/gate/window';
import { STATIC_MATCHES } from '../lib/webmail/sites';

/** The request lock: holds what would send a message until the isolated world answers. */
export default defineContentScript({
  matches: STATIC_MATCHES,
  world: 'MAIN',
  // A variable of ours in the page's world could collide with one of the page's.
  globalName: false,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main() {
    guardWindow(window, connect(window));
  },
});

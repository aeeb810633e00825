import { browser } from 'wxt/browser';
import { ask } from '../ui/ask';
import { useAnswer } from '../ui/use-answer';
import { Popup } from './Popup';

async function askStatus() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return ask({ type: 'pages.status', tabId: tab?.id ?? 0 });
}

/** Asks for the state of the tab that the window was opened over. */
export function PopupPage() {
  const { data, failed } = useAnswer<'pages.status'>(askStatus);
  return <Popup status={data} failed={failed} />;
}

import { useState } from 'react';
import { browser } from 'wxt/browser';
import { ask } from '../../lib/protocol/client';
import { useAnswer } from '../ui/use-answer';
import { Popup } from './Popup';

/** Asks for the state of the tab that the window was opened over. */
export function PopupPage() {
  const [tabId, setTabId] = useState(0);
  const { data, failed } = useAnswer<'pages.status'>(async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    setTabId(tab?.id ?? 0);
    return ask({ type: 'pages.status', tabId: tab?.id ?? 0 });
  });
  return <Popup status={data} failed={failed} tabId={tabId} />;
}

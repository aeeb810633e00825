/** Holds Send until the worker has heard the text, then presses it again: no check, no storage, no library. */
let pressing = false;
addEventListener(
  'click',
  (event) => {
    const send = event.target instanceof Element ? event.target.closest('[data-part="send"]') : null;
    if (!send || pressing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const text = document.querySelector('[data-part="body"]')?.textContent ?? '';
    chrome.runtime.sendMessage({ text }).then(() => {
      pressing = true;
      send.click();
      pressing = false;
    });
  },
  { capture: true },
);

/** Says that it has heard, and nothing else. */
chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  reply({ heard: message.text.length });
});

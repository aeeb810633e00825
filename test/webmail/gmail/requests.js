/** Gmail's sync requests: XHR with a JSON string, in arrays or (?form=object) in objects whose keys are one higher. */
import { mean, options, say } from '/stage/shared/element.js';

const SENT = ['^pfg', '^f_bt', '^f_btns', '^f_cl', '^i', '^u'];
let count = 0;

function record(message, labels, partial) {
  const list = (all, shape) => (all.length > 0 ? all.map(shape) : null);
  const people = (field) => list(field, ({ address, name }) => [1, address, name]);
  const made = [message.id, [1, 'erika@corp.example', 'Erika'], null, null, null, null, 1764000000000];
  if (!partial) {
    made[2] = people(message.to);
    made[3] = people(message.cc);
    made[4] = people(message.bcc);
    made[7] = message.subject;
    made[8] = [null, message.parts, null, null, null, null, message.plain ? null : 1];
    made[11] = list(message.attachments, ({ name, type, size }) => [type, name, size]);
  }
  made[10] = ['^all', ...labels];
  if (message.expires) made[12] = [1, message.expires];
  return made;
}

function objectForm(value) {
  if (!Array.isArray(value) || (typeof value[0] === 'string' && value[0].startsWith('^'))) return value;
  return Object.fromEntries(
    value.flatMap((one, i) => (one === null || one === undefined ? [] : [[String(i + 1), objectForm(one)]])),
  );
}

function request(records) {
  const threads = records.map((made) => {
    const operations = [];
    operations[13] = [made];
    return [++count, [`thread-a:r${count}`, operations]];
  });
  const arrays = [[null, null, 2], [threads]];
  return JSON.stringify(options.get('form') === 'object' ? objectForm(arrays) : arrays);
}

function post(body, done, failed) {
  const frame =
    options.get('transport') === 'frame' ? document.querySelector('#js_frame').contentWindow : globalThis;
  const xhr = new frame.XMLHttpRequest();
  const format = options.get('form') === 'object' ? '' : '&rt=r&pt=ji';
  xhr.open('POST', `/sync/u/0/i/s?hl=en&c=${++count}${format}`);
  xhr.setRequestHeader('Content-Type', 'application/json');
  xhr.onload = done;
  xhr.onerror = failed;
  xhr.send(body);
}

/** Where Gmail uploads to is not known to us, only that it is not here that a message is sent. */
export const upload = (file) =>
  fetch('/_/upload', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(file),
  });

export function save(message) {
  post(
    request([record(message, ['^r', '^r_bt'], false)]),
    () => say('saved'),
    () => say('not saved'),
  );
}

/** `others` are unsaved drafts that go along in the same request. */
export function send(message, label, others, failed) {
  const own = record(message, [label, ...SENT.slice(1)], options.get('partial') === '1');
  const body = request([...others.map((other) => record(other, ['^r', '^r_bt'], false)), own]);
  mean(body);
  post(
    body,
    () => say('sent'),
    () => {
      say('failed');
      failed();
    },
  );
}

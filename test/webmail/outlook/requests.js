/** Outlook's service.svc requests by fetch or (?transport=xhr) XHR, in the body or (?transport=header) a header. */
import { mean, options, say } from '/stage/shared/element.js';

let count = 0;

const box = ({ address, name }) => ({
  Name: name || address,
  EmailAddress: address,
  RoutingType: 'SMTP',
  MailboxType: 'Mailbox',
});

const LABEL = {
  ExtendedFieldURI: { DistinguishedPropertySetId: 'InternetHeaders', PropertyName: 'msip_labels' },
  Value: 'MSIP_Label_1_Enabled=true;',
};

/** The fields of a message as Exchange names them. */
const itemOf = (message) => ({
  Subject: message.subject,
  Body: {
    __type: 'BodyContentType:#Exchange',
    BodyType: message.plain ? 'Text' : 'HTML',
    Value: message.html,
  },
  ToRecipients: message.to.map(box),
  CcRecipients: message.cc.map(box),
  BccRecipients: message.bcc.map(box),
  // How Encrypt is told is not known to us; sensitivity labels travel as this header.
  ...(message.encrypts ? { ExtendedProperty: [LABEL] } : {}),
});

function changes(message, id, since, disposition) {
  const updates = Object.entries(itemOf(message))
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(since[key]))
    .map(([key, value]) => ({
      __type: 'SetItemField:#Exchange',
      Path: { __type: 'PropertyUri:#Exchange', FieldURI: key },
      Item: { __type: 'Message:#Exchange', [key]: value },
    }));
  return {
    __type: 'UpdateItemRequest:#Exchange',
    ItemChanges: [
      { __type: 'ItemChange:#Exchange', Updates: updates, ItemId: { __type: 'ItemId:#Exchange', Id: id } },
    ],
    ConflictResolution: 'AlwaysOverwrite',
    MessageDisposition: disposition,
  };
}

const creation = (message, disposition, more) => ({
  __type: 'CreateItemRequest:#Exchange',
  Items: [{ __type: 'Message:#Exchange', ...itemOf(message), ...more }],
  MessageDisposition: disposition,
  ComposeOperation: message.kind === 'new' ? 'newMail' : message.kind,
});

/** One request; resolves to its answer as an object. */
async function post(action, body) {
  const url = `/owa/service.svc?action=${action}&app=Mail&n=${++count}`;
  const transport = options.get('transport') ?? 'fetch';
  const headers = { action, 'content-type': 'application/json; charset=utf-8' };
  if (transport === 'header') headers['x-owa-urlpostdata'] = encodeURIComponent(body);
  const sent = transport === 'header' ? '' : body;
  if (transport === 'fetch') return (await fetch(url, { method: 'POST', headers, body: sent })).json();
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', url);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.onload = () => resolve(JSON.parse(xhr.responseText));
    xhr.onerror = () => reject(new TypeError('Network error'));
    xhr.send(sent);
  });
}

const idOf = (answer) => answer.Body.ResponseMessages.Items[0].Items[0].ItemId.Id;
const whole = (body) => JSON.stringify({ Header: { RequestServerVersion: 'Exchange2015' }, Body: body });

/** A draft on the server: made at the first save, and changed by the later ones. */
export function draftOnServer() {
  let id = '';
  let saved = {};
  const request = (message, disposition, more = {}) =>
    id
      ? ['UpdateItem', whole(changes(message, id, saved, disposition))]
      : ['CreateItem', whole(creation(message, disposition, more))];
  const save = async (message) => {
    const answer = await post(...request(message, 'SaveOnly'));
    id ||= idOf(answer);
    saved = itemOf(message);
    say('saved');
  };
  return {
    save,
    /** An upload needs an item to belong to; no save or send says anything of it. */
    async attach(message, { name, type, content }) {
      if (!id) await save(message);
      const file = {
        __type: 'FileAttachment:#Exchange',
        Name: name,
        ContentType: type,
        IsInline: false,
        Content: content,
      };
      await post('CreateAttachment', whole({ ParentItemId: { Id: id }, Attachments: [file] }));
    },
    detach: (name) => post('DeleteAttachment', whole({ AttachmentIds: [{ Id: `${id}/${name}` }] })),
    async send(message, later) {
      const more = later
        ? {
            ExtendedProperty: [
              ...(message.encrypts ? [LABEL] : []),
              { ExtendedFieldURI: { PropertyTag: '0x3FEF' }, Value: '2027-01-04T08:00:00Z' },
            ],
          }
        : {};
      const [action, body] = request(message, 'SendAndSaveCopy', more);
      mean(body);
      await post(action, body);
      say('sent');
    },
  };
}

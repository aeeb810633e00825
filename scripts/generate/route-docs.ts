/** `docs/routes.md`: the table that test/e2e/routes-*.spec.ts prove cell by cell. */
import { ROUTES, type RouteRow, WEBMAILS, type WebmailName } from '../../test/e2e/routes/table';

const TITLES: Readonly<Record<WebmailName, string>> = {
  gmail: 'Gmail',
  outlook: 'Outlook',
  roundcube: 'Roundcube',
};
/** What no page of ours can reach, and why. */
const BEYOND = [
  ['Other browsers, phones, IMAP clients, guest profiles', 'Draftguard is not there; a gateway has to be'],
  ['Calendar invitations, chat, notes', 'they are not mail composition'],
  [
    'A worker of the page (Worker, SharedWorker, service worker) and an offline outbox',
    'no extension can stand in a worker: what a person sends through one is stopped at the button, the shortcut or the ' +
      'command Schedule send, by the control lock alone; a worker that sends by itself is not seen',
  ],
  [
    'A sandboxed or data: frame',
    'held by the request lock; no warning can be shown over the page from there, so that it stays held',
  ],
  [
    'The account that writes, in Outlook',
    'a request names it when it is another than usual; else it is not known, and rules about it are taken strictly',
  ],
  [
    'Text that the server adds to a reply (Outlook ReplyToItem)',
    'held unread, unless the compose window shows it',
  ],
  ['A page script that hides its request on purpose', 'the page owns the account; it is not our opponent'],
  [
    'What Gmail does after a held request is refused',
    'not documented; the draft lies in Drafts as last saved',
  ],
];

function cell(row: RouteRow, name: WebmailName): string {
  const way = row.ways[name];
  if (typeof way === 'string') return `limit: ${way}`;
  return `${way.lock} / request`;
}

export function routeDocs(): string {
  const rows = ROUTES.map((row) => [row.title, ...WEBMAILS.map((name) => cell(row, name))]);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const told = ROUTES.flatMap((row) => WEBMAILS.map((name) => cell(row, name)));
  const tested = told.filter((text) => text.endsWith(' / request')).length;
  return `${[
    '# Routes to Send',
    '<!-- Written by `npm run generate` from test/e2e/routes/table.ts; a test fails when it is stale. -->',
    `${ROUTES.length} routes. Each of the ${tested} pairs of route and webmail below is six cells: a clean message, one that is ` +
      `warned about and one that is blocked, each with both locks and with the control lock broken on purpose; ${tested * 6} ` +
      'cells in all. `test/e2e/routes-*.spec.ts` go through every one in Chromium, Roundcube being the real one and ' +
      'Gmail and Outlook stages that behave like them (`test/webmail/`). A diagonal of them (button, shortcut and script, ' +
      'clean and held) runs in Firefox as well: `test/e2e/firefox*.spec.ts`.',
    'A clean message arrives exactly once, unasked. A warned one is held: nothing has arrived while the warning is open; ' +
      'then it is sent anyway, arrives exactly once, and is byte for byte what the webmail meant to send, with no second ' +
      'question. A blocked one never arrives. The words in a cell say which lock holds it: first with both locks, then with the ' +
      'control lock broken.',
    [
      line(['Route', ...WEBMAILS.map((name) => TITLES[name])]),
      line(['---', '---', '---', '---']),
      ...rows.map(line),
    ].join('\n'),
    'Besides, Roundcube resends a message that exists ("Resend", `_action=bounce`), with no compose window: the request lock ' +
      'holds it by what the page or its preview shows, and a message that is not shown is not resent. ' +
      '`test/e2e/roundcube.spec.ts` goes this way.',
    '## Out of reach',
    [line(['What', 'Why']), line(['---', '---']), ...BEYOND.map(line)].join('\n'),
  ].join('\n\n')}\n`;
}

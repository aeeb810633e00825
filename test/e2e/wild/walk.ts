/**
 * A random walk: somebody types, pastes, undoes, changes recipients and sends, while workers end and policies change. Whatever
 * arrives is held against the oracle.
 */
import type { BrowserContext, Page } from '@playwright/test';
import type { Draft } from '../../../lib/mail/draft';
import { holds } from '../../../lib/policy/actions';
import { waitFor } from '../../rig/wait';
import { warned } from '../fixtures';
import { savePolicy } from '../save-policy';
import { createOracle } from './oracle';
import { createRandom, type Random } from './random';

/** A webmail as the walk uses it. */
export interface Ground {
  page: Page;
  /** Opens a fresh compose window, and leaves what was written. */
  open(): Promise<void>;
  /** Puts the caret at the end of the body of one of the drafts. */
  focus(random: Random): Promise<void>;
  setRecipients(to: string): Promise<void>;
  pasteHtml?(html: string): Promise<void>;
  sends: Record<string, () => Promise<void>>;
  /** All that has arrived, in order. */
  arrived(): Draft[];
}

const SSN = ['536', '48', '2917'];
const CARD = ['4539', '5787', '6362', '1486'];
const PIECES = [
  ...[
    'Hello Bob,',
    'see you at noon',
    'Project',
    'Aurora',
    'ProjectAurora',
    'SSN',
    SSN.join(''),
    SSN.join('-'),
    SSN[0],
    SSN[1],
  ],
  ...[
    'Card No',
    CARD.join(''),
    CARD.join(' '),
    CARD[0],
    ' ',
    '  ',
    '\u00a0',
    '\u200b',
    '-',
    '.',
    'social security number',
  ],
] as string[];
const HTML = [
  '<p>Hello</p>',
  `<p>Hello</p><input value="SSN ${SSN.join('-')}">`,
  `<p>Pro<b>ject Aur</b>ora</p>`,
  `<!-- SSN ${SSN.join('-')} -->`,
  `<p title="Project Aurora">x</p>`,
];
const PEOPLE = ['bob@outside.example', 'eve@corp.example', 'bob@outside.example, eve@corp.example'];

const terms = [{ id: 'aurora', label: 'Project names are confidential.', words: ['Project Aurora'] }];
const policy = (aurora: string, numbers: string, cards: string, mode = 'enforce') => ({
  version: 1,
  mode,
  onFailure: 'hold',
  organization: { internalDomains: ['corp.example'] },
  terms,
  rules: [
    {
      id: 'aurora',
      title: 'Aurora',
      when: { terms: ['aurora'], recipients: { scope: 'external' } },
      then: aurora,
    },
    { id: 'numbers', title: 'Numbers', when: { entities: ['US_SSN'], minConfidence: 0.6 }, then: numbers },
    { id: 'cards', title: 'Cards', when: { entities: ['CREDIT_CARD'], minConfidence: 0.6 }, then: cards },
  ],
});
const POLICIES = [
  policy('block', 'warn', 'block'),
  policy('warn', 'block', 'log'),
  policy('hint', 'warn', 'warn'),
  policy('block', 'block', 'block'),
];

export interface Walked {
  steps: number;
  arrived: number;
  /** What should have been held, with the steps that led there. */
  leaked: { action: string; subject: string; body: string; trail: string[] }[];
}

export async function walk(
  ground: Ground,
  context: BrowserContext,
  seed: number,
  steps: number,
): Promise<Walked> {
  const random = createRandom(seed);
  const { page } = ground;
  const oracles = POLICIES.map(createOracle);
  let force = 0;
  let approvals = 0;
  let seen = ground.arrived().length;
  const walked: Walked = { steps: 0, arrived: 0, leaked: [] };
  const trail: string[] = [];
  const swap = async () => {
    force = random.upTo(POLICIES.length);
    await savePolicy(context, POLICIES[force] as object);
    await page.bringToFront();
  };
  const layers = () =>
    page.evaluate(() => document.querySelectorAll('draftguard-layer').length).catch(() => 0);

  const judge = async () => {
    const all = ground.arrived();
    for (; seen < all.length; seen++) {
      walked.arrived++;
      const draft = all[seen] as Draft;
      const action = await (oracles[force] as (typeof oracles)[number])(draft);
      if (!holds(action)) continue;
      if (action !== 'block' && approvals > 0) approvals--;
      else walked.leaked.push({ action, subject: draft.subject, body: draft.body, trail: trail.slice(-40) });
    }
  };
  /** A warning is answered, a notice is read; true when something was there. */
  const answer = async () => {
    const frame = page.frames().find((one) => one.url().includes('/warning.html'));
    if (!frame) {
      await page.keyboard.press('Enter');
      await waitFor(async () => (await layers()) === 0, 'the notice closes', 5000).catch(() => {});
      return;
    }
    const risky = frame.locator('button.risky:enabled');
    const send =
      random.upTo(2) === 0 &&
      (await risky.waitFor({ timeout: 1500 }).then(
        () => true,
        () => false,
      ));
    trail.push(send ? 'sends anyway' : 'goes back');
    if (send) approvals = 1;
    const button = send ? risky : frame.locator('button.primary');
    await button.click({ timeout: 3000 }).catch(() => {});
    await waitFor(() => frame.isDetached(), 'the warning closes', 10_000);
  };
  const send = async () => {
    const before = ground.arrived().length;
    await ground.sends[random.pick(Object.keys(ground.sends))]?.();
    approvals = 0;
    for (let round = 0; round < 4; round++) {
      const over = async () => ground.arrived().length > before || warned(page) || (await layers()) > 0;
      if (
        !(await waitFor(over, 'it is decided', 6000).then(
          () => true,
          () => false,
        ))
      )
        break;
      if (ground.arrived().length > before) break;
      await answer();
    }
    await judge();
    await ground.open();
  };
  const STEPS: [string, number, () => Promise<unknown>][] = [
    ['types', 10, () => page.keyboard.insertText(random.pick(PIECES))],
    ['types key by key', 4, () => page.keyboard.type(random.pick(PIECES))],
    ['moves left', 5, () => times(1 + random.upTo(8), () => page.keyboard.press('ArrowLeft'))],
    ['moves to the end', 2, () => page.keyboard.press('Control+End')],
    ['puts in a blank', 4, () => page.keyboard.press('Space')],
    ['breaks the line', 2, () => page.keyboard.press('Enter')],
    ['takes back', 2, () => page.keyboard.press('Control+z')],
    ['rubs out', 2, () => times(1 + random.upTo(4), () => page.keyboard.press('Backspace'))],
    ['clears all', 1, () => page.keyboard.press('Control+a').then(() => page.keyboard.press('Delete'))],
    ['goes to a draft', 2, () => ground.focus(random)],
    [
      'changes recipients',
      2,
      () => ground.setRecipients(random.pick(PEOPLE)).then(() => ground.focus(random)),
    ],
    ['pastes', 2, async () => ground.pasteHtml?.(random.pick(HTML))],
    ['rests', 3, () => rest(300)],
    ['the worker ends', 1, () => stopWorkers(context)],
    ['the policy changes', 1, swap],
    ['sends', 5, send],
  ];
  const weighted = STEPS.flatMap(([name, weight, go]) =>
    Array.from({ length: weight }, () => ({ name, go })),
  );
  await swap();
  await ground.open();
  for (; walked.steps < steps; walked.steps++) {
    const { name, go } = random.pick(weighted);
    trail.push(name);
    await go();
    await judge();
  }
  return walked;
}

async function times(count: number, go: () => Promise<unknown>): Promise<void> {
  for (let at = 0; at < count; at++) await go();
}

async function rest(ms: number): Promise<void> {
  const until = Date.now() + ms;
  await waitFor(() => Date.now() > until, 'some time has passed');
}

async function stopWorkers(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/**
 * The demo. With a display: a browser with Draftguard and a draft to try. Without one: the story is played
 * headless, each step is printed with what the mail server received, and screenshots are left in .output/demo/.
 */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { Command } from 'commander';
import { startChromium } from '../test/rig/chromium';
import { startDemoMail } from '../test/rig/demo-mail';
import { missingRoundcube, startRoundcube } from '../test/rig/roundcube';
import * as roundcubePage from '../test/rig/roundcube-page';
import type { SmtpSink } from '../test/rig/smtp-sink';
import { waitFor } from '../test/rig/wait';

const OUT = resolve('.output/demo');
const EXTENSION = resolve(OUT, 'chrome-mv3');
const OUTSIDE = 'bob@outside.example';
/** Made up; put together here so that no scanner takes the source for a leak. */
const SSN = ['536', '48', '2917'].join('-');
const CARD = ['4539', '5787', '6362', '1486'].join(' ');

interface Webmail {
  smtp: SmtpSink;
  open(page: Page, letter: roundcubePage.Letter): Promise<void>;
  write(page: Page, text: string): Promise<void>;
  send(page: Page): Promise<void>;
  close(): Promise<void>;
}

async function ownWebmail(): Promise<Webmail> {
  const mail = await startDemoMail();
  return {
    smtp: mail.smtp,
    open: async (page, letter) => {
      await page.goto(mail.url);
      await page.fill('#_to', letter.to);
      await page.fill('#compose-subject', letter.subject);
      await page.fill('#composebody', letter.text);
    },
    write: (page, text) => page.fill('#composebody', text),
    send: (page) => page.click('.formbuttons .send'),
    close: mail.close,
  };
}

async function realRoundcube(): Promise<Webmail> {
  const missing = missingRoundcube();
  if (missing) throw new Error(`The real Roundcube cannot run here: ${missing}.`);
  const rig = await startRoundcube();
  let loggedIn = false;
  return {
    smtp: rig.smtp,
    open: async (page, letter) => {
      if (!loggedIn) await roundcubePage.logIn(page);
      loggedIn = true;
      await roundcubePage.compose(page, { ...letter, html: true });
    },
    write: roundcubePage.typeBody,
    send: roundcubePage.clickSend,
    close: rig.close,
  };
}

const say = (line: string) => console.log(line);
const warningOf = (page: Page) => page.frames().find((frame) => frame.url().includes('/warning.html'));

async function story(page: Page, mail: Webmail): Promise<void> {
  const { received } = mail.smtp;
  const server = () => `the server has ${received.length} message${received.length === 1 ? '' : 's'}`;
  const arrived = async (count: number) => {
    await waitFor(() => received.length >= count, `message ${count} arrives`);
    if (received.length !== count) throw new Error(`Expected ${count} messages, got ${received.length}.`);
  };
  const warned = async (name: string) => {
    await waitFor(() => warningOf(page) !== undefined, 'the warning opens');
    const frame = warningOf(page);
    if (!frame) throw new Error('The warning closed by itself.');
    await frame.locator('footer').waitFor();
    await page.screenshot({ path: `${OUT}/${name}.png` });
    return frame;
  };

  say('1. A clean message: Send is not touched.');
  await mail.open(page, { to: OUTSIDE, subject: 'Lunch', text: 'Shall we meet at noon?' });
  await page.screenshot({ path: `${OUT}/1-clean.png` });
  await mail.send(page);
  await arrived(1);
  say(`   ${server()}.`);

  say('2. A social security number to somebody outside: Send is held.');
  await mail.open(page, { to: OUTSIDE, subject: 'Data', text: `Her social security number is ${SSN}.` });
  await mail.send(page);
  const first = await warned('2-held');
  say(`   The person reads: "${await first.locator('h1').textContent()}"; ${server()}.`);

  say('3. Back to the draft, the number taken out, Send again.');
  await first.locator('button.primary').click();
  await waitFor(() => warningOf(page) === undefined, 'the warning closes');
  await mail.write(page, 'I will call you about her number.');
  await mail.send(page);
  await arrived(2);
  say(
    `   ${server()}; none has the number: ${received.every((m) => !JSON.stringify(m.mail).includes(SSN))}.`,
  );

  say('4. A card number: the policy asks for a reason, which is given.');
  await mail.open(page, { to: OUTSIDE, subject: 'Card', text: `Card: ${CARD}` });
  await mail.send(page);
  const second = await warned('4-reason');
  say(`   ${server()}.`);
  await second.locator('#reason').fill('The bank asked for it by phone');
  await second.locator('button.risky').click();
  await arrived(3);
  say(`   ${server()}.`);
  say(`Screenshots: ${OUT}/*.png`);
}

async function demo(options: { roundcube?: boolean; headless?: boolean }): Promise<void> {
  const headless = options.headless ?? !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const mail = options.roundcube ? await realRoundcube() : await ownWebmail();
  try {
    const browser = await startChromium(EXTENSION, { headless });
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await browser.worker();
    if (headless) await story(page, mail);
    else {
      await mail.open(page, { to: OUTSIDE, subject: 'Data', text: `Her social security number is ${SSN}.` });
      say('A draft is open in the browser: press Send and see. Close the browser to end the demo.');
      await new Promise((done) => browser.context.on('close', done));
    }
    await browser.context.close();
  } finally {
    await mail.close();
  }
}

await new Command('demo')
  .description('Shows Draftguard at work: a webmail, a mail server and a browser, all on this machine.')
  .option('--roundcube', 'use the real Roundcube and Dovecot of Debian (root)')
  .option('--headless', 'play the story without a window')
  .action(demo)
  .parseAsync();

/** A message that the request lock has refused stays as it was, is not asked about again, and leaves once it is mended. */
import { waitFor } from '../rig/wait';
import { expect, test, warned, warningFrame } from './fixtures';
import { GMAIL, OUTLOOK, openStage, part } from './stage';

const SECRET = `Her social security number is ${['536', '48', '2917'].join('-')}.`;

for (const stage of [GMAIL, OUTLOOK])
  test(`${stage.name}: refused, tried again, mended, sent`, async ({ page, browser_ }) => {
    const recorded = await openStage(browser_.context, page, stage, SECRET);
    const send = () => part(page, 'compose').dispatchEvent('stage-send');
    /** How often the webmail has tried to send, and was told that it could not. */
    const failed = (times: number) =>
      expect(page.locator('[data-part="state"]', { hasText: /^failed$/ })).toHaveCount(times);
    await send();
    await (await warningFrame(page)).locator('button.primary').click();
    await waitFor(() => !warned(page), 'the warning closes');
    await failed(1);
    await send();
    await failed(2);
    expect(warned(page)).toBe(false);
    expect(recorded.sent).toHaveLength(0);
    await part(page, 'body').fill('Shall we meet at noon?');
    await send();
    await waitFor(() => recorded.sent.length > 0, 'the mended message leaves');
    await failed(2);
    expect(recorded.sent).toHaveLength(1);
    expect(recorded.sent[0]).not.toContain('2917');
  });

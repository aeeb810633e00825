/** What is learned from messages that leave: a domain that only looks like one that is often written to is asked about. */
import { waitFor } from '../rig/wait';
import { expect, test, warned, warningFrame } from './fixtures';
import { GMAIL, openStage, part } from './stage';

test('a look-alike of a domain that is often written to is held', async ({ page, browser_ }) => {
  const { context } = browser_;
  const send = async (to: string) => {
    const recorded = await openStage(context, page, GMAIL, 'Shall we meet at noon?', to);
    await part(page, 'send').click();
    return recorded;
  };
  for (let time = 0; time < 3; time++) {
    // Nothing is known yet: the slip itself leaves unasked.
    const recorded = await send(time === 0 ? 'ana@northwnd.example' : 'ana@northwind.example');
    await waitFor(() => recorded.sent.length === 1, 'it leaves');
  }
  const last = await send('ana@northwind.example');
  await waitFor(() => last.sent.length === 1, 'the third to the same domain leaves');
  expect(warned(page)).toBe(false);
  const held = await send('ana@northwnd.example');
  const warning = await warningFrame(page);
  await expect(warning.getByText('looks like another one that you write to')).toBeVisible();
  expect(held.sent).toHaveLength(0);
});

/** Opens the field for hidden recipients, which a webmail hides until somebody asks for it. */
import type { WebmailAdapter } from '../webmail/adapter';
import { press } from '../webmail/press';

/** So long a webmail may take to show the field, */
const WITHIN = 1000;
/** and so often it is looked for, in ms. */
const EVERY = 50;

/** Whether the field is there, in the end. */
export async function showBcc(adapter: Pick<WebmailAdapter, 'bcc'>, compose: Element): Promise<boolean> {
  const { field, control } = adapter.bcc(compose);
  if (field) return true;
  if (!control) return false;
  press(control);
  for (let waited = 0; waited < WITHIN; waited += EVERY) {
    if (adapter.bcc(compose).field) return true;
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  return false;
}

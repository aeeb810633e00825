/** Which run of the browser this is. */
import { run } from '../stored/items/questions';

/** Names this run of the browser; the same for every worker in it. */
export async function browserSession(): Promise<string> {
  const known = await run.get();
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  await run.set(made);
  // Of two that asked at once, both take what was stored last.
  return (await run.get()) ?? made;
}

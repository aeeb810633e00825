/** What tests of the content script share. */
import type { Written } from '../../../lib/guard/link';

/** Browsers have it; Node 20 does not. */
Promise.withResolvers ??= <T>() => {
  const made = {} as PromiseWithResolvers<T>;
  made.promise = new Promise<T>((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};

export const written = (body: string): Written => ({
  draft: { webmail: 'gmail', recipients: [], subject: '', body, attachments: [] },
  files: [],
  message: body,
});

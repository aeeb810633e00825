/** Characters of a policy that a page reads; it says so of a longer one. */
export const MAX_POLICY = 2_000_000;
/** How many characters of a draft a page may send: the background refuses more, and the page says so beforehand. */
export const MAX_DRAFT = { to: 100_000, subject: 10_000, body: 1_000_000 } as const;

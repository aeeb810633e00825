/** On which ground somebody may be written to, and whose law says so; what the laws ask is in consent/rules.ts. */

/**
 * Grounds. soft-opt-in: a customer, told of similar products, who did not object (ePrivacy Directive Art. 13(2), PECR
 * reg. 22(3)). inquiry: somebody who asked (CASL s. 10(10)(e)).
 */
export const BASES = ['consent', 'contract', 'legitimate-interest', 'soft-opt-in', 'inquiry'] as const;
export type Basis = (typeof BASES)[number];

/**
 * eu: GDPR with the ePrivacy Directive Art. 13, and PECR reg. 22. can-spam: 15 U.S.C. 7701-7713, which lets anybody be
 * written to until they object. casl: Canada's Anti-Spam Legislation, S.C. 2010, c. 23.
 */
export const LAWS = ['eu', 'can-spam', 'casl'] as const;
export type Law = (typeof LAWS)[number];

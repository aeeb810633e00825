/** What was stored on this device and is there no longer, though nobody has taken it away. */
export const LOSSES = ['protected', 'consents', 'log', 'settings'] as const;
export type Loss = (typeof LOSSES)[number];

export type LossTrouble = `lost-${Loss}`;
export const LOSS_TROUBLES = LOSSES.map((what): LossTrouble => `lost-${what}`);

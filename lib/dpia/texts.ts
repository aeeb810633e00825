import type { Language } from '../texts/language';
import { de } from './de';
import { en } from './en';
import type { DpiaTexts } from './words';

export const DPIA_TEXTS: Readonly<Record<Language, DpiaTexts>> = { en, de };

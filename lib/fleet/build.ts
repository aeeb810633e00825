/** What this build was given (see wxt.config.ts). */
import { readCollector } from './collector';

declare const __DRAFTGUARD_COLLECTOR__: string;
declare const __DRAFTGUARD_SEALED__: boolean;

export const COLLECTOR = readCollector(__DRAFTGUARD_COLLECTOR__, __DRAFTGUARD_SEALED__);

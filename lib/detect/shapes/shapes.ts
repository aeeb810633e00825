/** Every shape there is, one a file. */
import { CUSTOMER_LIST, customerLists } from './customer-lists';
import { PRICE_LIST, priceLists } from './price-lists';
import type { Shape } from './shape';

export const SHAPES: readonly Shape[] = [customerLists, priceLists];

/** Their entities; such findings run over any number of paragraphs. */
export const SHAPE_ENTITIES: ReadonlySet<string> = new Set([CUSTOMER_LIST, PRICE_LIST]);

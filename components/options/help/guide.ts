import { type GuideSearch, type GuideSection, readGuide, searchGuide } from '../../../lib/pages/guide';
import { language } from '../../ui/t';

export interface Guide {
  sections: GuideSection[];
  search: GuideSearch;
}

let guide: Promise<Guide> | null = null;

/** The guide in the person's language; only that one is loaded. */
export function loadGuide(): Promise<Guide> {
  guide ??= (language() === 'de' ? import('./guide/de.md?raw') : import('./guide/en.md?raw')).then(
    ({ default: text }) => {
      const sections = readGuide(text);
      return { sections, search: searchGuide(sections) };
    },
  );
  return guide;
}

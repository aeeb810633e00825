/** What people call an entity. */
import { browser } from 'wxt/browser';

type Key = Parameters<typeof browser.i18n.getMessage>[0];

/** The entity in the person's language, or its own name written as words. */
export function entityName(entity: string): string {
  return (
    browser.i18n.getMessage(`warning_entity_${entity}` as Key) || entity.toLowerCase().replaceAll('_', ' ')
  );
}

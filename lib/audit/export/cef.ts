/** ArcSight Common Event Format, version 0: header fields between bars, then keys and values; one event a line. */
import type { Producer } from './ocsf';
import type { SiemEvent } from './siem';

/** Of the header: a bar or a backslash would end a field, a line end the event. */
export const cefHeader = (text: string): string =>
  text.replace(/[\\|]/g, '\\$&').replace(/\r\n|[\r\n\u2028\u2029]/g, ' ');

/** Of a value: an equals sign would begin the next key; line ends are written as CEF writes them. */
export const cefValue = (text: string): string =>
  text.replace(/[\\=]/g, '\\$&').replace(/\r/g, '\\r').replace(/\n/g, '\\n');

/** CEF counts from 0 to 10. */
const SEVERITY = { 1: 2, 2: 4, 3: 6, 4: 9 } as const;

export function toCef(event: SiemEvent, { version, device }: Producer): string {
  const { uid, time, type, severity, title, user, outcome, action, rules, entities, policyHash, hash } =
    event;
  const header = ['CEF:0', 'Draftguard', 'Draftguard', version, type, title].map((field, at) =>
    at === 0 ? field : cefHeader(field),
  );
  const found = Object.entries(entities);
  const fields: [string, string | number][] = [
    ['rt', time],
    ['externalId', uid],
    ['dvchost', device],
    ['suser', user ?? ''],
    ['act', action ?? ''],
    ['outcome', outcome ?? ''],
    ['cnt', found.reduce((sum, [, count]) => sum + count, 0)],
    ['cs1', rules.join(' ')],
    ['cs1Label', 'rules'],
    ['cs2', found.map(([entity, count]) => `${entity}:${count}`).join(' ')],
    ['cs2Label', 'entities'],
    ['cs3', policyHash],
    ['cs3Label', 'policy'],
    ['cs4', hash],
    ['cs4Label', 'record'],
    ['cs5', JSON.stringify(event.event)],
    ['cs5Label', 'event'],
    ['cn1', event.external],
    ['cn1Label', 'externalRecipients'],
    ['cn2', event.internal],
    ['cn2Label', 'internalRecipients'],
  ];
  const extension = fields.map(([key, value]) => `${key}=${cefValue(String(value))}`).join(' ');
  return `${header.join('|')}|${SEVERITY[severity]}|${extension}`;
}

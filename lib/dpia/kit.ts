/** The data protection documents of the policy in force, as one Markdown file: facts for a DPIA, a record of processing, a works agreement. */
import type { Collector } from '../fleet/collector';
import { isOn, type Policy } from '../policy/schema';
import { textsIn } from '../policy/texts';
import { PERSONAL, READERS, RETENTION } from '../stored/declared';
import { STORED } from '../stored/list';
import { languageOf } from '../texts/language';
import { dpiaTexts, recordedFields } from './fields';

export interface DpiaInput {
  policy: Policy;
  /** See policy/hash.ts. */
  hash: string;
  /** Where the policy comes from, in the reader's language. */
  source: string;
  /** The browser's language. */
  language: string;
  /** Where this build sends its audit log; null for nowhere. */
  collector: Collector | null;
}

/** What a policy says must not become a table or a heading of ours. */
const cell = (text: string) => text.replace(/[\\|*_`<>[\]#]/g, '\\$&').replace(/\s+/g, ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const list = (lines: readonly string[]) => lines.map((line) => `* ${line}`).join('\n');

export function dpiaKit({ policy, hash, source, language, collector }: DpiaInput): string {
  const t = dpiaTexts(language);
  const words = languageOf(language);
  const { audit, organization, rules, exceptions, mode } = policy;
  const section = (title: string, ...body: string[]) => [`## ${title}`, ...body];
  return `${[
    `# ${cell(t.title(organization.name))}`,
    t.generated(hash, source),
    t.notLegal,
    ...section(
      t.purposes.title,
      t.purposes.text,
      table(
        [t.purposes.of, t.purposes.law],
        rules.filter(isOn).map((rule) => [cell(textsIn(rule, language).title), cell(rule.law.join('; '))]),
      ),
    ),
    ...section(
      t.processed.title,
      list([
        ...t.processed.lines,
        collector ? t.processed.shipped(collector.origin, collector.sealed) : t.processed.alone,
      ]),
    ),
    ...section(
      t.recorded.title,
      t.recorded.intro(audit.detail),
      table(
        [t.recorded.event, t.recorded.fields],
        recordedFields(audit.detail, language).map(({ type, fields }) => [
          `\`${type}\``,
          fields.map(({ name, meaning }) => `${name} (${meaning})`).join('; '),
        ]),
      ),
      t.never[audit.detail] ?? t.never[0],
    ),
    ...section(
      t.stored.title,
      t.stored.intro,
      table(
        t.stored.head,
        STORED.map(({ name, purpose, retention, readers, personal }) => [
          `\`${name}\``,
          purpose[words],
          RETENTION[retention][words],
          READERS[readers][words],
          PERSONAL[personal][words],
        ]),
      ),
    ),
    ...section(t.retention.title, t.retention.days(audit.retentionDays), t.retention.purge),
    ...section(
      t.readers.title,
      list([
        audit.localReader ? t.readers.local : t.readers.noLocal,
        ...(audit.readers.length > 0 ? [t.readers.keys(audit.readers.length)] : []),
        audit.reidentify ? t.readers.two : t.readers.nobody,
      ]),
    ),
    ...section(t.record.title, table(['', ''], t.record.rows(collector?.origin ?? null))),
    ...section(t.annex.title, t.annex.council(audit.worksCouncil), t.annex.mode[mode], list(t.annex.lines)),
    ...section(
      t.exceptions.title,
      exceptions.length === 0
        ? t.exceptions.none
        : list(
            exceptions.map(({ rules: of, reason, owner, expires }) =>
              cell(`${of.join(', ')}: ${reason} (${owner}, ${expires})`),
            ),
          ),
    ),
  ].join('\n\n')}\n`;
}

/** What the data protection documents are made of, in each language. */

export interface DpiaTexts {
  title(organization: string): string;
  generated(hash: string, source: string): string;
  notLegal: string;
  purposes: { title: string; text: string; of: string; law: string };
  processed: {
    title: string;
    lines: readonly string[];
    alone: string;
    shipped(to: string, sealed: boolean): string;
  };
  recorded: { title: string; intro(detail: number): string; event: string; fields: string };
  /** By level of detail. */
  never: readonly [string, string, string];
  /** Everything that is kept on the device. */
  stored: { title: string; intro: string; head: readonly string[] };
  retention: { title: string; days(days: number): string; purge: string };
  readers: {
    title: string;
    local: string;
    noLocal: string;
    keys(count: number): string;
    /** Who can tell whose a pseudonym is. */
    two: string;
    nobody: string;
  };
  /** `to`: where this build sends its audit log; null for nowhere. */
  record: { title: string; rows(to: string | null): readonly [string, string][] };
  annex: {
    title: string;
    council(on: boolean): string;
    lines: readonly string[];
    mode: Readonly<Record<'audit' | 'coach' | 'enforce', string>>;
  };
  exceptions: { title: string; none: string };
  /** What each field of an event holds. */
  fields: Readonly<Record<string, string>>;
}

/** What the Training page may ask of the background. */
import { z } from 'zod';
import { defineMessage } from '../base/define-message';
import { TRAINERS } from '../base/roles';
import { ROUTES, WEBMAILS } from '../mail/draft';
import { ACTIONS } from '../policy/actions';
import { ANSWERS } from '../policy/answers';
import type { WarningCase } from './cases';
import { byRule, byWeek } from './cells';
import { readExport } from './export-file';
import { agreementOf, noisyRules, precisionByRule, VERDICTS } from './quality';
import { queueOf } from './queue';
import { sampleOf } from './sample';
import type { TrainingStore } from './store';
import { MAX_CASES, type QueueItem, type TrainingReport } from './views';

const id = z.string().regex(/^[0-9a-f]{32}\/\d{1,7}$/);
const rule = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/);
const count = z.int().min(0);

/** As the page has read it in the log of this device, which the background need not be able to read. */
const warningCase: z.ZodType<WarningCase> = z.strictObject({
  id,
  time: count,
  webmail: z.enum(WEBMAILS),
  route: z.enum(ROUTES),
  action: z.enum(ACTIONS),
  rules: z.array(rule).max(500),
  entities: z.record(z.string().regex(/^[A-Z][A-Z0-9_]{0,99}$/), count),
  recipients: z.strictObject({ internal: count, external: count }),
  attachments: count,
  answer: z.enum([...ANSWERS, 'fix', 'timeout', 'closed']).nullable(),
  reasonLength: count,
  durationMs: count.nullable(),
});

export interface TrainingContext {
  store: TrainingStore;
  /** ms since the Unix epoch */
  now(): number;
  /** Lets others go first. */
  breathe(): Promise<void>;
}

interface Deps {
  training: TrainingContext;
}

export const trainingMessages = [
  defineMessage({
    name: 'pages.training.queue',
    from: 'pages',
    roles: TRAINERS,
    does: 'Says what is to be reviewed, of the own warnings of this device and of those that were imported.',
    body: { own: z.array(warningCase).max(MAX_CASES) },
    serve: async (
      { training: { store } }: Deps,
      { own },
    ): Promise<{ items: QueueItem[]; warnings: number; sampled: number }> => {
      const [people, labels, key] = await Promise.all([store.people(), store.labels(), store.sampleKey()]);
      // Who has also imported the log of this device has its warnings twice.
      const all = new Map([...own, ...people.flatMap(({ cases }) => cases)].map((each) => [each.id, each]));
      const sample = sampleOf([...all.values()], key);
      return { items: queueOf(sample, labels, key), warnings: all.size, sampled: sample.length };
    },
  }),
  defineMessage({
    name: 'pages.training.label',
    from: 'pages',
    roles: TRAINERS,
    does: 'Records a verdict on a warning.',
    body: {
      case: id,
      rule,
      opinion: z.union([z.literal(1), z.literal(2)]),
      verdict: z.enum(VERDICTS),
      note: z.string().trim().max(1000),
    },
    serve: async ({ training: { store, now } }: Deps, label): Promise<object> => {
      await store.label({ ...label, time: now() });
      return {};
    },
  }),
  defineMessage({
    name: 'pages.training.report',
    from: 'pages',
    roles: TRAINERS,
    does: 'Gives the figures of the report.',
    body: {},
    serve: async ({ training: { store } }: Deps): Promise<TrainingReport> => {
      const [labels, { cells, waiting }] = await Promise.all([store.labels(), store.cells()]);
      const precision = precisionByRule(labels);
      return {
        precision,
        noisy: noisyRules(precision),
        agreement: agreementOf(labels),
        rules: byRule(cells),
        weeks: byWeek(cells),
        waiting,
      };
    },
  }),
  defineMessage({
    name: 'pages.training.people',
    from: 'pages',
    roles: TRAINERS,
    does: 'Lists whose logs were imported.',
    body: {},
    serve: async ({
      training: { store },
    }: Deps): Promise<{ people: { person: string; from: number; to: number }[] }> => ({
      people: (await store.people()).map(({ person, from, to }) => ({ person, from, to })),
    }),
  }),
  defineMessage({
    name: 'pages.training.import',
    from: 'pages',
    roles: TRAINERS,
    does: 'Reads an export of the log of somebody, as NDJSON with its events.',
    body: { file: z.instanceof(Blob) },
    serve: async ({ training: { store, breathe } }: Deps, { file }): Promise<{ warnings: number }> => {
      const log = await readExport(file, await store.sampleKey(), breathe);
      await store.addPerson(log);
      return { warnings: log.cases.length };
    },
  }),
  defineMessage({
    name: 'pages.training.forget',
    from: 'pages',
    roles: TRAINERS,
    does: 'Forgets an imported log.',
    body: { person: z.string().regex(/^[0-9a-f]{16}$/) },
    serve: async ({ training: { store } }: Deps, { person }): Promise<object> => {
      await store.forget(person);
      return {};
    },
  }),
] as const;

/** Answers the Training page. */
import type { z } from 'zod';
import type { WarningCase } from './cases';
import { byRule, byWeek } from './cells';
import { readExport } from './export-file';
import type { QueueItem, TrainingReplies, trainingMessages } from './messages';
import { agreementOf, type Label, noisyRules, precisionByRule } from './quality';
import { sampleOf, wantsSecondOpinion } from './sample';
import type { TrainingStore } from './store';

export interface TrainingServiceParts {
  store: TrainingStore;
  /** ms since the Unix epoch */
  now(): number;
  /** Lets others go first. */
  breathe(): Promise<void>;
}

type Message = z.infer<(typeof trainingMessages)[number]>;
type Type = Message['type'];
type Of<T extends Type> = Extract<Message, { type: T }>;
export type TrainingService = {
  [T in Type]: (message: Of<T>) => Promise<TrainingReplies[T]>;
};

export function createTrainingService({ store, now, breathe }: TrainingServiceParts): TrainingService {
  return {
    'pages.training.queue': async ({ own }) => {
      const [people, labels, key] = await Promise.all([store.people(), store.labels(), store.sampleKey()]);
      // Who has also imported the log of this device has its warnings twice.
      const all = new Map([...own, ...people.flatMap(({ cases }) => cases)].map((each) => [each.id, each]));
      const sample = sampleOf([...all.values()], key);
      return { items: queueOf(sample, labels, key), warnings: all.size, sampled: sample.length };
    },
    'pages.training.label': async ({ type: _, ...label }) => {
      await store.label({ ...label, time: now() });
      return {};
    },
    'pages.training.report': async () => {
      const [labels, { cells, waiting }] = await Promise.all([store.labels(), store.cells()]);
      const precision = precisionByRule(labels);
      return {
        ...{ precision, noisy: noisyRules(precision), agreement: agreementOf(labels) },
        ...{ rules: byRule(cells), weeks: byWeek(cells), waiting },
      };
    },
    'pages.training.people': async () => ({
      people: (await store.people()).map(({ person, from, to }) => ({ person, from, to })),
    }),
    'pages.training.import': async ({ file }) => {
      const log = await readExport(file, await store.sampleKey(), breathe);
      await store.addPerson(log);
      return { warnings: log.cases.length };
    },
    'pages.training.forget': async ({ person }) => {
      await store.forget(person);
      return {};
    },
  };
}

/** First opinions that are missing; then second ones, asked for without telling the first. */
export function queueOf(
  sample: readonly WarningCase[],
  labels: readonly Label[],
  key: Uint8Array,
): QueueItem[] {
  const known = new Set(labels.map(({ case: place, rule, opinion }) => `${place} ${rule} ${opinion}`));
  const items = sample.flatMap((each) =>
    each.rules.flatMap((rule): QueueItem[] => {
      const has = (opinion: number) => known.has(`${each.id} ${rule} ${opinion}`);
      if (!has(1)) return [{ case: each, rule, opinion: 1 }];
      return !has(2) && wantsSecondOpinion(`${each.id} ${rule}`, key)
        ? [{ case: each, rule, opinion: 2 }]
        : [];
    }),
  );
  return items.sort((a, b) => a.opinion - b.opinion);
}

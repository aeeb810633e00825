/** What trainers have imported and said; sealed, as notes are free text and answers are people's. */
import { openJson, type Random, sealJson } from '../crypto/box';
import type { DraftguardDb } from '../stored/db';
import { deviceBox, deviceKey } from '../stored/device-box';
import { type Cell, cellKey, newCells, talliesOf, withCohorts } from './cells';
import type { PersonLog } from './export-file';
import type { Label } from './quality';

export interface TrainingStore {
  /** Draws samples and pseudonyms. */
  sampleKey(): Promise<Uint8Array>;
  labels(): Promise<Label[]>;
  label(label: Label): Promise<void>;
  people(): Promise<PersonLog[]>;
  /** A later export of the same person takes the place of the earlier one. */
  addPerson(log: PersonLog): Promise<void>;
  /** Forgets what was imported of somebody. Released figures stay: nobody can be picked out of them. */
  forget(person: string): Promise<void>;
  /** Releases what can be, and gives everything that is. */
  cells(): Promise<{ cells: Cell[]; waiting: number }>;
}

const labelId = ({ case: place, rule, opinion }: Label) => `${place} ${rule} ${opinion}`;
const personPlace = (person: string) => `training person ${person}`;

export function createTrainingStore(db: DraftguardDb, random: Random): TrainingStore {
  const box = deviceBox(db, 'training', random);
  const people = async () => {
    const [keys, rows] = [await box(), await db.trainingPeople.toArray()];
    return rows.map(({ person, sealed }) => openJson(keys, personPlace(person), sealed) as PersonLog);
  };

  return {
    sampleKey: () => deviceKey(db, 'training-sample', random),
    labels: async () => {
      const [keys, rows] = [await box(), await db.trainingLabels.toArray()];
      return rows.map(({ id, sealed }) => openJson(keys, `training label ${id}`, sealed) as Label);
    },
    label: async (label) => {
      const [keys, id] = [await box(), labelId(label)];
      await db.trainingLabels.put({ id, sealed: sealJson(keys, `training label ${id}`, label) });
    },
    people,
    addPerson: async (log) => {
      const [keys, { person }] = [await box(), log];
      const sealed = sealJson(keys, personPlace(person), log);
      await db.transaction('rw', db.trainingPeople, async () => {
        const known = await db.trainingPeople.get(person);
        await db.trainingPeople.put({ person, cohort: known?.cohort ?? 0, sealed });
        const rows = await db.trainingPeople.toArray();
        const before = new Map(
          rows.filter(({ cohort }) => cohort > 0).map((row) => [row.person, row.cohort]),
        );
        const after = withCohorts(
          before,
          rows.map((row) => row.person),
        );
        await db.trainingPeople.bulkPut(rows.map((row) => ({ ...row, cohort: after.get(row.person) ?? 0 })));
      });
    },
    forget: (person) => db.trainingPeople.delete(person),
    cells: async () => {
      const logs = (await people()).map(({ cases, person: id, ...log }) => ({
        ...log,
        id,
        tallies: talliesOf(cases),
      }));
      return db.transaction('rw', db.trainingPeople, db.trainingCells, async () => {
        const rows = await db.trainingPeople.toArray();
        const cohorts = new Map(
          rows.filter(({ cohort }) => cohort > 0).map((row) => [row.person, row.cohort]),
        );
        const released = await db.trainingCells.toArray();
        const fresh = newCells(released, logs, cohorts).map((cell) => ({ id: cellKey(cell), ...cell }));
        await db.trainingCells.bulkAdd(fresh);
        return { cells: [...released, ...fresh], waiting: rows.length - cohorts.size };
      });
    },
  };
}

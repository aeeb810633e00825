/** The people of the benches' lists of consents. */
export const addressAt = (person: number): string => `person${person}@kontor-${person % 997}.example`;

/** A hundred of them, each turn others. */
export const mailing = (turn: number, people: number): string[] =>
  Array.from({ length: 100 }, (_, at) => addressAt(((turn * 100 + at) * 7919) % people));

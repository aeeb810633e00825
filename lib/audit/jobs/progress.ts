/** How far a long job has come. */
export interface Progress {
  records: number;
  found: number;
}

/** Progress of a long command on standard error: a line that is written over on a terminal, now and then elsewhere. */

export function progress(what: string) {
  const { isTTY } = process.stderr;
  const every = isTTY ? 200 : 5000;
  let told = performance.now();
  return {
    /** @param done share of the work, 0..1 */
    at(count: number, done: number): void {
      const now = performance.now();
      if (now - told < every) return;
      told = now;
      const line = `${count} ${what}, ${Math.round(100 * Math.min(1, done))} %`;
      process.stderr.write(isTTY ? `\r${line} ` : `${line}\n`);
    },
    end(): void {
      if (isTTY) process.stderr.write('\r\x1b[K');
    },
  };
}

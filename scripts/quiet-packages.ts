/** What rollup says about comments in other people's packages, which nobody here can mend, is left out; all else is said. */

interface Log {
  code?: string | undefined;
  id?: string | undefined;
}

/** By rollup's code for a comment such as `@__PURE__` that stands where rollup cannot use it. */
const isOthers = ({ code, id }: Log): boolean =>
  code === 'INVALID_ANNOTATION' && /[\\/]node_modules[\\/]/.test(id ?? '');

export function quietPackages() {
  return {
    name: 'quiet-packages',
    apply: 'build' as const,
    // `false` leaves it out.
    onLog: (_level: string, log: Log): false | undefined => (isOthers(log) ? false : undefined),
  };
}

/** The origin's private files (OPFS) as far as an export uses them, in memory. */
const refusal = (name: string) => Object.assign(new Error(name), { name });

/** @param room bytes that the disk holds */
export function memoryFiles(room = Number.POSITIVE_INFINITY) {
  const folders = new Map<string, Map<string, Uint8Array<ArrayBuffer>[]>>();
  /** Names of files that are being written: a browser removes none of them. */
  const open = new Set<string>();
  let free = room;
  const fileIn = (files: Map<string, Uint8Array<ArrayBuffer>[]>, name: string) => {
    files.set(name, files.get(name) ?? []);
    return {
      createSyncAccessHandle: async () =>
        open.add(name) && {
          write: (bytes: Uint8Array) => {
            const taken = bytes.slice(0, Math.min(free, bytes.length));
            free -= taken.length;
            files.get(name)?.push(taken);
            return taken.length;
          },
          close: () => void open.delete(name),
        },
      getFile: async () => new Blob(files.get(name)),
    };
  };
  const storage = {
    getDirectory: async () => ({
      getDirectoryHandle: async (folder: string) => {
        const files = folders.get(folder) ?? new Map<string, Uint8Array<ArrayBuffer>[]>();
        folders.set(folder, files);
        return {
          getFileHandle: async (name: string) => fileIn(files, name),
          keys: async function* () {
            yield* [...files.keys()];
          },
          removeEntry: async (name: string) => {
            if (open.has(name)) throw refusal('NoModificationAllowedError');
            files.delete(name);
          },
        };
      },
    }),
  };
  const names = () => [...folders.values()].flatMap((files) => [...files.keys()]);
  return { storage, names, open };
}

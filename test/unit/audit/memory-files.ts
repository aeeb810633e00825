/** The origin's private files (OPFS) as far as an export uses them, in memory. */
class Missing extends Error {
  override name = 'NotFoundError';
}

/** @param room bytes that the disk holds */
export function memoryFiles(room = Number.POSITIVE_INFINITY) {
  const folders = new Map<string, Map<string, Uint8Array<ArrayBuffer>[]>>();
  let free = room;
  const fileIn = (files: Map<string, Uint8Array<ArrayBuffer>[]>, name: string) => {
    files.set(name, files.get(name) ?? []);
    return {
      createSyncAccessHandle: async () => ({
        write: (bytes: Uint8Array) => {
          const taken = bytes.slice(0, Math.min(free, bytes.length));
          free -= taken.length;
          files.get(name)?.push(taken);
          return taken.length;
        },
        close: () => {},
      }),
      getFile: async () => new Blob(files.get(name)),
    };
  };
  const storage = {
    getDirectory: async () => ({
      getDirectoryHandle: async (folder: string) => {
        const files = folders.get(folder) ?? new Map<string, Uint8Array<ArrayBuffer>[]>();
        folders.set(folder, files);
        return { getFileHandle: async (name: string) => fileIn(files, name) };
      },
      removeEntry: async (folder: string) => {
        if (!folders.delete(folder)) throw new Missing(folder);
      },
    }),
  };
  const names = () => [...folders.values()].flatMap((files) => [...files.keys()]);
  return { storage, names };
}

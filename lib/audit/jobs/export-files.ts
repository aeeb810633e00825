/**
 * Where an export lies until the browser has saved it: files of the extension's own (OPFS), so that no log is too
 * long for memory. They stay until the next export, as nothing tells when they were saved.
 */
const FOLDER = 'exports';

/** What the types of a page's globals lack: only workers have it (File System Standard, section 2.6). */
interface WorkerFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<{ write(bytes: Uint8Array): number; close(): void }>;
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** Removes what earlier exports left. A file that a cancelled one is still letting go of stays until the next time. */
export async function removeExportFiles(): Promise<void> {
  const files = await folder();
  for await (const name of files.keys())
    await files.removeEntry(name).catch((error: unknown) => {
      if ((error as DOMException).name !== 'NoModificationAllowedError') throw error;
    });
}

/** Writes the pieces to a new file. Only a worker may: its handle writes without waiting, many times as fast as a stream. */
export async function writeExportFile(pieces: AsyncIterable<Uint8Array>): Promise<File> {
  const handle = (await (await folder()).getFileHandle(crypto.randomUUID(), { create: true })) as WorkerFile;
  const access = await handle.createSyncAccessHandle();
  try {
    for await (const piece of pieces)
      if (access.write(piece) < piece.length)
        throw new DOMException('The disk is full.', 'QuotaExceededError');
  } finally {
    access.close();
  }
  return handle.getFile();
}

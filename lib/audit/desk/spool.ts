/**
 * Where an export lies until the browser has saved it: a file of the extension's own (OPFS), so that no log is too
 * long for memory. It stays until the next export or the next start of a page, as nothing tells when it was saved.
 */
const FOLDER = 'exports';

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

export async function clearSpool(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(FOLDER, { recursive: true }).catch((error: unknown) => {
    if ((error as DOMException).name !== 'NotFoundError') throw error;
  });
}

/** Writes a stream to a new file. */
export async function spool(stream: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<File> {
  const handle = await (await folder()).getFileHandle(crypto.randomUUID(), { create: true });
  await stream.pipeTo((await handle.createWritable()) as WritableStream<Uint8Array>, { signal });
  return handle.getFile();
}

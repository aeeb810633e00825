/** The worker's half of ./host.ts. */

import type { Extracted } from '../mail/unread';
import { extract } from './extract';
import { LIMITS } from './limits';

interface WorkerScope {
  onmessage: ((message: MessageEvent<File>) => void) | null;
}

export function answerFiles(scope: WorkerScope): void {
  scope.onmessage = async ({ data: file, ports }) => {
    const { name, type } = file;
    const signal = AbortSignal.timeout(LIMITS.time);
    const result = await file.arrayBuffer().then(
      (buffer) => extract({ name, type, bytes: new Uint8Array(buffer) }, signal),
      // The file was moved or changed on the disk since it was chosen; a folder has no bytes either.
      (): Extracted => ({ text: '', unread: 'broken' }),
    );
    ports[0]?.postMessage(result);
  };
}

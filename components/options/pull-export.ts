import type { ExportProgress } from '../../lib/audit/export/lines';
import { ask } from '../ui/ask';

/** Asks for an export piece by piece. Ends early when the signal says so; throws when the background fails. */
export async function* pullExport(
  format: 'ndjson' | 'csv',
  signal: AbortSignal,
): AsyncGenerator<{ text: string; records: number }> {
  let from: ExportProgress | null = null;
  while (!signal.aborted) {
    const reply: Awaited<ReturnType<typeof ask<'pages.audit.export'>>> = await ask({
      type: 'pages.audit.export',
      format,
      from,
    });
    if (!reply.ok) throw new Error(reply.code);
    from = reply.next;
    yield { text: reply.text, records: reply.records };
    if (!from) return;
  }
}

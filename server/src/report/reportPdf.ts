import { inThread } from '../threads/inThread.ts';
import { readyReport, type ReportInput } from './input.ts';

/** A map of 43 by 24 with 800 studies takes about three seconds of a core, and less than 150 MB at once. */
const LIMITS = { timeoutMs: 120_000, memoryMb: 512 };

/**
 * The report of a map as a PDF, to print and to read: tagged for screen readers, with bookmarks. It is
 * written on a thread of its own: whoever is on a board meanwhile does not wait for it.
 *
 * @throws {ThreadGaveUpError} the report took too long, or too much memory
 */
export async function reportPdf(input: ReportInput): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new URL('./reportWorker.ts', import.meta.url);
  const bytes = await inThread(worker, readyReport(input), LIMITS);
  if (!(bytes instanceof Uint8Array)) throw new Error('What the thread wrote is no report.');
  return new Uint8Array(bytes);
}

import { unzip } from '@gapboard/evidence/testing/unzip';
import { EXPORTS } from '../evidence/export/formats.ts';
import { readPdf } from '../report/testing/readPdf.ts';
import type { Attendee } from '../testing/workshop.ts';

/** All that a board can be taken away as, and its replay, each as what it says whatever it is packed in. */
export async function takenAway(who: Attendee): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [format, { ending }] of Object.entries(EXPORTS)) {
    const { status, body } = await who.get(`/export.${format}?internal=1&names=1`);
    // Where nothing has been drawn, there are no drawings to take away.
    if (body.type === 'drawing-unknown') continue;
    if (status !== 200) throw new Error(`${format}: ${JSON.stringify(body)}`);
    files.set(format, await unpacked(body, ending));
  }
  const { body } = await who.get('/history/replay');
  return files.set('replay', JSON.stringify(body));
}

/** Which of them hold any of these signs. */
export function holding(files: ReadonlyMap<string, string>, signs: readonly string[]): string[] {
  return [...files].flatMap(([name, text]) =>
    signs.some((sign) => text.includes(sign)) ? [name] : [],
  );
}

async function unpacked(body: unknown, ending: string): Promise<string> {
  if (!(body instanceof Uint8Array)) return JSON.stringify(body);
  const text = Buffer.from(body).toString('utf8');
  if (ending === 'pdf') {
    const { raw, root, title, subject, bookmarks } = readPdf(body);
    return [text, raw, root.text, title, subject, ...bookmarks].join('\n');
  }
  if (!text.startsWith('PK')) return text;
  const parts = [...(await unzip(body))];
  return [text, ...parts.map(([name, bytes]) => name + Buffer.from(bytes).toString('utf8'))].join();
}

import type { UnknownRecord } from '@gapboard/board';
import { drawingSvg } from '@gapboard/drawing';
import { zipOf } from '@gapboard/evidence/export';
import type { DrawingsAsked } from './asked.ts';
import { type AboutDrawing, drawingsOn } from './drawingsOn.ts';
import { drawingsPdf } from './drawingsPdf.ts';

interface Job {
  drawings: DrawingsAsked;
  redact: (text: string) => string;
  exportedAt: Date;
  board: { title: string };
}

type Made =
  | { made: true; bytes: Uint8Array<ArrayBuffer>; title: string; isZip?: true }
  | { made: false; why: 'drawing-unknown' };

/** One drawing or all as a file: SVG, several of them zipped, or a PDF with a page for each. */
export async function drawingFiles(
  format: 'drawings.svg' | 'drawings.pdf',
  records: readonly UnknownRecord[],
  { drawings: asked, redact, exportedAt, board }: Job,
): Promise<Made> {
  const found = drawingsOn(records, redact).filter(
    ({ drawing }) => asked.only === undefined || drawing.id === asked.only,
  );
  const [first] = found;
  if (!first) return { made: false, why: 'drawing-unknown' };
  const title = found.length === 1 ? first.about.title : `${redact(board.title)} drawings`;
  if (format === 'drawings.pdf') {
    const bytes = await drawingsPdf(found, { ...asked, title, madeAt: exportedAt });
    return { made: true, bytes, title };
  }
  const svg = ({ drawing, about }: AboutDrawing): Uint8Array<ArrayBuffer> =>
    new TextEncoder().encode(
      drawingSvg(drawing, { ...about, ground: asked.ground, theme: 'light' }),
    );
  if (found.length === 1) return { made: true, bytes: svg(first), title };
  // Names may be alike, and may hold what no file's name may: the number comes first, and is enough.
  const files = found.map((one, n) => ({
    name: `${String(n + 1).padStart(2, '0')} ${plainName(one.about.title)}.svg`,
    bytes: svg(one),
  }));
  return { made: true, bytes: zipOf(files, exportedAt), title, isZip: true };
}

function plainName(title: string): string {
  return (
    title
      .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
      .trim()
      .slice(0, 60) || 'Drawing'
  );
}

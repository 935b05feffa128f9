import type { UnknownRecord } from '@gapboard/board';
import {
  type About,
  aboutDrawing,
  type Drawing,
  drawingsAmong,
  placedInk,
  withWords,
} from '@gapboard/drawing';

/** A drawing, and what a file says of it. */
export interface AboutDrawing {
  drawing: Drawing;
  about: About;
}

/** The drawings of a board, and what may be said of each. */
export function drawingsOn(
  records: readonly UnknownRecord[],
  redact: (text: string) => string,
): AboutDrawing[] {
  const byId = new Map<string, UnknownRecord>(records.map((record) => [record.id, record]));
  return drawingsAmong(withWords(placedInk(records), redact)).map((drawing) => ({
    drawing,
    about: aboutDrawing(drawing, (id) => byId.get(`user:${id}`), redact),
  }));
}

import type { UnknownRecord } from '@gapboard/board';
import { DrawnBoard } from '../board/DrawnBoard.ts';
import { shapeAt } from '../board/shapeAt.ts';
import type { Picture } from '../picture.ts';
import { drawnInk } from '../shapes/ink.ts';
import { instead } from '../shapes/media.ts';
import { Brush, type Pictures } from './Brush.ts';
import { KeptPainting } from './KeptPainting.ts';

export interface PictureOptions {
  /** where the pixels of pictures come from; without, a picture's name stands in its place */
  pictures?: Pictures;
  /** how long outlines may be made in one painting, in ms; without, as long as it takes */
  patience?: number;
}

/**
 * A board as a picture, drawn without the editor: in a page, in a worker, in a file by itself. What has
 * been painted stays: where few records have changed and the view has not, only what they cover is
 * painted again.
 */
export function newPicture(
  records: Iterable<UnknownRecord>,
  { pictures = () => undefined, patience = Infinity }: PictureOptions = {},
): Picture {
  const board = new DrawnBoard(records);
  const brush = new Brush(pictures, (mark) => board.instead((around) => instead(mark, around)));
  const painting = new KeptPainting(board, brush, patience);
  return {
    put: (some) => board.put(some),
    remove: (ids) => board.remove(ids),
    prepare: (record, theme) => {
      const ink = drawnInk(record, theme);
      for (const { marks } of ink?.parts ?? []) brush.prepare(marks);
      brush.prepare(ink?.under ?? []);
    },
    pages: () => board.pages(),
    boundsOf: (page, ids) => board.boundsOf(page, ids),
    shapeAt: (page, point) => shapeAt(board, page, point),
    paint: (surface, view) => painting.paint(surface, view),
  };
}

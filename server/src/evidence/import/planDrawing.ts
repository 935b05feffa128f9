import { type Actor, authored, LABEL_MAX } from '@gapboard/board';
import type { ImportProblem } from '@gapboard/evidence/import';
import type * as Y from 'yjs';
import { LEFT_OUT } from '../../tldr/drawing.ts';
import { placeDrawing } from '../../tldr/placeDrawing.ts';
import { words as drawingWords } from '../../tldr/words.ts';
import type { Planned } from './plan.ts';
import { NOTHING_ADDED } from './report.ts';
import { lastPage } from './target.ts';
import type { Reading } from './upload.ts';
import { words } from './words.ts';

/** A drawing, on pages of its own. */
export function planDrawing(
  doc: Y.Doc,
  { file, drawing, found }: Reading & { kind: 'drawing' },
  actor: Actor,
): Planned {
  const name = file.replace(/\.[^.]*$/, '').slice(0, LABEL_MAX) || words.drawing;
  const records = placeDrawing(drawing, { name, after: lastPage(doc) });
  const counted = (typeName: string): number =>
    records.filter((record) => record.typeName === typeName).length;
  const problems = LEFT_OUT.flatMap((why): ImportProblem[] => {
    const count = drawing.leftOut[why];
    if (count === 0) return [];
    const text = drawingWords.leftOut[why](count);
    return [{ file, unit: 'record', line: null, level: 'warning', text }];
  });
  return {
    planned: true,
    map: null,
    records: records.map((record) => authored(record, actor)),
    report: {
      kind: 'drawing',
      map: null,
      added: { ...NOTHING_ADDED, shapes: counted('shape'), pages: counted('page') },
      duplicates: 0,
      tray: 0,
      problems,
      studies: [],
      offers: [],
      found,
    },
  };
}

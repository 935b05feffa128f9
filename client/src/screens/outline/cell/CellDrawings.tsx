import { type Cell, describeDrawing, drawingsOn, type EvidenceMap } from '@gapboard/evidence';
import { useMemo } from 'react';
import { useBoardLook } from '../../../session/records/useRecordsWatch.ts';
import { useOutline } from '../outline.ts';
import { RemoveTool } from '../removal/RemoveTool.tsx';
import style from './CellPanel.module.css';
import { cellWords } from './words.ts';

/** What was drawn over a cell, and on the notes in it: in words, for whoever does not see the canvas. */
export function CellDrawings({ map, cell: { theme, outcome } }: { map: EvidenceMap; cell: Cell }) {
  const { records } = useOutline();
  const look = useBoardLook(records);
  const drawings = useMemo(
    () =>
      drawingsOn(look.records.values(), map).filter(
        ({ cell }) => cell?.theme === theme && cell.outcome === outcome,
      ),
    [look, map, outcome, theme],
  );
  if (drawings.length === 0) return null;
  const textOfNote = (id: string): string => map.notes.get(id)?.text ?? '';
  return (
    <>
      <h3 className={style.heading}>{cellWords.drawings(drawings.length)}</h3>
      <ul className={style.drawings}>
        {drawings.map((drawing) => (
          <li key={drawing.id}>
            <p>{describeDrawing(drawing)}</p>
            {drawing.notes.length > 0 && (
              <p className={style.facts}>{cellWords.shows(drawing.notes.map(textOfNote))}</p>
            )}
            <RemoveTool id={drawing.id} name={describeDrawing(drawing)} />
          </li>
        ))}
      </ul>
    </>
  );
}

import { cellKey, type Study } from '@gapboard/evidence';
import { useRef } from 'react';
import { useEditor, useValue } from 'tldraw';
import { classes } from '../../ui/classes.ts';
import { chosenIn } from './chosen.ts';
import { TRAY } from './dropSpot.ts';
import type { CardSlot } from '@gapboard/evidence/layout';
import style from './MapGrid.module.css';
import { placed } from './MapGrid.tsx';
import { pressable } from './pressable.ts';
import { type CardHome, dragStudy, draggedStudy, dropStudy, endStudyDrag } from './studyDrag.ts';
import { mapWords } from './words.ts';

/** A press that goes further than this, in px, is a drag. */
const DRAG_FROM = 5;

/** A study as a compact card: a press lists its cell, a drag takes it to another (with Alt, there as well). */
export function StudyCard({
  slot,
  study,
  from,
}: {
  slot: CardSlot;
  study: Study | undefined;
  from: CardHome;
}) {
  const editor = useEditor();
  const start = useRef<{ x: number; y: number }>(undefined);
  const isLifted = useValue('lifted', () => isDragged(draggedStudy(editor), slot, from), [
    editor,
    slot,
    from,
  ]);
  const title = study ? mapWords.card(study) : mapWords.moreStudies('more' in slot ? slot.more : 0);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes(
        style.card,
        study?.status === 'ongoing' && style.ongoing,
        'more' in slot && style.more,
        isLifted && style.lifted,
      )}
      style={placed(slot)}
      title={study?.title}
      data-study={study?.id}
      data-in={from.cell ? cellKey(from.cell) : TRAY}
      {...pressable(editor)}
      onPointerDown={(event) => {
        editor.markEventAsHandled(event);
        if (event.button !== 0 || !study) return;
        start.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!start.current || !study || editor.getIsReadonly()) return;
        const { x, y } = start.current;
        if (Math.hypot(event.clientX - x, event.clientY - y) < DRAG_FROM) return;
        if (!draggedStudy(editor)) dragStudy(editor, { study: study.id, title: study.title, from });
      }}
      onPointerUp={(event) => {
        start.current = undefined;
        if (draggedStudy(editor)) dropStudy(editor, event.altKey);
        else chosenIn(editor).choose(from.cell ? { cell: { map: from.map, ref: from.cell } } : {});
      }}
      onPointerCancel={() => {
        start.current = undefined;
        endStudyDrag(editor);
      }}
    >
      <span>{title}</span>
    </button>
  );
}

function isDragged(
  dragged: ReturnType<typeof draggedStudy>,
  slot: CardSlot,
  from: CardHome,
): boolean {
  if (!dragged || !('study' in slot) || dragged.study !== slot.study) return false;
  return (
    dragged.from.cell?.theme === from.cell?.theme &&
    dragged.from.cell?.outcome === from.cell?.outcome
  );
}

import type { UnknownRecord } from '@gapboard/board';
import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { TakeDrawing } from './TakeDrawing.tsx';
import { drawingWords as words } from './words.ts';

export interface TakeDrawingDialogProps {
  board: { id: string; title: string };
  /** all that this person sees of the board, as it is now */
  records: () => readonly UnknownRecord[];
  /** id of the drawing that is looked at; all of them, where it is left out */
  drawing?: string | undefined;
  onClose: () => void;
}

/** One drawing or all as a file: to show, to print, to draw on. */
export default function TakeDrawingDialog({
  board,
  records,
  drawing,
  onClose,
}: TakeDrawingDialogProps) {
  // As it was when it was asked for: a file is of a moment.
  const [all] = useState(records);
  return (
    <Dialog title={words.title} size="wide" onClose={onClose}>
      <TakeDrawing board={board} records={all} drawing={drawing} />
    </Dialog>
  );
}

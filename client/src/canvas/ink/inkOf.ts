import { authorOf } from '@gapboard/board';
import { type Editor, react, type TLDrawShape, type TLShape } from 'tldraw';
import type { BoardSession } from '../../session/boardSession.ts';
import type { Permissions } from '../permissions/Permissions.ts';
import { PenCase } from './PenCase.ts';
import { penMemory } from './penMemory.ts';
import { pensFor } from './pens.ts';
import { ERASER_TOOL } from './eraser/eraserTool.ts';

/** What the tools of ink on one canvas work with. */
export interface Ink {
  pens: PenCase;
  /** a stroke that this person may rub out */
  isErasable: (shape: TLShape) => boolean;
  /** a stroke of this person's own, which they may cut in pieces */
  isCuttable: (shape: TLShape) => shape is TLDrawShape;
}

const inks = new WeakMap<Editor, Ink>();

/** `undefined` on a canvas that is only looked at. */
export function inkOf(editor: Editor): Ink | undefined {
  return inks.get(editor);
}

/** Lays a person's pens beside the canvas as they left them, and remembers them. Returns an end to it. */
export function layOutPens(
  editor: Editor,
  session: BoardSession,
  permissions: Permissions,
): () => void {
  const { boardId, participant } = session;
  const whose = { boardId, participantId: participant.id };
  const pens = new PenCase(pensFor(participant.role), penMemory.read(whose));
  inks.set(editor, {
    pens,
    isErasable: (shape) => isStroke(shape) && !permissions.whyNotDelete(shape),
    isCuttable: (shape): shape is TLDrawShape =>
      shape.type === 'draw' &&
      authorOf(shape) === participant.id &&
      !permissions.whyNotEdit(shape) &&
      !permissions.whyNotDelete(shape),
  });
  const { tool } = pens.state;
  if (tool && !permissions.whyNotMake('draw')) editor.setCurrentTool(tool);
  const ends = [
    react('which tool', () => {
      const id = editor.getCurrentToolId();
      pens.setTool(id === 'draw' || id === ERASER_TOOL ? id : undefined);
    }),
    react('remember pens', () => penMemory.write(whose, pens.state)),
  ];
  return () => {
    for (const end of ends) end();
    inks.delete(editor);
  };
}

export function isStroke(shape: TLShape): boolean {
  return shape.type === 'draw' || shape.type === 'highlight';
}

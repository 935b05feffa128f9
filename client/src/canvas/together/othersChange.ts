import { authorOf, isNote, plainText } from '@gapboard/board';
import { type WrittenField, writerOf } from '@gapboard/sync';
import { isEqual, type Editor, type TLRecord, type TLShape } from 'tldraw';
import type { OthersChange } from '../../onBoard/othersChange/OthersChange.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import { isHere } from '../../session/presence.ts';
import { isMergedInto } from '../merge/mergedNotes.ts';
import { mapsOf } from '../map/BoardMaps.ts';

/** What somebody else has done to one of this person's notes, with the note as it was. */
export interface CanvasChange extends OthersChange {
  before: TLShape;
}

/** Whoever drags something goes on for a while: what they did is told when it has rested this long, in ms. */
const SETTLED_MS = 1_200;
/** Nobody sees that something has moved by less, in page units. */
const LEAST = 2;

/**
 * Tells what others do to this person's notes. Not what this person does in another window, nor what
 * the server does: it brings versions back and puts back what was refused, and both are said
 * elsewhere. Returns an end to it.
 */
export function watchOwnNotes(
  editor: Editor,
  session: BoardSession,
  tell: (change: CanvasChange) => void,
): () => void {
  const me = session.participant.id;
  const before = new Map<TLShape['id'], TLShape>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hear = (record: TLRecord): void => {
    if (record.typeName !== 'shape' || !isNote(record) || authorOf(record) !== me) return;
    if (!before.has(record.id)) before.set(record.id, record);
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLED_MS);
  };
  const settle = (): void => {
    for (const [id, was] of before) {
      const kind = whatHappened(editor, was, editor.getShape(id));
      const by = kind && authorOfChange(session, was, kind);
      if (!kind || !by || by.id === me) continue;
      tell({
        kind,
        by,
        before: was,
        text: plainText(was).trim(),
        now: nowOf(editor, id),
        into: intoOf(editor, id),
      });
    }
    before.clear();
  };
  const end = editor.store.listen(
    ({ changes: { updated, removed } }) => {
      for (const [was] of Object.values(updated)) hear(was);
      for (const was of Object.values(removed)) hear(was);
    },
    { source: 'remote', scope: 'document' },
  );
  return () => {
    end();
    clearTimeout(timer);
  };
}

function whatHappened(
  editor: Editor,
  was: TLShape,
  is: TLShape | undefined,
): OthersChange['kind'] | undefined {
  if (!is) return 'deleted';
  if (!isMergedInto(editor, was) && isMergedInto(editor, is)) return 'merged';
  if (was.parentId !== is.parentId || !isEqual(cellOf(was), cellOf(is))) return 'moved';
  // In a map a note's place follows from its cell.
  const isFree = editor.getShape(is.parentId)?.type !== 'evidence-map';
  if (isFree && Math.hypot(is.x - was.x, is.y - was.y) >= LEAST) return 'moved';
  return kindOf(was) === kindOf(is) ? undefined : 'turned';
}

/** The fields that say that it happened. */
const SAYS: Record<OthersChange['kind'], readonly WrittenField[]> = {
  deleted: ['deleted'],
  moved: ['p.cell', 'parentId', 'xy'],
  turned: ['p.kind'],
  merged: ['m.mergedInto'],
};

function authorOfChange(
  { doc, awareness }: BoardSession,
  { id }: TLShape,
  kind: OthersChange['kind'],
): OthersChange['by'] | undefined {
  const states = awareness.getStates();
  for (const field of SAYS[kind]) {
    const client = writerOf(doc, id, field);
    const state = client === undefined ? undefined : states.get(client);
    if (isHere(state)) return { id: state.id, name: state.name };
  }
  return undefined;
}

function intoOf(editor: Editor, id: TLShape['id']): OthersChange['into'] {
  const note = editor.getShape(id);
  const into = note && isMergedInto(editor, note);
  return into && { id: into.id, text: plainText(into).trim() };
}

function nowOf(editor: Editor, id: TLShape['id']): OthersChange['now'] {
  const note = editor.getShape(id);
  if (note?.type !== 'evidence-note') return undefined;
  const cell = mapsOf(editor).cellNameOf(note);
  if (cell !== undefined) return { cell };
  return editor.getShape(note.parentId)?.type === 'evidence-map' ? { tray: true } : undefined;
}

function cellOf({ props }: TLShape): unknown {
  return 'cell' in props ? props.cell : null;
}

function kindOf({ props }: TLShape): unknown {
  return 'kind' in props ? props.kind : undefined;
}

import { NOTE_KINDS, type NoteKind } from '@gapboard/evidence';
import { NoteKindStyle } from '@gapboard/board/schema';
import {
  createShapeId,
  startEditingShapeWithRichText,
  StateNode,
  type TLPointerEventInfo,
  type TLShapeId,
  type TLStateNodeConstructor,
} from 'tldraw';
import { bringIntoView } from '../bringIntoView.ts';
import { NOTE_HEIGHT, NOTE_WIDTH } from '@gapboard/evidence/layout';
import { makeNote } from './makeNote.ts';
import { noteToolId } from './noteTools.ts';

class Idle extends StateNode {
  static override id = 'idle';

  override onEnter(): void {
    this.editor.setCursor({ type: 'cross', rotation: 0 });
  }

  override onPointerDown(info: TLPointerEventInfo): void {
    this.parent.transition('pointing', info);
  }

  override onCancel(): void {
    this.editor.setCurrentTool('select');
  }
}

/** A press puts a note down where it ends; one that goes on as a drag takes the note with it. */
class Pointing extends StateNode {
  static override id = 'pointing';
  #mark = '';
  #info: TLPointerEventInfo | undefined;

  override onEnter(info: TLPointerEventInfo): void {
    this.#info = info;
    this.#mark = this.editor.markHistoryStoppingPoint('a new note');
  }

  override onPointerMove(): void {
    if (!this.editor.inputs.getIsDragging()) return;
    const id = this.#make();
    if (!id || !this.#info) return this.#stop();
    this.editor.setCurrentTool('select.translating', {
      ...this.#info,
      target: 'shape',
      shape: this.editor.getShape(id),
      isCreating: true,
      creatingMarkId: this.#mark,
      onInteractionEnd: () => startEditingShapeWithRichText(this.editor, id),
    });
  }

  override onPointerUp(): void {
    const id = this.#make();
    if (!id) return this.#stop();
    if (this.editor.getInstanceState().isToolLocked) this.parent.transition('idle');
    else {
      startEditingShapeWithRichText(this.editor, id);
      bringIntoView(this.editor, id);
    }
  }

  override onLongPress(): void {
    if (this.editor.getInstanceState().isCoarsePointer) this.#stop();
  }

  override onCancel(): void {
    this.#stop();
  }

  override onComplete(): void {
    this.#stop();
  }

  override onInterrupt(): void {
    this.#stop();
  }

  #make(): TLShapeId | undefined {
    const { editor, parent } = this;
    const kind = NOTE_KINDS.find((one) => noteToolId(one) === parent.id);
    if (!kind) return undefined;
    editor.setStyleForNextShapes(NoteKindStyle, kind);
    const { x, y } = editor.inputs.getCurrentPagePoint();
    const scale = editor.getResizeScaleFactor();
    const at = { x: x - (NOTE_WIDTH * scale) / 2, y: y - (NOTE_HEIGHT * scale) / 2 };
    return makeNote(editor, { id: createShapeId(), props: { kind, scale }, at, under: { x, y } });
  }

  #stop(): void {
    this.editor.bailToMark(this.#mark);
    this.parent.transition('idle');
  }
}

/** A tool for each kind of note: a tired practitioner chooses what they have to say, and says it. */
export const noteTools: TLStateNodeConstructor[] = NOTE_KINDS.map(toolFor);

function toolFor(kind: NoteKind): TLStateNodeConstructor {
  return class EvidenceNoteTool extends StateNode {
    static override id = noteToolId(kind);
    static override initial = 'idle';
    static override children(): TLStateNodeConstructor[] {
      return [Idle, Pointing];
    }
    override shapeType = 'evidence-note' as const;
  };
}

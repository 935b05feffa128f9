import { may } from '@gapboard/board';
import {
  type EvidenceNote,
  NoteKindStyle,
  NoteStrengthStyle,
  UNSAID,
} from '@gapboard/board/schema';
import {
  GAP_KIND_LABELS,
  GAP_KINDS,
  NOTE_KIND_LABELS,
  NOTE_KINDS,
  STRENGTH_LABELS,
  STRENGTH_SYMBOLS,
  STRENGTHS,
  textOf,
} from '@gapboard/evidence';
import { useRef, useState } from 'react';
import { useEditor, useValue, type Editor } from 'tldraw';
import { mapsOf } from '../map/BoardMaps.ts';
import { MergedList } from '../merge/MergedList.tsx';
import { MergeForm } from '../merge/MergeForm.tsx';
import { merge } from '../merge/mergedNotes.ts';
import { mergeWords } from '../merge/words.ts';
import { erasureWords } from '../../erasure/words.ts';
import { askedToRemove } from '../removal/asked.ts';
import { ownKeys } from '../ownKeys.ts';
import { usePermissions } from '../permissions/canvasPermissions.ts';
import { GapForm } from './GapForm.tsx';
import { KIND_LOOKS } from './kindLook.ts';
import { KindSign } from './KindSign.tsx';
import { MoveToCell } from './MoveToCell.tsx';
import { areInVote } from '../vote/offered.ts';
import { pressable } from '../map/pressable.ts';
import { NOTE_TOOLS } from './reachNoteTools.ts';
import style from './NoteTools.module.css';
import { noteWords as words } from './words.ts';

/** Above the notes that are chosen: what kind they are, how strong, and which cell they lie in. */
export function NoteTools() {
  const editor = useEditor();
  const permissions = usePermissions();
  const notes = useValue('chosen notes', () => chosenNotes(editor), [editor]);
  const mayEdit = notes.every((note) => !permissions.whyNotEdit(note));
  const mayMove = notes.every((note) => !permissions.whyNotMove(note));
  const merged = useValue('merged notes', () => mergedInOne(editor, notes), [editor, notes]);
  if (notes.length === 0 || (!mayEdit && !mayMove && merged.length === 0)) return null;
  return (
    <Tools
      key={notes.map(({ id }) => id).join()}
      notes={notes}
      merged={merged}
      mayEdit={mayEdit}
      mayMove={mayMove}
      mayMerge={notes.length > 1 && permissions.actor.role === 'facilitator'}
      mayRemove={may(permissions.actor.role, 'erase')}
    />
  );
}

interface ToolsProps {
  notes: readonly EvidenceNote[];
  /** what was merged into the only one that is chosen */
  merged: readonly EvidenceNote[];
  mayEdit: boolean;
  mayMove: boolean;
  mayMerge: boolean;
  /** for good */
  mayRemove: boolean;
}

function Tools({ notes, merged, mayEdit, mayMove, mayMerge, mayRemove }: ToolsProps) {
  const editor = useEditor();
  const [open, setOpen] = useState<'move' | 'gap' | 'merge' | 'merged'>();
  const isOpen = open !== undefined;
  const bar = useRef<HTMLDivElement>(null);
  const place = useValue('place of note tools', () => placeOf(editor, isOpen), [editor, isOpen]);
  const hasMap = useValue('has a map', () => mapsOf(editor).shapes().length > 0, [editor]);
  const kind = same(notes, ({ props }) => props.kind);
  const strength = same(notes, ({ props }) => props.strength);
  const gap = same(notes, ({ props }) => props.gap);
  const [first] = notes;
  const inVote = useValue('in a vote', () => areInVote(editor, notes), [editor, notes]);
  const ids = notes.map(({ id }) => id);
  if (!place) return null;
  const close = (): void => {
    // Else the focus would go with the form.
    bar.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(undefined);
  };
  return (
    <div
      className={style.tools}
      style={{
        maxHeight: place.room,
        transform: `translate(${place.x}px, ${place.y}px) translateY(${place.up ? -100 : 0}%)`,
      }}
      {...{ [NOTE_TOOLS]: '' }}
      {...pressable(editor)}
      onKeyDownCapture={(event) => ownKeys(editor, event, isOpen ? close : undefined)}
    >
      <div ref={bar} role="toolbar" aria-label={words.tools(notes.length)} className={style.bar}>
        {mayEdit && (
          <>
            {NOTE_KINDS.map((one) => (
              <button
                key={one}
                type="button"
                className={style.kind}
                style={{ background: KIND_LOOKS[one].bar, color: KIND_LOOKS[one].onBar }}
                aria-pressed={kind === one}
                aria-label={NOTE_KIND_LABELS[one]}
                title={NOTE_KIND_LABELS[one]}
                onClick={() => {
                  editor.markHistoryStoppingPoint('change the kind');
                  editor.setStyleForSelectedShapes(NoteKindStyle, one);
                }}
              >
                <KindSign kind={one} size={18} />
              </button>
            ))}
            <select
              className={style.select}
              aria-label={words.strength}
              value={strength ?? ''}
              onChange={(event) => {
                const said = [UNSAID, ...STRENGTHS].find((one) => one === event.target.value);
                if (!said) return;
                editor.markHistoryStoppingPoint('change the strength');
                editor.setStyleForSelectedShapes(NoteStrengthStyle, said);
              }}
            >
              {strength === undefined && <option value="">{words.several}</option>}
              <option value={UNSAID}>{words.strengthUnsaid}</option>
              {STRENGTHS.map((one) => (
                <option key={one} value={one}>
                  {`${STRENGTH_SYMBOLS[one]} ${STRENGTH_LABELS[one]}`}
                </option>
              ))}
            </select>
          </>
        )}
        {mayEdit && kind === 'gap' && (
          <select
            className={style.select}
            aria-label={words.gap}
            value={gap ?? ''}
            onChange={(event) => {
              const said = [UNSAID, ...GAP_KINDS].find((one) => one === event.target.value);
              if (!said) return;
              editor.markHistoryStoppingPoint('change the kind of gap');
              editor.updateShapes<EvidenceNote>(
                notes.map(({ id, type }) => ({ id, type, props: { gap: said } })),
              );
            }}
          >
            {gap === undefined && <option value="">{words.several}</option>}
            <option value={UNSAID}>{words.gapUnsaid}</option>
            {GAP_KINDS.map((one) => (
              <option key={one} value={one}>
                {GAP_KIND_LABELS[one]}
              </option>
            ))}
          </select>
        )}
        {mayEdit && kind === 'gap' && notes.length === 1 && (
          <Opener open={open} name="gap" onOpen={setOpen} label={words.why} />
        )}
        {hasMap && mayMove && (
          <Opener open={open} name="move" onOpen={setOpen} label={words.move} />
        )}
        {mayMerge && <Opener open={open} name="merge" onOpen={setOpen} label={mergeWords.merge} />}
        {merged.length > 0 && (
          <Opener
            open={open}
            name="merged"
            onOpen={setOpen}
            label={mergeWords.merged(merged.length)}
          />
        )}
        {mayRemove && (
          <button
            type="button"
            className={style.opener}
            aria-haspopup="dialog"
            onClick={() => askedToRemove(editor).set(ids)}
          >
            {erasureWords.thing.open}
          </button>
        )}
      </div>
      {open === 'merge' && (
        <MergeForm
          notes={notes.map(({ id, props }) => ({ id, text: textOf(props.richText) }))}
          inVote={inVote}
          onMerge={(into) => merge(editor, ids, into)}
          onCancel={close}
        />
      )}
      {open === 'merged' && <MergedList notes={merged} />}
      {open === 'move' && <MoveToCell notes={notes} onDone={close} />}
      {open === 'gap' && first && <GapForm note={first} onDone={close} />}
    </div>
  );
}

function Opener<Name extends string>({
  open,
  name,
  onOpen,
  label,
}: {
  open: Name | undefined;
  name: Name;
  onOpen: (name: Name | undefined) => void;
  label: string;
}) {
  return (
    <button
      type="button"
      className={style.opener}
      aria-expanded={open === name}
      onClick={() => onOpen(open === name ? undefined : name)}
    >
      {label}
    </button>
  );
}

function mergedInOne(
  editor: Editor,
  [first, ...others]: readonly EvidenceNote[],
): readonly EvidenceNote[] {
  return first && others.length === 0 ? mapsOf(editor).mergedIn(first.id) : NONE;
}

/** The notes that are chosen, where nothing else is, and nothing is under way with them. */
function chosenNotes(editor: Editor): readonly EvidenceNote[] {
  if (!editor.isIn('select.idle') || editor.getIsReadonly()) return NONE;
  const chosen = editor.getSelectedShapes();
  const notes = chosen.filter((shape): shape is EvidenceNote => shape.type === 'evidence-note');
  return notes.length === chosen.length ? notes : NONE;
}

const NONE: readonly EvidenceNote[] = [];

/** What all of them have; `undefined` where they differ. */
function same<T>(notes: readonly EvidenceNote[], of: (note: EvidenceNote) => T): T | undefined {
  const [first, ...rest] = new Set(notes.map(of));
  return rest.length === 0 ? first : undefined;
}

/** Height of the tools, and of as much of a form below them as one can work with; in px. */
const TALL = 96;
const FORM = 220;
const WIDE = 450;
const GAP = 12;
const MARGIN = 8;
/** The toolbar takes so much of the bottom. */
const BELOW = 84;
const NARROW = 600;
/** tldraw's own panels lie along the top. */
const TOP = 52;

/** Where the tools are: `up` from there or down, in at most `room` px; beside the notes if there is enough. */
function placeOf(
  editor: Editor,
  hasForm: boolean,
): { x: number; y: number; up: boolean; room: number } | undefined {
  const bounds = editor.getSelectionPageBounds();
  if (!bounds) return undefined;
  const from = editor.pageToViewport(bounds);
  const to = editor.pageToViewport({ x: bounds.maxX, y: bounds.maxY });
  const { w, h } = editor.getViewportScreenBounds();
  if (to.x < 0 || to.y < 0 || from.x > w || from.y > h) return undefined;
  const x = Math.max(MARGIN, Math.min(from.x, w - WIDE - MARGIN));
  const bottom = h - BELOW;
  const over = Math.min(from.y - GAP, bottom);
  const under = Math.max(to.y + GAP, TOP);
  const above = { x, y: over, up: true, room: over - TOP };
  const below = { x, y: under, up: false, room: bottom - under };
  const atBottom = { x, y: bottom, up: true, room: bottom - TOP };
  // On a phone there is one place for them, above the toolbar.
  if (w < NARROW) return { ...atBottom, x: MARGIN };
  const needed = hasForm ? TALL + FORM : TALL;
  return [above, below].find(({ room }) => room >= needed) ?? atBottom;
}

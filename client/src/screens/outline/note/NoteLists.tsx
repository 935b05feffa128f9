import { type EvidenceMap, type Note, NOTE_KINDS, type NoteKind } from '@gapboard/evidence';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { KindSign } from '../../../canvas/note/KindSign.tsx';
import { useHasRounds } from '../../../session/useHasRounds.ts';
import type { Sorting } from '../../../workshop/vote/SortByVotes.tsx';
import { useHeldOrder } from '../heldOrder.ts';
import { useOutline } from '../outline.ts';
import { type Left, LeftLine } from './LeftLine.tsx';
import { NoteItem } from './NoteItem.tsx';
import style from './NoteLists.module.css';
import { noteWords } from './words.ts';

const SortByVotes = lazy(() => import('../../../workshop/vote/SortByVotes.tsx'));

export interface NoteListsProps {
  map: EvidenceMap;
  notes: readonly Note[];
  /** which list this is, by a name that does not change: a cell's, or that of what is not placed */
  place: string;
  /** the level of the headings above the lists */
  level: 3 | 4;
}

/**
 * The notes of one place, by kind. A note that goes while somebody is writing in it stays until they
 * have decided, and one that they have moved or deleted themselves leaves a line with which to undo it.
 */
export function NoteLists({ map, notes, place, level }: NoteListsProps) {
  const { drafts, session } = useOutline();
  const hasRounds = useHasRounds(session);
  const [sorting, setSorting] = useState<Sorting>();
  const sorted = sorting ? byPlace(notes, sorting.places) : notes;
  const all = useSyncExternalStore(drafts.subscribe, () => drafts.all);
  const [left, setLeft] = useState<Left>();
  const here = new Map(notes.map((note) => [note.id, note]));
  /** written in here, and not among the notes of this place any more */
  const away = [...all].flatMap(([id, draft]) =>
    draft.place === place && draft.before && !here.has(id)
      ? [[id, draft.fields.kind] as const]
      : [],
  );
  return (
    <>
      {hasRounds && (
        <Suspense>
          <SortByVotes session={session} notes={notes.map(({ id }) => id)} onSorting={setSorting} />
        </Suspense>
      )}
      {NOTE_KINDS.map((kind) => (
        <KindList
          // What is asked for in another order is not held in the one it had.
          key={`${kind} ${sorting?.round ?? ''}`}
          kind={kind}
          map={map}
          notes={sorted.filter((note) => note.kind === kind)}
          away={away.filter(([, of]) => of === kind).map(([id]) => id)}
          place={place}
          level={level}
          left={left?.kind === kind && !here.has(left.id) ? left : undefined}
          onLeft={setLeft}
        />
      ))}
    </>
  );
}

/** Those with most votes first, and what was not voted on as it lies, after them. */
function byPlace(notes: readonly Note[], places: ReadonlyMap<string, number>): Note[] {
  const of = ({ id }: Note): number => places.get(id) ?? Infinity;
  return notes.toSorted((a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)));
}

interface KindListProps extends NoteListsProps {
  kind: NoteKind;
  away: readonly string[];
  left: Left | undefined;
  onLeft: (left: Left | undefined) => void;
}

function KindList({ kind, map, notes, away, place, level, left, onLeft }: KindListProps) {
  const kept = new Set([...away, ...(left ? [left.id] : [])]);
  const order = useHeldOrder(
    notes.map(({ id }) => id),
    kept,
  );
  const shown = [...order, ...[...kept].filter((id) => !order.includes(id))];
  const byId = new Map(notes.map((note) => [note.id, note]));
  if (shown.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <section className={style.kind}>
      <Heading className={style.heading} data-kind={kind}>
        <KindSign kind={kind} size={18} />
        {noteWords.listOf(kind, notes.length)}
      </Heading>
      <ul className={style.list}>
        {shown.map((id) => {
          const note = byId.get(id);
          if (left?.id === id && !note) {
            return <LeftLine key={id} left={left} onClose={() => onLeft(undefined)} />;
          }
          return <NoteItem key={id} id={id} note={note} map={map} place={place} onLeft={onLeft} />;
        })}
      </ul>
    </section>
  );
}

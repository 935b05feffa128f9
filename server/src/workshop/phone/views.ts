/** What phones are shown of a board, worked out once for all of them. */
import {
  type PhoneEvents,
  type PhoneHeading,
  type PhoneMap,
  type PhoneNote,
  type PhoneResult,
  type PhoneRound,
  type PhoneWorkshop,
  type Round,
  roundOpenIn,
  RULES_KEY,
  rulesFrom,
  stageOf,
  type UnknownRecord,
  workshopFrom,
  type WorkshopState,
} from '@gapboard/board';
import {
  asEvidence,
  type CellRef,
  type HeadingRecord,
  headingTree,
  type HeadingTree,
  type MapShape,
  mapIds,
  mergedInto,
  type NoteShape,
  standingsOf,
  textOf,
  votedRounds,
} from '@gapboard/evidence';
import { peopleOf, readRecords, sessionOf } from '@gapboard/sync';
import type * as Y from 'yjs';

/** What is the same for everyone, and of each person the notes under their name. */
export interface BoardViews extends Pick<PhoneEvents, 'workshop' | 'maps' | 'round'> {
  notesBy: ReadonlyMap<string, PhoneNote[]>;
}

/** So many of a result fit on a phone before one looks at the board. */
const RESULT_ITEMS = 20;

export function boardViews(doc: Y.Doc): BoardViews {
  const state = workshopFrom(new Map(sessionOf(doc).entries()));
  const { live } = readRecords(doc);
  const parts = sorted(live.values());
  const noteOf = (shape: NoteShape): PhoneNote => ({
    id: shape.id,
    text: textOf(shape.props.richText),
    kind: shape.props.kind,
    place: placeIn(parts.headings, shape.props.cell),
    mergedInto: textIfAny(mergedInto(shape, (id) => parts.notes.get(id))),
  });
  const notesBy = new Map<string, PhoneNote[]>();
  for (const shape of parts.notes.values()) {
    const { by } = shape.meta;
    if (by !== undefined) notesBy.set(by, [...(notesBy.get(by) ?? []), noteOf(shape)]);
  }
  const round = roundOpenIn(state);
  return {
    workshop: workshopView(doc, state),
    maps: mapIds(live.values()).flatMap((id) => mapView(parts, id) ?? []),
    round: round ? roundView(round, parts.notes, noteOf) : null,
    notesBy,
  };
}

function textIfAny(note: NoteShape | undefined): string | null {
  return note ? textOf(note.props.richText) : null;
}

interface Parts {
  maps: Map<string, MapShape>;
  headings: Map<string, HeadingRecord>;
  /** in the order they lie in */
  notes: Map<string, NoteShape>;
}

function sorted(records: Iterable<UnknownRecord>): Parts {
  const maps = new Map<string, MapShape>();
  const headings = new Map<string, HeadingRecord>();
  const notes: NoteShape[] = [];
  for (const record of records) {
    const evidence = asEvidence(record);
    if (evidence?.typeName === 'heading') headings.set(evidence.id, evidence);
    else if (evidence?.typeName !== 'shape') continue;
    else if (evidence.type === 'evidence-map') maps.set(evidence.id, evidence);
    else notes.push(evidence);
  }
  const inOrder = notes.toSorted((a, b) =>
    a.index < b.index || (a.index === b.index && a.id < b.id) ? -1 : 1,
  );
  return { maps, headings, notes: new Map(inOrder.map((note) => [note.id, note])) };
}

function placeIn(headings: Parts['headings'], cell: CellRef | null): PhoneNote['place'] {
  const theme = cell && headings.get(cell.theme);
  const outcome = cell && headings.get(cell.outcome);
  return theme && outcome ? { theme: theme.label, outcome: outcome.label } : null;
}

function mapView({ maps, headings }: Parts, id: string): PhoneMap | undefined {
  const map = maps.get(id);
  if (!map) return undefined;
  const list = (axis: 'theme' | 'outcome'): PhoneHeading[] => {
    const tree = headingTree(headings.values(), id, axis);
    return tree.leaves.map((leaf) => ({
      id: leaf.id,
      label: leaf.label,
      group: leaf.ancestors.map((one) => labelIn(tree, one)).join(', '),
    }));
  };
  return { id, title: map.props.title, themes: list('theme'), outcomes: list('outcome') };
}

function labelIn({ all }: HeadingTree, id: string): string {
  return all.get(id)?.label ?? '';
}

function workshopView(doc: Y.Doc, state: WorkshopState): PhoneWorkshop {
  const { agenda, timer, hands, closed, rounds } = state;
  const stage = stageOf(state);
  const people = peopleOf(doc);
  const last = rounds
    .filter(({ closedAt }) => closedAt !== null)
    .toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))[0];
  return {
    stage: stage ? { ...stage, nth: agenda.indexOf(stage) + 1, of: agenda.length } : null,
    timer,
    writing: state.private.find((one) => one.stage === stage?.id)?.state ?? null,
    rules: rulesFrom(sessionOf(doc).get(RULES_KEY)),
    hands: hands.map(({ id }) => ({ id, name: people.get(id)?.name ?? '' })),
    closed: closed !== null,
    result: last ? resultView(last) : null,
  };
}

function roundView(
  { id, method, criterion, votes, cap, voters, notes }: Round,
  known: Parts['notes'],
  noteOf: (shape: NoteShape) => PhoneNote,
): PhoneRound {
  const shown = notes.flatMap((note) => {
    const shape = known.get(note);
    return shape ? [noteOf(shape)] : [];
  });
  return { id, method, criterion, votes, cap, voters, notes: shown };
}

/** Those that somebody chose: the others are level behind them, and many. */
function resultView(round: Round): PhoneResult | null {
  const [counted] = votedRounds([round]);
  if (!counted) return null;
  const { id, criterion, method } = round;
  const { voters, eligible, items } = standingsOf(counted);
  const chosen = items.filter(({ isChosen }) => isChosen);
  const shown = chosen.slice(0, RESULT_ITEMS).map(({ note, text, rank, tied, votes }) => ({
    note,
    text,
    rank,
    tied,
    votes,
  }));
  return {
    id,
    method,
    criterion,
    voters,
    eligible,
    items: shown,
    more: chosen.length - shown.length,
  };
}

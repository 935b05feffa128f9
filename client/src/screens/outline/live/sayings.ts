import { plainText } from '@gapboard/board';
import {
  asEvidence,
  type CellRecord,
  type EvidenceRecord,
  type HeadingRecord,
  type MapShape,
  type NoteShape,
  type PlacementRecord,
  type RatingRecord,
  type StudyRecord,
  textOf,
} from '@gapboard/evidence';
import type { BoardRecord } from '../../../session/kept/keptTables.ts';
import type { RecordChange } from '../../../session/records/changes.ts';
import { cellName, type Known } from './known.ts';
import { type Did, liveWords } from './words.ts';

/** What somebody did, as it is told to others. */
export interface Saying {
  /** of the record it is about: what is told of the same one later counts instead */
  id: string;
  /** what they are called; `undefined` where nobody knows who it was */
  who: string | undefined;
  did: Did;
  /** the cell it is in, as it is called; empty where it is in none */
  place: string;
  words: string;
}

/** What a change says to those who did not make it; `undefined` for one that only moves or recolours things on the canvas. */
export function sayingOf(change: RecordChange, known: Known): Saying | undefined {
  const name = known.nameOf(change.by);
  const told = tell(change, name ?? liveWords.somebody, known);
  return told && { id: change.id, who: name, place: '', ...told };
}

type Told = Pick<Saying, 'did' | 'words'> & { place?: string };

function tell({ id, before, after }: RecordChange, who: string, known: Known): Told | undefined {
  const [was, now] = [asEvidence(before), asEvidence(after)];
  const kind = now ?? was;
  if (!kind) return tellThing(before, after, who);
  const of = <R extends EvidenceRecord>(is: (record: EvidenceRecord) => record is R) => ({
    was: was && is(was) ? was : undefined,
    now: now && is(now) ? now : undefined,
  });
  switch (kind.typeName) {
    case 'shape':
      return kind.type === 'evidence-note'
        ? tellNote(of(isNote), who, known, known.wasGone(id))
        : tellMap(of(isMap), who);
    case 'study':
      return tellStudy(of(isStudy), who);
    case 'placement':
      return tellPlacement(of(isPlacement), who, known);
    case 'rating':
      return tellRating(of(isRating), who, known);
    case 'cell':
      return tellCell(of(isCell), who, known);
    case 'heading':
      return tellHeading(of(isHeading), who);
  }
}

interface Sides<R> {
  was: R | undefined;
  now: R | undefined;
}

const isNote = (record: EvidenceRecord): record is NoteShape =>
  record.typeName === 'shape' && record.type === 'evidence-note';
const isMap = (record: EvidenceRecord): record is MapShape =>
  record.typeName === 'shape' && record.type === 'evidence-map';
const isStudy = (record: EvidenceRecord): record is StudyRecord => record.typeName === 'study';
const isPlacement = (record: EvidenceRecord): record is PlacementRecord =>
  record.typeName === 'placement';
const isRating = (record: EvidenceRecord): record is RatingRecord => record.typeName === 'rating';
const isCell = (record: EvidenceRecord): record is CellRecord => record.typeName === 'cell';
const isHeading = (record: EvidenceRecord): record is HeadingRecord =>
  record.typeName === 'heading';

function tellNote(
  { was, now }: Sides<NoteShape>,
  who: string,
  known: Known,
  isBack: boolean,
): Told | undefined {
  const shown = now ?? was;
  if (!shown) return undefined;
  const text = textOf(shown.props.richText);
  const note = liveWords.note((was ?? shown).props.kind);
  const cell = cellName(shown.props.cell, known);
  const at = { place: cell ?? '' };
  const place = cell ?? liveWords.nowhere;
  if (!now) return { ...at, did: 'deleted', words: liveWords.noteDeleted(who, note, place, text) };
  if (!was) {
    const say = isBack ? liveWords.noteBack : liveWords.noteAdded;
    return { ...at, did: 'added', words: say(who, note, place, text) };
  }
  const from = cellName(was.props.cell, known) ?? liveWords.nowhere;
  if (from !== place) {
    return { ...at, did: 'moved', words: liveWords.noteMoved(who, note, from, place, text) };
  }
  if (was.props.kind !== now.props.kind) {
    const became = liveWords.note(now.props.kind);
    return {
      ...at,
      did: 'changed',
      words: liveWords.noteBecame(who, note, became, place, text),
    };
  }
  if (was.meta.mergedInto !== now.meta.mergedInto) {
    const isMerged = now.meta.mergedInto !== undefined;
    const say = isMerged ? liveWords.noteMerged : liveWords.noteTakenOut;
    return { ...at, did: isMerged ? 'merged' : 'changed', words: say(who, note, place, text) };
  }
  if (!saysOther(was, now)) return undefined;
  return { ...at, did: 'changed', words: liveWords.noteChanged(who, note, place, text) };
}

/** What a note says, as against where it lies and how it looks. */
function saysOther({ props: was }: NoteShape, { props: now }: NoteShape): boolean {
  const said = (props: NoteShape['props']): unknown[] => [
    textOf(props.richText),
    props.strength,
    props.gap,
    props.reason,
    props.picos,
    props.studies,
  ];
  return JSON.stringify(said(was)) !== JSON.stringify(said(now));
}

function tellMap({ was, now }: Sides<MapShape>, who: string): Told | undefined {
  const title = (now ?? was)?.props.title ?? '';
  if (!was) return { did: 'added', words: liveWords.mapAdded(who, title) };
  if (!now) return { did: 'deleted', words: liveWords.mapDeleted(who, title) };
  if (was.props.blind !== now.props.blind) {
    return { did: 'changed', words: liveWords.blind(now.props.blind) };
  }
  const isSame = was.props.title === title && was.props.question === now.props.question;
  return isSame ? undefined : { did: 'changed', words: liveWords.mapChanged(who, title) };
}

function tellStudy({ was, now }: Sides<StudyRecord>, who: string): Told {
  const title = (now ?? was)?.title ?? '';
  if (!was) return { did: 'added', words: liveWords.studyAdded(who, title) };
  if (!now) return { did: 'deleted', words: liveWords.studyDeleted(who, title) };
  return { did: 'changed', words: liveWords.studyChanged(who, title) };
}

function tellPlacement(
  { was, now }: Sides<PlacementRecord>,
  who: string,
  known: Known,
): Told | undefined {
  const placement = now ?? was;
  const cell = placement && cellName(placement, known);
  if (!placement || cell === undefined) return undefined;
  const study = asEvidence(known.record(placement.study));
  const title = study?.typeName === 'study' ? study.title : '';
  if (!was) return { did: 'added', place: cell, words: liveWords.placed(who, cell, title) };
  if (!now) return { did: 'deleted', place: cell, words: liveWords.takenOut(who, cell, title) };
  return undefined;
}

function tellRating({ was, now }: Sides<RatingRecord>, who: string, known: Known) {
  const rating = now ?? was;
  const cell = rating && cellName(rating, known);
  if (cell === undefined) return undefined;
  const words = now ? liveWords.rated(who, cell, now.strength) : liveWords.unrated(who, cell);
  return { did: 'rated', place: cell, words } satisfies Told;
}

function tellCell({ was, now }: Sides<CellRecord>, who: string, known: Known): Told | undefined {
  const record = now ?? was;
  const cell = record && cellName(record, known);
  if (cell === undefined) return undefined;
  const at = { did: 'agreed', place: cell } as const;
  const [agreed, none] = [now?.agreed ?? null, now?.none ?? null];
  if (JSON.stringify(was?.agreed ?? null) !== JSON.stringify(agreed)) {
    const words = agreed
      ? liveWords.agreed(who, cell, agreed.strength)
      : liveWords.agreedTaken(who, cell);
    return { ...at, words };
  }
  if (JSON.stringify(was?.none ?? null) !== JSON.stringify(none)) {
    const words = none ? liveWords.none(who, cell, none.basis) : liveWords.noneTaken(who, cell);
    return { ...at, words };
  }
  return undefined;
}

function tellHeading({ was, now }: Sides<HeadingRecord>, who: string): Told | undefined {
  const heading = now ?? was;
  if (!heading) return undefined;
  const axis = liveWords.axis(heading.axis);
  const { label } = heading;
  if (!was) return { did: 'added', words: liveWords.headingAdded(who, axis, label) };
  if (!now) return { did: 'deleted', words: liveWords.headingDeleted(who, axis, label) };
  if (was.label === label) return undefined;
  return { did: 'changed', words: liveWords.headingNamed(who, axis, was.label, label) };
}

/** Notes, texts and frames that belong to no map; drawings and pictures cannot be told. */
function tellThing(
  before: BoardRecord | undefined,
  after: BoardRecord | undefined,
  who: string,
): Told | undefined {
  const [was, now] = [before, after].map((one) =>
    one?.typeName === 'shape' ? plainText(one) : '',
  );
  if (was === undefined || now === undefined || was === now) return undefined;
  if (was === '') return { did: 'added', words: liveWords.thingAdded(who, now) };
  if (now === '') return { did: 'deleted', words: liveWords.thingDeleted(who, was) };
  return { did: 'changed', words: liveWords.thingChanged(who, now) };
}

import {
  authoredAs,
  authorOf,
  creditIn,
  isDrawing,
  isInk,
  plainText,
  type Role,
  type UnknownRecord,
} from '@gapboard/board';
import { redact } from '@gapboard/board/privacy';
import {
  type BoardState,
  type Chapter,
  idOf,
  type Moment,
  type ReplayScript,
  StateWalker,
  type Step,
} from '@gapboard/history';
import type { StoredStretch } from '../../storage/Storage.ts';
import type { Veil } from '../reading/tasks.ts';
import { veiled } from '../reading/veil.ts';
import { withoutThings } from '../reading/withoutThings.ts';
import { isSessionRecord } from '../sessionRecords.ts';
import { fromSchema } from '../stretches/fromSchema.ts';
import { unpackStretch } from '../stretches/pack.ts';
import { Cast, drawingAlone } from './Cast.ts';
import { Coalescing } from './Coalescing.ts';

interface ReplayInput {
  /** all of a board's memory */
  stretches: readonly StoredStretch[];
  title: string;
  /** id of the drawing that is told of; `undefined`: the whole board */
  drawing: string | undefined;
  veil: Veil;
  roles: Readonly<Record<string, Role>>;
}

/** What the server writes by itself, and who is not known any more. */
const SERVER = 'server';
/** Votes are told of, once they are closed; the rest of a session is for the chapters. */
const ROUND = 'session:round:';

/** A performance of a board, or of one of its drawings, that holds nothing but what is there at its end. */
export function replayScript(
  input: ReplayInput,
): ReplayScript | 'drawing-unknown' | 'replay-empty' {
  const { stretches, veil, drawing } = input;
  const end = veiled(endOf(stretches), veil);
  const told = drawing === undefined ? undefined : end.get(drawing);
  if (drawing !== undefined && !(told && isDrawing(told))) return 'drawing-unknown';
  const records = told ? drawingAlone(end, told) : wholeBoard(end);
  if (!records.some(({ typeName }) => typeName === 'shape')) return 'replay-empty';
  const cast = new Cast(records, { keepsPlaces: told !== undefined });
  const always = told ? records.filter((one) => !isStroke(one, told)) : [];
  const { first, steps } = perform(input, cast, always);
  const span = told ? (spanOf(steps) ?? spanIn(stretches)) : spanIn(stretches);
  const name = told ? redact(plainText(told)) : '';
  return {
    title: name === '' ? input.title : name,
    ...creditOf(told ? [told] : records, end),
    ...span,
    first,
    steps,
    chapters: chaptersIn(stretches, span),
  };
}

/** A part of a drawing, of all that is told of with it. */
function isStroke(record: UnknownRecord, drawing: UnknownRecord): boolean {
  return record.typeName === 'shape' && record.id !== drawing.id;
}

function wholeBoard(end: BoardState): UnknownRecord[] {
  return [...end.values()].flatMap((record) => {
    if (!isSessionRecord(record)) return [record];
    if (!record.id.startsWith(ROUND)) return [];
    // What was voted on may have been removed since.
    const value = withoutThings(record.value, (id) => end.has(id));
    return [Object.assign({ ...record }, { value })];
  });
}

function endOf(stretches: readonly StoredStretch[]): BoardState {
  const walker = new StateWalker();
  // From the last keyframe on is enough.
  const last = stretches.findLastIndex(({ keyframe }) => keyframe !== null);
  for (const stored of stretches.slice(last)) {
    const stretch = unpackStretch(stored);
    walker.enter(stretch);
    for (const step of stretch.steps) walker.take(step);
  }
  return fromSchema(walker.schema)(walker.state);
}

/**
 * @param always what is there all the time, as it is in the end
 */
function perform(
  { stretches, roles }: ReplayInput,
  cast: Cast,
  always: readonly UnknownRecord[],
): Pick<ReplayScript, 'first' | 'steps'> {
  const walker = new StateWalker();
  const script = new Coalescing();
  const staying = new Set<string>(always.map(({ id }) => id));
  for (const record of always) script.show(record.id, cast.shown(record));
  let asNow = fromSchema(undefined);
  const show = (id: string): void => {
    if (!cast.has(id) || staying.has(id)) return;
    const was = walker.state.get(id);
    const then = was && asNow(new Map([[id, was]])).get(id);
    script.show(id, then && cast.shown(then));
  };
  for (const [n, stored] of stretches.entries()) {
    const stretch = unpackStretch(stored);
    walker.enter(stretch);
    asNow = fromSchema(stretch.schema);
    let { steps } = stretch;
    if (n === 0) {
      // A board is made with its first entry: what is there by then is there from the beginning.
      const [seed] = steps;
      if (seed?.seq === 1) {
        walker.take(seed);
        steps = steps.slice(1);
      }
      for (const id of walker.state.keys()) show(id);
      script.begin();
    }
    for (const step of steps) {
      walker.take(step);
      script.at({ seq: step.seq, at: step.at }, roles[step.by] ?? SERVER);
      for (const id of new Set(step.changes.map(idOf))) show(id);
    }
  }
  return script.end();
}

type Span = Pick<ReplayScript, 'from' | 'to'>;

function spanIn(stretches: readonly StoredStretch[]): Span {
  const [first, last] = [stretches[0], stretches.at(-1)];
  return {
    from: { seq: first?.from ?? 0, at: first?.fromAt ?? 0 },
    to: { seq: last?.to ?? 0, at: last?.toAt ?? 0 },
  };
}

function spanOf(steps: readonly Step[]): Span | undefined {
  const [first, last] = [steps[0], steps.at(-1)];
  const moment = ({ seq, at }: Step): Moment => ({ seq, at });
  return first && last && { from: moment(first), to: moment(last) };
}

function chaptersIn(stretches: readonly StoredStretch[], { from, to }: Span): Chapter[] {
  const stages = stretches.flatMap(({ summary }) => summary.stages);
  const before = stages.findLast(({ seq }) => seq < from.seq);
  const running = before && before.id !== '' ? [{ ...from, title: before.title }] : [];
  const begun = stages.filter(({ id, seq }) => id !== '' && seq >= from.seq && seq <= to.seq);
  return [...running, ...begun].map(({ seq, at, title }) => ({ seq, at, title: redact(title) }));
}

/** Whom to name, and what one may do with it: as the scribes have said who drew these. */
function creditOf(
  records: readonly UnknownRecord[],
  end: BoardState,
): Pick<ReplayScript, 'credit' | 'licence'> {
  const drawn = records.filter((one) => isDrawing(one) || isInk(one));
  const scribes = new Set(
    drawn.filter((one) => authoredAs(one) === 'scribe').map((one) => authorOf(one)),
  );
  const said = [...scribes].map((id) => creditIn(end.get(`user:${id}`)));
  const credits = said.flatMap(({ credit }) => credit ?? []);
  const licences = new Set(said.map(({ licence }) => licence));
  const [licence] = licences;
  return {
    credit: credits.length === 0 ? null : credits.join(', '),
    licence: licences.size === 1 ? (licence ?? null) : null,
  };
}

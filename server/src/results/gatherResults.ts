import type { UnknownRecord, WorkshopState } from '@gapboard/board';
import { redact } from '@gapboard/board/privacy';
import { rightsLine } from '@gapboard/drawing';
import {
  asEvidence,
  cellKey,
  describeCell,
  type EvidenceMap,
  evidenceMap,
  headingPath,
  mapIds,
  mergeNotes,
  type Note,
  type NoteShape,
  textOf,
} from '@gapboard/evidence';
import { type ExportOptions, METHOD_NOTE, published, summaryOf } from '@gapboard/evidence/export';
import { type AboutDrawing, drawingsOn } from '../drawings/drawingsOn.ts';
import { turnoutOf } from '../report/attendance.ts';
import type { Attendance } from '../report/input.ts';
import { redactedRound } from './redactedRound.ts';
import type { ResultMap, ResultNote, Results } from './Results.ts';

/** What results are gathered from. */
export interface ResultsInput {
  board: { id: string; title: string };
  records: readonly UnknownRecord[];
  state: WorkshopState;
  people: readonly Attendance[];
  /** the most participants that were there at one time */
  mostTogether: number;
  /** server time */
  now: number;
}

export function gatherResults(input: ResultsInput): Results {
  const { board, records, state, now } = input;
  const options: ExportOptions = {
    names: false,
    internal: false,
    people: new Map(),
    redact,
    exportedAt: new Date(now),
    boardId: board.id,
    boardTitle: board.title,
  };
  const maps = mapIds(records)
    .map((id) => evidenceMap(records, id))
    .filter((map) => map !== undefined)
    .map((map) => published(map, options));
  const { came, ...turnout } = turnoutOf(input.people, input.mostTogether);
  return {
    board: { id: board.id, title: redact(board.title) },
    closedAt: state.closed?.at ?? null,
    asOf: now,
    maps: maps.map(resultMap),
    loose: looseNotes(records, maps),
    rounds: state.rounds.filter((round) => round.state === 'closed').map(redactedRound),
    drawings: drawingsIn(records).map(({ drawing, about }, n) => ({
      n,
      name: drawing.frame?.name ?? '',
      alt: drawing.frame?.alt ?? '',
      rights: about.credit === '' ? '' : rightsLine(about),
      byScribe: drawing.byScribe,
      onMap: drawing.onMap,
      width: Math.ceil(drawing.bounds.w),
      height: Math.ceil(drawing.bounds.h),
    })),
    about: [...METHOD_NOTE],
    turnout: {
      ...turnout,
      came: came ? { first: came.first.getTime(), last: came.last.getTime() } : null,
    },
  };
}

/** The drawings of a board in the order of their numbers, and what may be said of each to anyone. */
export function drawingsIn(records: readonly UnknownRecord[]): AboutDrawing[] {
  return drawingsOn(records, redact);
}

function resultMap(map: EvidenceMap): ResultMap {
  const { themes, outcomes } = map;
  return {
    id: map.id,
    title: map.title,
    question: map.question,
    source: map.source,
    summary: summaryOf(map),
    columns: outcomes.leaves.map(({ id }) => headingPath(outcomes, id)),
    rows: themes.leaves.map((theme) => ({
      label: headingPath(themes, theme.id),
      cells: outcomes.leaves.map((outcome) => {
        const cell = map.cells.get(cellKey({ theme: theme.id, outcome: outcome.id }));
        return cell
          ? { text: describeCell(cell), notes: cell.notes.map(resultNote) }
          : { text: '', notes: [] };
      }),
    })),
    tray: map.tray.notes.map(resultNote),
  };
}

function resultNote({ id, kind, gap, text, merged }: Note): ResultNote {
  return { id, kind, gap: gap ?? null, text, merged: merged.map((other) => other.text) };
}

function looseNotes(records: readonly UnknownRecord[], maps: readonly EvidenceMap[]): ResultNote[] {
  const onMaps = new Set(maps.flatMap(({ notes }) => [...notes.keys()]));
  const { notes, merged } = mergeNotes(
    records
      .map(asEvidence)
      .filter((one): one is NoteShape => one?.typeName === 'shape' && one.type === 'evidence-note'),
  );
  return notes
    .filter(({ id }) => !onMaps.has(id))
    .map(({ id, props: { kind, gap, richText } }) => ({
      id,
      kind,
      gap: gap === 'unsaid' ? null : gap,
      text: redact(textOf(richText)),
      merged: (merged.get(id) ?? []).map(({ props }) => redact(textOf(props.richText))),
    }))
    .filter(({ text }) => text !== '');
}

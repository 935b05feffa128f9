import type { Cell, EvidenceMap } from '../../model/map.ts';
import { GAP_KINDS, type Strength } from '../../vocabulary.ts';
import type { ExportOptions } from '../options.ts';
import { isoOf } from '../time.ts';
import { COLUMN_ID, COLUMN_LABEL, type Placed, placesOf, ROW_ID, ROW_LABEL } from './places.ts';
import { type Column, listed, type Table, tableOf } from './table.ts';

/** A row for each cell, those that nobody has discussed among them. */
export function cellsTable(map: EvidenceMap, { boardId, internal }: ExportOptions): Table {
  const columns: Column<Placed>[] = [
    { name: 'map_id', meaning: 'The board that the map is on', width: 16, value: () => boardId },
    ROW_ID,
    ROW_LABEL,
    COLUMN_ID,
    COLUMN_LABEL,
    {
      name: 'state',
      meaning:
        'unknown: not discussed yet; discussed: something lies in it and nobody has rated it; none: somebody said that no research was found; rated: people rated it; agreed: the strength was agreed. unknown does not mean that there is no evidence',
      width: 11,
      value: ({ cell }) => cell.state.kind,
    },
    {
      name: 'strength',
      meaning:
        'How strong the evidence is, as agreed, else the median of what people rated: strong, some, weak or none; empty where nobody has said',
      width: 10,
      value: ({ cell }) => strengthOf(cell) ?? null,
    },
    {
      name: 'direction',
      meaning:
        'Which way the evidence points: positive, tends_positive, mixed, tends_negative or negative; empty where nobody has said',
      width: 16,
      value: ({ cell }) => ('direction' in cell.state ? (cell.state.direction ?? null) : null),
    },
    {
      name: 'n_studies',
      meaning: 'Studies in the cell, reviews among them',
      width: 10,
      value: ({ cell }) => cell.counts.studies,
    },
    {
      name: 'n_reviews',
      meaning: 'Systematic reviews, scoping reviews and evidence maps in the cell',
      width: 10,
      value: ({ cell }) => cell.counts.reviews,
    },
    {
      name: 'n_practice',
      meaning: 'Notes of practice knowledge in the cell',
      width: 11,
      value: ({ cell }) => cell.counts.notes.practice,
    },
    {
      name: 'n_lived',
      meaning: 'Notes of lived experience in the cell',
      width: 10,
      value: ({ cell }) => cell.counts.notes.lived,
    },
    {
      name: 'gap_kinds',
      meaning:
        'The kinds of gap that people named in the cell, each once: absolute, synthesis, quality, conflict, fit, practice; unsaid where a gap was named without its kind',
      width: 22,
      value: ({ cell }) => listed(gapKinds(cell)),
    },
    {
      name: 'priority_rank',
      meaning: 'Left empty: people vote on notes, which are in votes',
      width: 13,
      value: () => null,
    },
    {
      name: 'priority_score',
      meaning: 'Left empty: people vote on notes, which are in votes',
      width: 14,
      value: () => null,
    },
    {
      name: 'consensus_pct',
      meaning: 'Left empty: people vote on notes, which are in votes',
      width: 14,
      value: () => null,
    },
    {
      name: 'updated_at',
      meaning:
        'When the strength was agreed or no research found was said, whichever came last (ISO 8601, UTC); empty where neither was',
      width: 25,
      value: ({ cell }) => updatedAt(cell),
    },
  ];
  if (internal) columns.push(AGREED_NOTE);
  return tableOf(
    { name: 'cells', about: 'One row for each cell of the map', columns },
    placesOf(map),
  );
}

const AGREED_NOTE: Column<Placed> = {
  name: 'agreed_note',
  meaning: 'Why that was agreed, for those who work on the map',
  width: 40,
  value: ({ cell: { state } }) => (state.kind === 'agreed' ? state.agreed.note : null),
};

/** The strength a cell shows, if any. */
export function strengthOf({ state }: Pick<Cell, 'state'>): Strength | undefined {
  switch (state.kind) {
    case 'none':
      return 'none';
    case 'rated':
    case 'agreed':
      return state.strength;
    case 'unknown':
    case 'discussed':
      return undefined;
  }
}

function gapKinds({ notes }: Cell): string[] {
  const named = new Set(
    notes.filter(({ kind }) => kind === 'gap').map(({ gap }) => gap ?? 'unsaid'),
  );
  return [...GAP_KINDS, 'unsaid' as const].filter((kind) => named.has(kind));
}

function updatedAt({ none, state }: Cell): string | null {
  const times = [none?.at, state.kind === 'agreed' ? state.agreed.at : undefined];
  const latest = Math.max(...times.map((at) => at ?? 0));
  return latest > 0 ? isoOf(latest) : null;
}

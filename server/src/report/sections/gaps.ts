import {
  type Cell,
  describeCell,
  GAP_KIND_LABELS,
  headingPath,
  STRENGTH_LABELS,
  STRENGTHS,
} from '@gapboard/evidence';
import type { Report } from '../context.ts';
import { type GapCell, gapCells, gapKinds } from '../gaps.ts';
import { bookmarked, heading, list, paragraphs, text } from '../page/blocks.ts';
import type { Element } from '../page/Paper.ts';
import { STYLES } from '../page/styles.ts';
import { table } from '../page/table.ts';
import { words } from '../words.ts';
import { noteParagraphs } from './note.ts';

/** How many cells the first table shows. */
const FIRST = 10;
/** In points: a cell's name is followed on its page by at least so much of its gaps. */
const KEPT = 70;
const said = words.gaps;

export function gaps(report: Report, element: Element, under: PDFKit.PDFOutline): void {
  const { paper, map } = report;
  const cells = gapCells(map);
  paragraphs(paper, element, [said.order]);
  if (cells.length === 0) {
    paragraphs(paper, element, [said.none]);
    return;
  }
  first(report, element, cells);
  kinds(report, element);
  bookmarked(paper, element, 'H3', said.named, under);
  named(report, element, cells);
  bookmarked(paper, element, 'H3', said.apart, under);
  apart(report, element, cells);
  bookmarked(paper, element, 'H3', said.suggestions, under);
  suggestions(report, element, cells);
}

function first(report: Report, element: Element, cells: readonly GapCell[]): void {
  const { paper } = report;
  const shown = cells.slice(0, FIRST);
  heading(paper, element, 'H3', said.first);
  paragraphs(paper, element, [said.firstOf(shown.length, cells.length)]);
  const columns = [
    { head: said.place, share: 0.42 },
    { head: said.known, share: 0.33 },
    { head: said.why, share: 0.25 },
  ];
  const rows = shown.map((one) => [
    [text(placeOf(report, one.cell), STYLES.table)],
    [text(describeCell(one.cell), STYLES.table)],
    [text(whyOf(one), STYLES.table)],
  ]);
  table(paper, element, columns, rows);
}

function whyOf({ notes, contested, cell }: GapCell): string {
  return [
    ...(notes.length > 0 ? [said.notes(notes.length)] : []),
    ...(contested ? [said.contested] : []),
    ...(cell.suggestions.length > 0 ? [said.suggested] : []),
  ].join(', ');
}

function kinds({ paper, map }: Report, element: Element): void {
  const counts = gapKinds(map);
  if (counts.length === 0) return;
  heading(paper, element, 'H3', said.kinds);
  const columns = [
    { head: said.kind, share: 0.75 },
    { head: said.count, share: 0.25 },
  ];
  const rows = counts.map(({ kind, count }) => [
    [text(kind === undefined ? said.noKind : GAP_KIND_LABELS[kind], STYLES.table)],
    [text(String(count), STYLES.table)],
  ]);
  table(paper, element, columns, rows);
}

function named(report: Report, element: Element, cells: readonly GapCell[]): void {
  const { paper, references } = report;
  const withNotes = cells.filter(({ notes }) => notes.length > 0);
  if (withNotes.length === 0) paragraphs(paper, element, [said.noneNamed]);
  for (const { cell, notes } of withNotes) {
    heading(paper, element, 'H4', placeOf(report, cell), KEPT);
    paragraphs(paper, element, [text(describeCell(cell), STYLES.small)]);
    const items = notes.map((note) => ({
      label: '–',
      paragraphs: noteParagraphs(note, references, { withKind: true }),
    }));
    list(paper, element, items);
  }
}

function apart(report: Report, element: Element, cells: readonly GapCell[]): void {
  const { paper } = report;
  const contested = cells.filter((one) => one.contested);
  if (contested.length === 0) {
    paragraphs(paper, element, [said.noneApart]);
    return;
  }
  paragraphs(paper, element, [said.apartIntro]);
  const columns = [
    { head: said.place, share: 0.42 },
    { head: said.spread, share: 0.36 },
    { head: said.middle, share: 0.22 },
  ];
  const rows = contested.map(({ cell }) => [
    [text(placeOf(report, cell), STYLES.table)],
    [text(spreadOf(cell), STYLES.table)],
    [text(middleOf(cell), STYLES.table)],
  ]);
  table(paper, element, columns, rows);
}

function spreadOf({ rating }: Cell): string {
  return STRENGTHS.flatMap((strength) => {
    const count = rating?.spread[strength] ?? 0;
    return count === 0 ? [] : [said.rated(count, strength)];
  }).join('; ');
}

function middleOf({ rating, state }: Cell): string {
  return [
    ...(rating ? [STRENGTH_LABELS[rating.median]] : []),
    ...(state.kind === 'agreed' ? [said.agreed(state.strength)] : []),
  ].join('; ');
}

function suggestions(report: Report, element: Element, cells: readonly GapCell[]): void {
  const { paper, map } = report;
  const suggested = cells.flatMap(({ cell }) =>
    cell.suggestions.map((suggestion) => ({ cell, suggestion })),
  );
  if (suggested.length === 0) {
    paragraphs(paper, element, [said.noneSuggested]);
    return;
  }
  paragraphs(paper, element, [said.suggestionsIntro(map.synthesisThreshold)]);
  const synthesis = suggested.flatMap(({ cell, suggestion }) =>
    suggestion.kind === 'synthesis' ? [{ cell, studies: suggestion.studies }] : [],
  );
  if (synthesis.length > 0) {
    heading(paper, element, 'H4', said.synthesis);
    const items = synthesis
      .toSorted((a, b) => b.studies - a.studies)
      .map(({ cell, studies }) => ({
        label: '–',
        paragraphs: [
          text(`${placeOf(report, cell)}: ${said.withoutReview(studies)}`, STYLES.table),
        ],
      }));
    list(paper, element, items);
  }
  const absolute = suggested.filter(({ suggestion }) => suggestion.kind === 'absolute');
  if (absolute.length > 0) {
    heading(paper, element, 'H4', said.absolute);
    const items = absolute.map(({ cell }) => ({
      label: '–',
      paragraphs: [text(placeOf(report, cell), STYLES.table)],
    }));
    list(paper, element, items);
  }
}

function placeOf({ map }: Report, { theme, outcome }: Cell): string {
  return words.cell(headingPath(map.themes, theme), headingPath(map.outcomes, outcome));
}

import { priorityWords, roundReport, type VotedRound } from '@gapboard/evidence';
import type { Report } from '../context.ts';
import { bookmarked, heading, list, paragraphs, text } from '../page/blocks.ts';
import type { Element } from '../page/Paper.ts';
import { STYLES } from '../page/styles.ts';
import { table } from '../page/table.ts';
import { words } from '../words.ts';

const said = words.priorities;

/** Parts of a table's width: of the place, of each figure, and what is left for the note. */
const PLACE = 0.13;
const FIGURE = 0.11;
const NOTE_LEAST = 0.3;

/** What people voted for, round by round: by what they chose, the order, who chose what, and how it was counted. */
export function priorities(report: Report, element: Element, under: PDFKit.PDFOutline): void {
  const { paper, rounds } = report;
  if (rounds.length === 0) {
    paragraphs(paper, element, [said.none]);
    return;
  }
  for (const round of rounds) roundSection(report, round, element, under);
  paragraphs(paper, element, [
    said.seen(priorityWords.seenIn({ seen: 1, of: 1 })),
    priorityWords.anotherDay,
  ]);
}

function roundSection(
  { paper, rounds }: Report,
  round: VotedRound,
  element: Element,
  under: PDFKit.PDFOutline,
): void {
  const before = rounds.find(({ id }) => id === round.after);
  const { facts, columns, rows, unchosen, shortlist, agreement, notes } = roundReport(
    round,
    before,
  );
  bookmarked(paper, element, 'H3', round.criterion, under);
  paragraphs(paper, element, [facts.join(' ')]);
  if (rows.length === 0) paragraphs(paper, element, [said.nobody]);
  else {
    const figures = columns.length - 2;
    const figure = Math.min(FIGURE, (1 - PLACE - NOTE_LEAST) / figures);
    const shares = [PLACE, 1 - PLACE - figures * figure, ...Array<number>(figures).fill(figure)];
    table(
      paper,
      element,
      columns.map((head, at) => ({ head, share: shares[at] ?? figure })),
      rows.map((row) => row.map((cell) => [text(cell, STYLES.table)])),
    );
  }
  if (unchosen) {
    paragraphs(paper, element, [`${unchosen.title}.`]);
    list(paper, element, unchosen.notes.map(item));
  }
  if (shortlist) {
    heading(paper, element, 'H4', said.shortlist);
    paragraphs(paper, element, [shortlist.about]);
    list(paper, element, shortlist.items.map(item));
  }
  if (agreement !== undefined) paragraphs(paper, element, [agreement]);
  heading(paper, element, 'H4', said.how);
  paragraphs(paper, element, notes);
}

function item(line: string) {
  return { label: '–', paragraphs: [text(line, STYLES.table)] };
}

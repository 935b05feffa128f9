import { METHOD_NOTE, WHAT_IT_IS } from '@gapboard/evidence/export';
import { dayOf, type Report } from '../context.ts';
import { gripp, type Guideline, reprise } from '../guidelines.ts';
import { bookmarked, paragraphs, text } from '../page/blocks.ts';
import type { Element } from '../page/Paper.ts';
import { SOFT, STYLES } from '../page/styles.ts';
import { table } from '../page/table.ts';
import { words } from '../words.ts';

const said = words.method;

/** How it came about, and two reporting guidelines filled as far as the tool can. */
export function method(report: Report, element: Element, under: PDFKit.PDFOutline): void {
  const { paper, exportedAt } = report;
  bookmarked(paper, element, 'H3', said.is, under);
  paragraphs(paper, element, [
    text([{ text: `${WHAT_IT_IS}.`, bold: true }]),
    ...METHOD_NOTE,
    said.how(dayOf(exportedAt)),
  ]);
  bookmarked(paper, element, 'H3', said.reprise, under);
  paragraphs(paper, element, [said.repriseIntro]);
  guideline(report, element, reprise(report));
  bookmarked(paper, element, 'H3', said.gripp, under);
  paragraphs(paper, element, [said.grippIntro]);
  guideline(report, element, gripp(report));
}

function guideline({ paper }: Report, element: Element, items: readonly Guideline[]): void {
  const columns = [
    { head: said.item, share: 0.4 },
    { head: said.here, share: 0.6 },
  ];
  const rows = items.map(({ item, known }) => [
    [text(item, STYLES.table)],
    [
      known === undefined
        ? text([{ text: said.notRecorded, colour: SOFT }], STYLES.table)
        : text(known, STYLES.table),
    ],
  ]);
  table(paper, element, columns, rows);
}

import type { Report } from '../context.ts';
import { bookmarked, list, text } from '../page/blocks.ts';
import type { Element } from '../page/Paper.ts';
import { words } from '../words.ts';

const said = words.limits;

export function limits(report: Report, element: Element, under: PDFKit.PDFOutline): void {
  const { paper, drawings, isInternal, turnout } = report;
  bookmarked(paper, element, 'H3', said.limits, under);
  points(report, element, [said.search, said.day, said.blank, said.ratings]);
  bookmarked(paper, element, 'H3', said.protection, under);
  points(report, element, [
    said.names(turnout.smallest),
    said.texts,
    isInternal ? said.internal : said.noInternal,
    ...(drawings.length > 0 ? [said.ink] : []),
    said.controller,
  ]);
  const boxed = paper.boxed.size;
  if (boxed > 0) points(report, element, [said.boxed(boxed)]);
}

function points({ paper }: Report, element: Element, texts: readonly string[]): void {
  list(
    paper,
    element,
    texts.map((one) => ({ label: '–', paragraphs: [text(one)] })),
  );
}

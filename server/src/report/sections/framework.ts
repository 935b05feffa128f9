import type { Heading } from '@gapboard/evidence';
import type { Report } from '../context.ts';
import { bookmarked, paragraphs, text } from '../page/blocks.ts';
import type { Element } from '../page/Paper.ts';
import { SOFT, STYLES } from '../page/styles.ts';
import { table } from '../page/table.ts';
import { words } from '../words.ts';

const said = words.framework;
/** In points, for each group a heading lies in. */
const INDENT = 10;

/** Every heading in full, groups among them, with what it means. */
export function framework(report: Report, element: Element, under: PDFKit.PDFOutline): void {
  axis(report, element, 'themes', under);
  axis(report, element, 'outcomes', under);
}

function axis(
  { paper, map }: Report,
  element: Element,
  which: 'themes' | 'outcomes',
  under: PDFKit.PDFOutline,
): void {
  bookmarked(paper, element, 'H3', said[which], under);
  const tree = map[which];
  const headings = tree.roots.flatMap(withChildren);
  if (headings.length === 0) {
    paragraphs(paper, element, [said.empty]);
    return;
  }
  const columns = [
    { head: said.heading, share: 0.42 },
    { head: said.means, share: 0.58 },
  ];
  const rows = headings.map(({ label, definition, children, ancestors }) => [
    [
      {
        ...text([{ text: label.trim() || words.unnamed, bold: children.length > 0 }], STYLES.table),
        indent: ancestors.length * INDENT,
      },
    ],
    [
      definition.trim() === ''
        ? text([{ text: said.noMeaning, colour: SOFT }], STYLES.table)
        : text(definition, STYLES.table),
    ],
  ]);
  table(paper, element, columns, rows);
}

function withChildren(heading: Heading): Heading[] {
  return [heading, ...heading.children.flatMap(withChildren)];
}

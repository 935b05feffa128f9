import { createHash } from 'node:crypto';
import { frameworkOf } from '@gapboard/evidence';
import type { Report } from '../context.ts';
import { bookmarked, paragraphs } from '../page/blocks.ts';
import type { Element } from '../page/Paper.ts';
import { words } from '../words.ts';

const SIGNS_SHOWN = 8;

/** Question, scope, and which framework it is. */
export function question(report: Report, element: Element, under: PDFKit.PDFOutline): void {
  const { paper, map, board } = report;
  const said = words.question;
  const count = map.cells.size;
  bookmarked(paper, element, 'H3', said.question, under);
  paragraphs(paper, element, [map.question.trim() || said.noQuestion]);
  bookmarked(paper, element, 'H3', said.scope, under);
  const [rows, columns] = [map.themes.leaves.length, map.outcomes.leaves.length];
  paragraphs(paper, element, [said.scopeIs(rows, columns, count)]);
  bookmarked(paper, element, 'H3', said.framework, under);
  paragraphs(paper, element, [
    map.source.trim() === '' ? said.noSource : said.source(map.source),
    said.version(versionOf(report)),
    said.board(board.title, board.id),
  ]);
}

function versionOf({ map }: Report): string {
  const { themes, outcomes } = frameworkOf(map);
  const print = createHash('sha256')
    .update(JSON.stringify([themes, outcomes]))
    .digest('hex');
  return print.slice(0, SIGNS_SHOWN);
}

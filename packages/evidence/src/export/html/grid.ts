/** The grid itself: a table with its headings, and in each cell its figures in signs, until the page's script draws them. */
import { describeCell, headingPath } from '../../model/describe.ts';
import type { EvidenceMap, Heading } from '../../model/map.ts';
import { NOTE_KIND_SYMBOLS } from '../../palette.ts';
import { DIRECTION_SYMBOLS, STRENGTH_SYMBOLS } from '../../vocabulary.ts';
import { figuresOf } from '../figures.ts';
import { escaped } from '../markup.ts';
import { labelOf, type PlaceOnPage, type View } from './view.ts';
import { pageWords as words } from './words.ts';

/** From so many columns on they are headed from the bottom up. */
export const UPRIGHT_FROM = 11;

export function grid(view: View): string {
  const { map, places } = view;
  const columns = map.outcomes.leaves.length;
  const rows = map.themes.leaves.map((theme, row) =>
    [
      groupRow(map, theme, map.themes.leaves[row - 1], columns),
      `<tr data-row="${row}"><th scope="row" dir="auto"${definition(theme)}>${escaped(labelOf(theme))}</th>`,
      ...places.slice(row * columns, (row + 1) * columns).map(cell),
      '</tr>',
    ].join(''),
  );
  const kind = columns >= UPRIGHT_FROM ? ' class="upright"' : '';
  return `<table id="grid"${kind}><caption class="unseen">${words.gridCaption}</caption>
<colgroup><col class="headings">${'<col>'.repeat(columns)}</colgroup>
<thead>${head(map)}</thead>
<tbody>
${rows.join('\n')}
</tbody></table>`;
}

function cell({ cell: own, column, outcome, row, theme }: PlaceOnPage): string {
  const name = escaped(`${describeCell(own)}. ${labelOf(theme)}; ${labelOf(outcome)}`);
  return `<td data-column="${column}" data-row="${row}"><span class="name unseen">${name}</span><span class="signs" aria-hidden="true">${escaped(signs(own))}</span></td>`;
}

/** "●●○ ↗ 4 ■2 ♥1 ◇1" */
function signs(own: PlaceOnPage['cell']): string {
  const { direction, gaps, lived, practice, questions, research, strength } = figuresOf(own);
  const marks = [
    [NOTE_KIND_SYMBOLS.practice, practice],
    [NOTE_KIND_SYMBOLS.lived, lived],
    [NOTE_KIND_SYMBOLS.gap, gaps],
    [NOTE_KIND_SYMBOLS.question, questions],
  ] as const;
  return [
    ...(strength ? [STRENGTH_SYMBOLS[strength]] : []),
    ...(direction ? [DIRECTION_SYMBOLS[direction]] : []),
    ...(research > 0 ? [String(research)] : []),
    ...marks.filter(([, count]) => count > 0).map(([sign, count]) => `${sign}${count}`),
  ].join(' ');
}

/** A row that names the group which the next rows lie in, where that is another one than before. */
function groupRow(
  map: EvidenceMap,
  theme: Heading,
  before: Heading | undefined,
  columns: number,
): string {
  const parent = theme.ancestors.at(-1);
  if (parent === undefined || parent === before?.ancestors.at(-1)) return '';
  const path = escaped(headingPath(map.themes, parent));
  return `<tr class="group" data-group><th scope="rowgroup" colspan="${columns + 1}"><span dir="auto">${path}</span></th></tr>`;
}

/** Groups above the columns, level by level; a column outside a group has an empty cell there. */
function head({ outcomes }: EvidenceMap): string {
  const depth = Math.max(0, ...outcomes.leaves.map(({ ancestors }) => ancestors.length));
  const levels = Array.from({ length: depth }, (_, level) => {
    const cells: { id: string | undefined; span: number }[] = [];
    for (const { ancestors } of outcomes.leaves) {
      const id = ancestors[level];
      const last = cells.at(-1);
      if (last && last.id === id) last.span += 1;
      else cells.push({ id, span: 1 });
    }
    const drawn = cells.map(({ id, span }) => {
      const group = id === undefined ? undefined : outcomes.all.get(id);
      return group
        ? `<th scope="colgroup" colspan="${span}" data-span="${span}" dir="auto"${definition(group)}>${escaped(labelOf(group))}</th>`
        : `<td colspan="${span}" data-span="${span}"></td>`;
    });
    return `<tr class="groups"><td></td>${drawn.join('')}</tr>`;
  });
  const leaves = outcomes.leaves.map(
    (leaf, column) =>
      `<th scope="col" data-column="${column}" dir="auto"${definition(leaf)}><span>${escaped(labelOf(leaf))}</span></th>`,
  );
  return `${levels.join('')}<tr><td></td>${leaves.join('')}</tr>`;
}

function definition({ definition: text }: Heading): string {
  return text.trim() === '' ? '' : ` title="${escaped(text)}"`;
}

import { dayOf, type Report } from '../context.ts';
import { paragraphs, text } from '../page/blocks.ts';
import type { Counted } from '../attendance.ts';
import type { Element, Paper } from '../page/Paper.ts';
import { STYLES } from '../page/styles.ts';
import { table } from '../page/table.ts';
import { words } from '../words.ts';

/** In points: between one table and the next. */
const TABLE_GAP = 10;

/** How many took part, by role, and never who. */
export function people({ paper, turnout }: Report, element: Element): void {
  const said = words.people;
  const { byRole, all, came, smallest, byGroup, byPlace, most } = turnout;
  if (came === undefined) {
    paragraphs(paper, element, [said.nobody]);
    return;
  }
  const columns = [
    { head: said.role, share: 0.5 },
    { head: said.count, share: 0.5 },
  ];
  const rows = byRole.map(({ role, people: count }) => [
    [text(words.roles[role], STYLES.table)],
    [text(count === 'few' ? said.few(smallest) : String(count), STYLES.table)],
  ]);
  table(paper, element, columns, rows);
  answers(paper, element, said.group, byGroup, (name) => name);
  answers(paper, element, said.place, byPlace, (place) => said.places[place]);
  paragraphs(paper, element, [
    all === undefined ? said.noTotal : said.all(all),
    said.days(dayOf(came.first), dayOf(came.last)),
    ...(most === undefined ? [] : [said.most(most)]),
    ...([...byGroup, ...byPlace].some(({ of }) => of.length > 1)
      ? [said.togetherRule(smallest)]
      : []),
    said.rule,
  ]);
}

/** What participants have said of themselves, in numbers. */
function answers<T extends string>(
  paper: Paper,
  element: Element,
  head: string,
  counts: readonly Counted<T>[],
  named: (answer: T) => string,
): void {
  if (counts.length === 0) return;
  const { notSaid, together, count } = words.people;
  const rows = counts.map(({ of, people: n }) => {
    const names = of.map((answer) => (answer === null ? notSaid : named(answer)));
    const name = names.length > 1 ? together(names) : names.join('');
    return [[text(name, STYLES.table)], [text(String(n), STYLES.table)]];
  });
  const columns = [
    { head, share: 0.5 },
    { head: count, share: 0.5 },
  ];
  paper.y += TABLE_GAP;
  table(paper, element, columns, rows);
}

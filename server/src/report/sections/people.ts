import { dayOf, type Report } from '../context.ts';
import { paragraphs, text } from '../page/blocks.ts';
import type { Element } from '../page/Paper.ts';
import { STYLES } from '../page/styles.ts';
import { table } from '../page/table.ts';
import { words } from '../words.ts';

/** How many took part, by role, and never who. */
export function people({ paper, turnout }: Report, element: Element): void {
  const said = words.people;
  const { byRole, all, came, smallest } = turnout;
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
  paragraphs(paper, element, [
    all === undefined ? said.noTotal : said.all(all),
    said.days(dayOf(came.first), dayOf(came.last)),
    said.rule,
  ]);
}

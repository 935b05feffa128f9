import { roundReport } from '../../priorities/roundReport.ts';
import type { VotedRound } from '../../priorities/votedRound.ts';
import { priorityWords } from '../../priorities/words.ts';
import { escaped } from '../markup.ts';
import { publishedRounds } from '../rounds.ts';
import type { View } from './view.ts';
import { pageWords as words } from './words.ts';

/** What people voted for, round by round; nothing where they have not voted. */
export function priorities({ options }: Pick<View, 'options'>): string {
  const rounds = publishedRounds(options);
  if (rounds.length === 0) return '';
  return [
    ...rounds.map((round) => roundHtml(round, rounds)),
    `<p>${escaped(priorityWords.anotherDay)}</p>`,
  ].join('\n');
}

function roundHtml(round: VotedRound, rounds: readonly VotedRound[]): string {
  const before = rounds.find(({ id }) => id === round.after);
  const { facts, columns, rows, unchosen, shortlist, agreement, notes } = roundReport(
    round,
    before,
  );
  const head = columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((text) => `<td dir="auto">${escaped(text)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<section class="round"><h3 dir="auto">${escaped(round.criterion)}</h3>
<p>${facts.map(escaped).join(' ')}</p>
${
  rows.length === 0
    ? `<p>${words.nobodyVoted}</p>`
    : `<div class="round-table" tabindex="0" role="group" aria-label="${words.roundTable}"><table class="cells-list"><caption class="unseen">${words.roundTable}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}
${unchosen ? `<p>${escaped(unchosen.title)}.</p>${list(unchosen.notes)}` : ''}
${shortlist ? `<h4>${words.shortlist}</h4><p>${escaped(shortlist.about)}</p>${list(shortlist.items)}` : ''}
${agreement === undefined ? '' : `<p>${escaped(agreement)}</p>`}
${notes.map((note) => `<p>${escaped(note)}</p>`).join('\n')}
</section>`;
}

function list(texts: readonly string[]): string {
  return `<ul>${texts.map((text) => `<li dir="auto">${escaped(text)}</li>`).join('')}</ul>`;
}

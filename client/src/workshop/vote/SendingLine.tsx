import { classes } from '../../ui/classes.ts';
import { type Choice, leftOf, type Terms, used } from './choice.ts';
import type { Sending } from './Casting.ts';
import style from './SendingLine.module.css';
import { voteWords as words } from './words.ts';

const said = words.bar;

/** How many votes are left, and whether the server has those that are given. */
export function SendingLine({
  terms,
  choice,
  sending,
}: {
  terms: Terms;
  choice: Choice;
  sending: Sending;
}) {
  return (
    <span className={style.line}>
      <strong className={style.left}>
        {terms.method === 'dots'
          ? said.left(leftOf(terms, choice), terms.votes)
          : said.ranked(used(choice), terms.votes)}
      </strong>
      <span
        className={classes(style.sending, sending.at === 'sent' && style.sent)}
        data-sending={sending.at}
      >
        {wordsOf(sending)}
      </span>
    </span>
  );
}

function wordsOf(sending: Sending): string {
  switch (sending.at) {
    case 'none':
      return '';
    case 'sent':
      return `✓ ${said.sent}`;
    case 'sending':
      return said.sending;
    case 'waiting':
      return `⚠ ${said.waiting}`;
    case 'refused':
      return `⚠ ${sending.problem.detail || words.ballot.refused}`;
  }
}

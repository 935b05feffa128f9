import type { PhoneResult } from '@gapboard/board';
import { useId } from 'react';
import { voteWords } from '../../../workshop/vote/words.ts';
import pageStyle from '../Phone.module.css';
import { phoneWords } from '../words.ts';
import style from './Vote.module.css';

/** What came of the vote that was closed last. */
export function Result({ result }: { result: PhoneResult }) {
  const id = useId();
  const { criterion, voters, eligible, items, more } = result;
  return (
    <section className={pageStyle.section} aria-labelledby={id}>
      <h2 id={id}>{voteWords.bar.result}</h2>
      <p className={style.criterion}>{criterion}</p>
      <p className={style.hint}>{voteWords.turnout(voters, eligible)}</p>
      <ol className={style.list}>
        {items.map(({ note, text, rank, tied, votes }) => (
          <li key={note} className={style.item}>
            <span className={style.place}>{voteWords.place({ rank, tied })}</span>
            <span className={style.words}>{text || voteWords.empty}</span>
            {votes !== null && <span className={style.votes}>{voteWords.votes(votes)}</span>}
          </li>
        ))}
      </ol>
      {more > 0 && <p className={style.hint}>{phoneWords.more(more)}</p>}
    </section>
  );
}

import { priorityWords, type VotedResult } from '@gapboard/evidence';
import style from './Results.module.css';
import { voteWords as words } from './words.ts';

const said = words.results;

/** What a ranking says beside its order: the shortlist and whose choices are on it, and how far people agreed. */
export function Outcome({
  result: { shortlist, agreement, texts },
  most,
}: {
  result: Extract<VotedResult, { method: 'ranking' }>;
  /** how many notes each person could rank */
  most: number;
}) {
  const { diverges, items, ofNoGroup } = shortlist;
  return (
    <>
      <section className={style.order} aria-label={said.shortlist}>
        <h3 className={style.heading}>{said.shortlist}</h3>
        <p>{diverges ? said.diverges : said.converges(Math.min(SHORTLIST, most))}</p>
        <ul className={style.shortlist}>
          {items.map(({ item, rank, tied, choiceOf, byCombined }) => (
            <li key={item}>
              {words.place({ rank, tied })}: {texts[item] || words.empty}
              <span className={style.whose}>
                {[
                  ...(byCombined ? [said.byCombined] : []),
                  ...(choiceOf.length > 0
                    ? [said.choiceOf(choiceOf.map(priorityWords.group).join('; '))]
                    : []),
                ].join('; ')}
              </span>
            </li>
          ))}
        </ul>
        {diverges && ofNoGroup.length > 0 && <p>{said.ofNoGroup(ofNoGroup.length)}</p>}
      </section>
      <p>{agreement ? priorityWords.agreed(agreement) : priorityWords.notAgreed}</p>
    </>
  );
}

/** So many go on where groups agree, or all that people could rank where that is fewer. */
const SHORTLIST = 10;

import { KindSign } from '../../canvas/note/KindSign.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import { type Choice, leftOf, type Terms, votesFor } from './choice.ts';
import style from './Ballot.module.css';
import type { NoteGroup } from './noteGroups.ts';
import { VoteStepper } from './VoteStepper.tsx';
import { voteWords as words } from './words.ts';

const said = words.ballot;

export interface BallotProps {
  terms: Terms;
  groups: readonly NoteGroup[];
  /** `undefined`: whoever looks at it has no ballot */
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
  /** says something to those who listen, and shows it */
  onSay: (words: string) => void;
  /** running totals by note, where the round shows them */
  totals: Readonly<Record<string, number>> | null;
  level?: 2 | 3 | 4;
}

/** All notes of a round, each with one's votes for it. */
export function DotsBallot({
  terms,
  groups,
  choice,
  onChoose,
  onSay,
  totals,
  level = 3,
}: BallotProps) {
  const Heading = `h${level}` as const;
  return groups.map(({ key, title, notes }) => (
    <section key={key} className={style.group}>
      <Heading className={style.where}>{title}</Heading>
      <ul className={style.list}>
        {notes.map((note) => (
          <li key={note.id} className={style.note} data-kind={note.kind}>
            <span className={style.sign} title={words.kind[note.kind]}>
              <KindSign kind={note.kind} size={18} />
              <Unseen>{words.kind[note.kind]}: </Unseen>
            </span>
            <span className={style.text}>
              {note.text || <i>{words.empty}</i>}
              {choice && <Unseen>{said.ownUnseen(votesFor(choice, note.id))}</Unseen>}
              {totals && <span className={style.total}>{said.soFar(totals[note.id] ?? 0)}</span>}
            </span>
            {choice && (
              <VoteStepper
                terms={terms}
                choice={choice}
                note={note}
                onChoose={(next) => {
                  if (next === choice) return;
                  onChoose(next);
                  onSay(said.said(votesFor(next, note.id), note.text, leftOf(terms, next)));
                }}
                onFull={(why) => onSay(said.full(why, terms))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}

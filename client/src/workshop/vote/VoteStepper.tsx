import { type Choice, type Full, type Terms, votesFor, whyFull, withVote } from './choice.ts';
import style from './VoteStepper.module.css';
import { voteWords as words } from './words.ts';

const said = words.ballot;

export interface VoteStepperProps {
  terms: Terms;
  choice: Choice;
  note: { id: string; text: string };
  onChoose: (choice: Choice) => void;
  /** pressed, and it cannot be */
  onFull: (why: Full) => void;
}

/** One's own votes for a note, with a button for one more and one for one less. */
export function VoteStepper({ terms, choice, note, onChoose, onFull }: VoteStepperProps) {
  const own = votesFor(choice, note.id);
  const full = whyFull(terms, choice, note.id);
  return (
    <span className={style.stepper} data-own={own > 0 || undefined}>
      <button
        type="button"
        className={style.step}
        aria-label={said.less(note.text)}
        // Not `disabled`: the focus stays where somebody is pressing.
        aria-disabled={own === 0 || undefined}
        onClick={() => onChoose(withVote(terms, choice, note.id, -1))}
      >
        <Sign d="M5 12h14" />
      </button>
      <span className={style.own} aria-hidden="true">
        {own}
      </span>
      <button
        type="button"
        className={style.step}
        aria-label={said.more(note.text)}
        aria-disabled={full !== undefined || undefined}
        onClick={() => {
          if (full) onFull(full);
          else onChoose(withVote(terms, choice, note.id, 1));
        }}
      >
        <Sign d="M5 12h14M12 5v14" />
      </button>
    </span>
  );
}

function Sign({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}

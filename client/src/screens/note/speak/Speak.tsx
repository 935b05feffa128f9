import { type PhoneWorkshop, REACTIONS } from '@gapboard/board';
import { useId } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTask } from '../../../useTask.ts';
import { workshopCommands } from '../../../workshop/commands.ts';
import { handWords } from '../../../workshop/hands/words.ts';
import { ReactionSign } from '../../../workshop/reactions/ReactionSign.tsx';
import { reactionWords } from '../../../workshop/reactions/words.ts';
import pageStyle from '../Phone.module.css';
import { phoneWords } from '../words.ts';
import style from './Speak.module.css';

const said = phoneWords.speak;

export interface SpeakProps {
  board: string;
  /** participant id */
  me: string;
  hands: PhoneWorkshop['hands'];
  say: (words: string) => void;
}

/** A hand to raise, and small signs for the room. */
export function Speak({ board, me, hands, say }: SpeakProps) {
  const id = useId();
  const [task, run] = useTask();
  const place = hands.findIndex((hand) => hand.id === me) + 1;
  const isUp = place > 0;
  const commands = workshopCommands(board);
  return (
    <section className={pageStyle.section} aria-labelledby={id}>
      <h2 id={id}>{said.title}</h2>
      <p className={style.hand} role="status">
        {isUp && handWords.isUp(place)}
      </p>
      <Button
        wide
        busy={task.at === 'work'}
        onClick={() =>
          run(async () => {
            await commands.raiseHand(!isUp);
            if (isUp) say(handWords.isDown);
          })
        }
      >
        {isUp ? said.lower : handWords.raise}
      </Button>
      <div className={style.signs} role="group" aria-label={reactionWords.group}>
        {REACTIONS.map((reaction) => (
          <Button
            key={reaction}
            onClick={() =>
              run(async () => {
                await commands.react(reaction);
                say(said.shown);
              })
            }
          >
            <ReactionSign reaction={reaction} />
            {reactionWords.names[reaction]}
          </Button>
        ))}
      </div>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
    </section>
  );
}

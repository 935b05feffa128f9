import { may, type Round } from '@gapboard/board';
import type { VotedResult } from '@gapboard/evidence';
import type { BoardSession } from '../../session/boardSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Check } from './Check.tsx';
import style from './Results.module.css';
import { RoundResult } from './RoundResult.tsx';
import { useVoteLook } from './VoteView.ts';
import { resultWords as said } from './resultWords.ts';

export interface ResultsProps {
  session: BoardSession;
  /** closed ones, in the order they were opened */
  rounds: readonly (Round & { result: VotedResult })[];
  /** goes to a note on the canvas, where there is one */
  onShow: ((note: string) => void) | undefined;
  /** facilitators go on to another round; `undefined` while one is open */
  onSecond: ((round: Round) => void) | undefined;
  onNew: (() => void) | undefined;
  onClose: () => void;
}

/** What a round came to, for everyone: its order, who chose what by group, how it was counted, and the rounds before it. */
export function Results({ session, rounds, onShow, onSecond, onNew, onClose }: ResultsProps) {
  const [look, setLook] = useVoteLook(session);
  const round = rounds.find(({ id }) => id === look.round) ?? rounds.at(-1);
  const runs = may(session.participant.role, 'run');
  if (!round) {
    return (
      <Dialog title={said.title} onClose={onClose}>
        <p>{said.none}</p>
      </Dialog>
    );
  }
  return (
    <Dialog title={said.title} size="wide" onClose={onClose}>
      <div className={style.results}>
        {rounds.length > 1 && (
          <SelectField
            label={said.round}
            value={round.id}
            onChange={(id) => setLook({ round: id })}
          >
            {rounds.map(({ id, criterion, method }, at) => (
              <option key={id} value={id}>
                {said.roundNamed(criterion, method, at + 1)}
              </option>
            ))}
          </SelectField>
        )}
        <div>
          <p className={style.asked}>{said.asked}</p>
          <h3 className={style.criterion}>{round.criterion}</h3>
        </div>
        <RoundResult round={round} onShow={onShow} />
        <div className={style.actions}>
          <Check
            label={said.badges}
            checked={look.badges}
            onChange={(badges) => setLook({ badges })}
          />
          {runs && onSecond && <Button onClick={() => onSecond(round)}>{said.second}</Button>}
          {runs && onNew && <Button onClick={onNew}>{said.newRound}</Button>}
        </div>
      </div>
    </Dialog>
  );
}

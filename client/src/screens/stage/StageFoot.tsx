import { roundOpenIn } from '@gapboard/board';
import { useNames } from '../../session/people.ts';
import { usePeopleHere } from '../../session/presence.ts';
import { RisingSigns } from '../../workshop/reactions/RisingSigns.tsx';
import type { WorkshopHere } from '../../workshop/useHere.ts';
import { InvitationLine } from './join/InvitationLine.tsx';
import style from './StageFoot.module.css';
import { stageWords } from './words.ts';

/** More names than this nobody reads from the last row. */
const NAMES = 3;

export interface StageFootProps {
  here: WorkshopHere;
  isOffline: boolean;
  /** also how many are here and how to join, for who comes late */
  showsCode: boolean;
}

/** Who speaks next, what is going on, and how to join for who comes late. */
export function StageFoot({ here, isOffline, showsCode }: StageFootProps) {
  const { session, state, pulse } = here;
  const nameOf = useNames(session);
  const people = usePeopleHere(session.awareness).length;
  const said = stageWords.speakers;
  const [next, ...more] = [state.hands.slice(0, NAMES), ...state.hands.slice(NAMES)];
  return (
    <footer className={style.foot}>
      {isOffline && (
        <p className={style.offline} role="status">
          {stageWords.offline}
        </p>
      )}
      {state.hands.length > 0 && (
        <p className={style.speakers}>
          <span className={style.label}>{said.next}</span>{' '}
          <strong>{next?.map(({ id }) => nameOf(id) ?? said.somebody).join(', ')}</strong>
          {more.length > 0 && ` ${said.more(more.length)}`}
        </p>
      )}
      {pulse?.voting && roundOpenIn(state) && (
        <p>{stageWords.voting(pulse.voting.voted, pulse.voting.eligible)}</p>
      )}
      {pulse?.writing && <p>{stageWords.writing(pulse.writing.notes)}</p>}
      <div className={style.signs}>
        <RisingSigns pulse={pulse} />
      </div>
      {showsCode && <p className={style.people}>{stageWords.join.here(people)}</p>}
      {showsCode && !state.closed && here.runs && <InvitationLine boardId={session.boardId} />}
    </footer>
  );
}

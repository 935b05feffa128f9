import {
  may,
  type Participant,
  type PrivateWriting,
  type Pulse,
  roundOpenIn,
  type Rules,
  type Stage,
  stageOf,
  type WorkshopState,
} from '@gapboard/board';
import { useMemo } from 'react';
import type { BoardSession } from '../session/boardSession.ts';
import { useRules } from '../session/rules.ts';
import { useWorkshop, useWorkshopNews } from '../session/workshop.ts';
import { type WorkshopCommands, workshopCommands } from './commands.ts';

/** A workshop as one person's page has it. */
export interface WorkshopHere {
  session: BoardSession;
  me: Participant;
  state: WorkshopState;
  /** what is of the moment; `undefined` until the server has said */
  pulse: Pulse | undefined;
  /** the stage that runs, and where it is in the agenda, counted from 1 */
  stage: Stage | undefined;
  nth: number;
  /** what participants may do on the board */
  rules: Rules;
  /** private writing in the stage that runs */
  writing: PrivateWriting | undefined;
  /** a vote that is open: whether they have a ballot in it */
  vote: 'mine' | 'others' | undefined;
  /** they run it */
  runs: boolean;
  /** they take part, and do not only look on */
  takesPart: boolean;
  commands: WorkshopCommands;
}

/** The workshop on a session's board, kept up to date. */
export function useHere(session: BoardSession): WorkshopHere {
  const state = useWorkshop(session);
  const { pulse } = useWorkshopNews(session);
  const rules = useRules(session);
  const { participant: me, boardId } = session;
  const commands = useMemo(() => workshopCommands(boardId), [boardId]);
  const stage = stageOf(state);
  const round = roundOpenIn(state);
  return {
    session,
    me,
    state,
    pulse,
    stage,
    nth: stage ? state.agenda.indexOf(stage) + 1 : 0,
    rules,
    writing: state.private.find((one) => one.stage === stage?.id),
    vote: round && (round.voters.includes(me.role) ? 'mine' : 'others'),
    runs: may(me.role, 'run'),
    takesPart: may(me.role, 'write') && (!state.closed || may(me.role, 'run')),
    commands,
  };
}

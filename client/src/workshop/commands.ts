import type { CellRef } from '@gapboard/evidence';
import type { Reaction, StageContent } from '@gapboard/board';
import type { InferRequestType } from 'hono/client';
import { answer, api } from '../api.ts';

const { workshop } = api.api.boards[':id'];
const { stages, rounds } = workshop;

export type NewRound = InferRequestType<typeof rounds.$post>['json'];
export type Ballot = InferRequestType<(typeof rounds)[':rid']['ballot']['$put']>['json'];
export type TimerCommand = InferRequestType<typeof workshop.timer.$post>['json'];
type PrivateFields = InferRequestType<(typeof workshop.private.notes)[':nid']['$put']>['json'];

/**
 * What is asked of the server for one board's workshop. Each call resolves when it is durable, and
 * rejects with an `ApiProblem` that says what happened, what was kept and what to do.
 */
export function workshopCommands(id: string) {
  const board = { id };
  return {
    addStages: (added: readonly StageContent[], after: string | null) =>
      answer(stages.$post({ param: board, json: { stages: [...added], after } })),
    changeStage: (sid: string, content: StageContent) =>
      answer(stages[':sid'].$put({ param: { ...board, sid }, json: content })),
    moveStage: (sid: string, after: string | null) =>
      answer(stages[':sid'].move.$post({ param: { ...board, sid }, json: { after } })),
    removeStage: (sid: string) => answer(stages[':sid'].$delete({ param: { ...board, sid } })),
    /** `instead` is the stage that whoever asks sees running */
    startStage: (start: string | null, instead: string | null) =>
      answer(workshop.stage.$post({ param: board, json: { start, instead } })),
    timer: (command: TimerCommand) => answer(workshop.timer.$post({ param: board, json: command })),

    /** `nid`: made on this device, so that sending it twice makes one; a known one is written anew */
    writePrivately: (nid: string, note: PrivateFields) =>
      answer(workshop.private.notes[':nid'].$put({ param: { ...board, nid }, json: note })),
    takeBack: (nid: string) =>
      answer(workshop.private.notes[':nid'].$delete({ param: { ...board, nid } })),
    held: () => answer(workshop.private.$get({ param: board })),
    endWriting: (stage: string) =>
      answer(workshop.private.end.$post({ param: board, json: { stage } })),
    reveal: (stage: string, part: 'all' | (CellRef | null)[]) =>
      answer(workshop.private.reveal.$post({ param: board, json: { stage, part } })),

    openRound: (round: NewRound) => answer(rounds.$post({ param: board, json: round })),
    cast: (rid: string, ballot: Ballot) =>
      answer(rounds[':rid'].ballot.$put({ param: { ...board, rid }, json: ballot })),
    closeRound: (rid: string) => answer(rounds[':rid'].close.$post({ param: { ...board, rid } })),

    raiseHand: (up: boolean) => answer(workshop.hand.$put({ param: board, json: { up } })),
    lowerHand: (pid: string) =>
      answer(workshop.hands[':pid'].$delete({ param: { ...board, pid } })),
    react: (reaction: Reaction) =>
      answer(workshop.reactions.$post({ param: board, json: { reaction } })),

    close: () => answer(workshop.close.$post({ param: board })),
    reopen: () => answer(workshop.reopen.$post({ param: board })),
  };
}

export type WorkshopCommands = ReturnType<typeof workshopCommands>;

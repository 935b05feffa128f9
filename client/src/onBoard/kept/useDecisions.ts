import { useState } from 'react';
import { answer, api } from '../../api.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import { loadsOf, type Piece, piecesOf, recordsOf, workOnlyIn } from '../../session/kept/pieces.ts';
import { type TaskState, useTask } from '../../useTask.ts';
import { keptWords } from './words.ts';

/** What can be done with work that the board did not take. Each way ends with it kept no longer. */
export interface Decisions {
  tryAgain: (pieces: readonly Piece[]) => void;
  handIn: (pieces: readonly Piece[]) => void;
  discard: (piece: Piece) => void;
  task: TaskState;
  /** what was done last, in words */
  done: string | undefined;
}

export function useDecisions(session: BoardSession): Decisions {
  const [task, run] = useTask();
  const [done, setDone] = useState<string>();
  const letGo = (pieces: readonly Piece[]): void => {
    session.kept.letGo(workOnlyIn(pieces, piecesOf(session.kept.view.work)));
  };
  const decide = (work: () => Promise<string>): void => {
    run(async () => {
      setDone(undefined);
      setDone(await work());
    });
  };
  return {
    task,
    done,
    tryAgain: (pieces) =>
      decide(async () => {
        await session.tryAgain(recordsOf(pieces));
        letGo(pieces);
        return keptWords.tried(pieces.length);
      }),
    handIn: (pieces) =>
      decide(async () => {
        for (const load of loadsOf(pieces)) {
          const param = { id: session.boardId };
          const json = { records: recordsOf(load) };
          await answer(api.api.boards[':id']['handed-in'].$post({ param, json }));
          letGo(load);
        }
        return keptWords.handedIn(pieces.flatMap(({ kinds }) => kinds));
      }),
    discard: (piece) =>
      decide(() => {
        letGo([piece]);
        return Promise.resolve(keptWords.discarded);
      }),
  };
}

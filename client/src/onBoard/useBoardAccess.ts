import { useCallback, useEffect, useState } from 'react';
import { answer, api } from '../api.ts';
import { asProblem, type ApiProblem } from '../apiProblem.ts';
import { remembered } from '../remembered.ts';
import { forgetBoard, knownBoard, rememberBoard, type KnownBoard } from '../session/knownBoard.ts';

/** Whether this browser may be on this board, and as whom. */
export type Access =
  | { at: 'asking' }
  | { at: 'in'; known: KnownBoard }
  | { at: 'out'; problem: ApiProblem };

/** Problems that mean no, as against a server that cannot be asked. */
const REFUSALS = new Set(['no-session', 'board-unknown', 'not-allowed', 'waiting', 'removed']);

/** A known board opens at once, from this device; the server's word on it follows when it can be had. */
export function useBoardAccess(boardId: string): [access: Access, again: () => void] {
  const [access, setAccess] = useState<Access>(() => {
    const known = knownBoard(boardId);
    return known ? { at: 'in', known } : { at: 'asking' };
  });
  const check = useCallback(() => {
    let current = true;
    ask(boardId).then(
      (known) => {
        if (!current) return;
        rememberBoard(known);
        if (known.participant.role === 'facilitator') void listAsFacilitated(known.board);
        setAccess((now) => (now.at === 'in' && same(now.known, known) ? now : { at: 'in', known }));
      },
      (thrown: unknown) => {
        if (!current) return;
        const problem = asProblem(thrown);
        // Of one that is no more there may be work here that nobody else has: its page lets go of it.
        if (REFUSALS.has(problem.type) && problem.type !== 'board-unknown') forgetBoard(boardId);
        setAccess((now) =>
          now.at === 'in' && !REFUSALS.has(problem.type) ? now : { at: 'out', problem },
        );
      },
    );
    return () => {
      current = false;
    };
  }, [boardId]);
  useEffect(check, [check]);
  const again = useCallback(() => {
    setAccess((now) => (now.at === 'out' ? { at: 'asking' } : now));
    check();
  }, [check]);
  return [access, again];
}

async function ask(id: string): Promise<KnownBoard> {
  const { board, participant } = await answer(api.api.boards[':id'].$get({ param: { id } }));
  return { board, participant };
}

/** Whoever came in by a facilitator's link finds the board again on the home page, as its maker does. */
async function listAsFacilitated(board: KnownBoard['board']): Promise<void> {
  if (remembered.boards().some(({ id }) => id === board.id)) return;
  try {
    const { code } = await answer(api.api.boards[':id'].links.$get({ param: { id: board.id } }));
    remembered.keepBoard({ ...board, code });
  } catch {
    // The list is a convenience; it is filled the next time the board is opened.
  }
}

function same(a: KnownBoard, b: KnownBoard): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

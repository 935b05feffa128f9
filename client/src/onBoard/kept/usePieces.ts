import { useMemo } from 'react';
import type { BoardSession } from '../../session/boardSession.ts';
import { type Piece, piecesOf } from '../../session/kept/pieces.ts';
import { useKept } from '../../session/useBoardSession.ts';

/** What the board did not take of this person's work, as things to decide about. */
export function usePieces(session: BoardSession): Piece[] {
  const { work } = useKept(session);
  return useMemo(() => piecesOf(work), [work]);
}

import { isParticipant, type Participant } from '@gapboard/board';

/** A board this browser has been on and who this person is there: enough to open it with no network. */
export interface KnownBoard {
  board: { id: string; title: string; createdAt: number };
  participant: Participant;
}

const keyOf = (boardId: string): string => `gapboard.board.${boardId}`;

export function rememberBoard(known: KnownBoard): void {
  try {
    localStorage.setItem(keyOf(known.board.id), JSON.stringify(known));
  } catch {
    // No storage: the board will need the network to open, and says so then.
  }
}

export function forgetBoard(boardId: string): void {
  try {
    localStorage.removeItem(keyOf(boardId));
  } catch {
    // Nothing was kept, so there is nothing to forget.
  }
}

export function knownBoard(boardId: string): KnownBoard | undefined {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(keyOf(boardId)) ?? 'null');
    return isKnownBoard(known, boardId) ? known : undefined;
  } catch {
    return undefined;
  }
}

function isKnownBoard(value: unknown, boardId: string): value is KnownBoard {
  if (typeof value !== 'object' || value === null) return false;
  if (!('board' in value) || !('participant' in value)) return false;
  const { board, participant } = value;
  return (
    typeof board === 'object' &&
    board !== null &&
    'id' in board &&
    board.id === boardId &&
    'title' in board &&
    typeof board.title === 'string' &&
    isParticipant(participant)
  );
}

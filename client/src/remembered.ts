/** A board this browser has facilitated, so that its facilitator finds it again. */
export interface RememberedBoard {
  id: string;
  title: string;
  /** as last seen: another facilitator may have renewed it since */
  code: string;
  /** epoch milliseconds */
  createdAt: number;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEYS = {
  name: 'gapboard.name',
  boards: 'gapboard.boards',
  licence: 'gapboard.licence',
} as const;

function isRememberedBoard(value: unknown): value is RememberedBoard {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'title' in value &&
    typeof value.title === 'string' &&
    'code' in value &&
    typeof value.code === 'string' &&
    'createdAt' in value &&
    typeof value.createdAt === 'number' &&
    Number.isFinite(value.createdAt)
  );
}

function readBoards(text: string | undefined): RememberedBoard[] {
  if (text === undefined) return [];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter(isRememberedBoard) : [];
  } catch {
    return [];
  }
}

/**
 * What this browser remembers between visits. None of it is needed to work: where storage is
 * switched off, full or damaged, reading finds nothing and writing does nothing.
 */
export function rememberedIn(open: () => Store) {
  const get = (key: string): string | undefined => {
    try {
      return open().getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  };
  const set = (key: string, value: string | undefined): void => {
    try {
      if (value === undefined) open().removeItem(key);
      else open().setItem(key, value);
    } catch {
      // Switched off or full: the person goes on without it.
    }
  };
  const boards = (): RememberedBoard[] => readBoards(get(KEYS.boards));
  const setBoards = (list: RememberedBoard[]): void => set(KEYS.boards, JSON.stringify(list));

  return {
    /** the name last joined under; empty if none */
    name: (): string => get(KEYS.name) ?? '',
    setName: (name: string): void => set(KEYS.name, name),

    /** newest first */
    boards: (): RememberedBoard[] => boards().toSorted((a, b) => b.createdAt - a.createdAt),
    keepBoard: (board: RememberedBoard): void =>
      setBoards([...boards().filter(({ id }) => id !== board.id), board]),
    /** The code of a board in the list, after it was renewed; a board that is not in it stays out. */
    setCode: (id: string, code: string): void =>
      setBoards(boards().map((board) => (board.id === id ? { ...board, code } : board))),
    forgetBoard: (id: string): void => setBoards(boards().filter((board) => board.id !== id)),

    /** tldraw's licence key as the server last gave it, for opening a board while offline */
    licenceKey: (): string | null => get(KEYS.licence) ?? null,
    setLicenceKey: (key: string | null): void => set(KEYS.licence, key ?? undefined),
  };
}

export const remembered = rememberedIn(() => localStorage);

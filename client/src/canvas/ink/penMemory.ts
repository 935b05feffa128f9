import { NEW_STATE, type PenState, readState } from './penState.ts';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** How somebody at this device likes to work, for a board they have not drawn on yet. */
const HABITS = 'gapboard.pens';

/** What this page itself remembers, where the browser stores nothing. */
const inThisPage = new Map<string, string>();

/** Whose pens on which board: two people may share a device, and a board has its own palette. */
export interface Whose {
  boardId: string;
  participantId: string;
}

/**
 * What this device remembers of people's pens, so that who drops out and returns finds them as they
 * left them. Where nothing can be stored it lasts as long as the page.
 */
export function penMemoryIn(open: () => Store) {
  const read = (key: string): PenState | undefined => {
    try {
      const text = inThisPage.get(key) ?? open().getItem(key);
      return text === null ? undefined : readState(JSON.parse(text));
    } catch {
      // Switched off or damaged: the pens are as new.
      return undefined;
    }
  };
  const write = (key: string, state: PenState): void => {
    const text = JSON.stringify(state);
    inThisPage.set(key, text);
    try {
      open().setItem(key, text);
    } catch {
      // Switched off or full: remembered for as long as the page.
    }
  };
  const keyOf = ({ boardId, participantId }: Whose): string =>
    `${HABITS}.${boardId}.${participantId}`;

  return {
    read(whose: Whose): PenState {
      const own = read(keyOf(whose));
      if (own) return own;
      const { isLeftHanded, button } = read(HABITS) ?? NEW_STATE;
      return { ...NEW_STATE, isLeftHanded, button };
    },
    write(whose: Whose, state: PenState): void {
      write(keyOf(whose), state);
      write(HABITS, { ...NEW_STATE, isLeftHanded: state.isLeftHanded, button: state.button });
    },
  };
}

export const penMemory = penMemoryIn(() => localStorage);

import { isOutboxNote, type OutboxNote } from './outboxNote.ts';

type Store = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** The notes of one board that wait on this device. */
export interface KeptNotes {
  /** in the order they were written */
  all(): OutboxNote[];
  /** `false`: this browser keeps nothing, or has no room */
  keep(note: OutboxNote): boolean;
  drop(id: string): void;
}

/**
 * Notes in a browser's own storage, each under a key of its own: two windows that write at once do
 * not write over each other. What cannot be read is left where it is.
 */
export function keptNotesIn(open: () => Store, board: string): KeptNotes {
  const prefix = `gapboard.outbox.${board}.`;
  return {
    all() {
      try {
        return readAll(open(), prefix).toSorted((a, b) => a.writtenAt - b.writtenAt);
      } catch {
        return [];
      }
    },
    keep(note) {
      try {
        open().setItem(prefix + note.id, JSON.stringify(note));
        return true;
      } catch {
        return false;
      }
    },
    drop(id) {
      try {
        open().removeItem(prefix + id);
      } catch {
        // Nothing was kept, so there is nothing to drop.
      }
    },
  };
}

function readAll(store: Store, prefix: string): OutboxNote[] {
  const keys = Array.from({ length: store.length }, (_, n) => store.key(n) ?? '');
  return keys
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => parsed(store.getItem(key)) ?? []);
}

function parsed(text: string | null): OutboxNote | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isOutboxNote(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

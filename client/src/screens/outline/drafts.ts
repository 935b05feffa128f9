import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { BoardRecord } from '../../session/kept/keptTables.ts';
import type { NoteFields } from './note/blankNote.ts';

/** What somebody is writing and has not put on the board. */
export interface Draft {
  fields: NoteFields;
  /** the note as it was when they began; `undefined`: it is to be a new one */
  before: BoardRecord | undefined;
  /** the list it is written in: where the note lay then */
  place: string;
}

/**
 * What is being written on this screen, by the note's id, or by the place for a new one. It outlives
 * the forms: whoever looks at another cell, or loses the note to somebody else, keeps their words.
 */
export class Drafts {
  readonly #listeners = new Set<() => void>();
  #all: ReadonlyMap<string, Draft> = new Map();

  get all(): ReadonlyMap<string, Draft> {
    return this.#all;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  put(key: string, draft: Draft): void {
    this.#set(new Map(this.#all).set(key, draft));
  }

  drop(key: string): void {
    const all = new Map(this.#all);
    if (all.delete(key)) this.#set(all);
  }

  #set(all: ReadonlyMap<string, Draft>): void {
    this.#all = all;
    for (const listener of this.#listeners) listener();
  }
}

const ofBoards = new Map<string, Drafts>();

/** What is being written for a board. Whoever goes to another screen and comes back finds it again. */
export function draftsOf(board: string): Drafts {
  const drafts = ofBoards.get(board) ?? new Drafts();
  ofBoards.set(board, drafts);
  return drafts;
}

/** One of the drafts, kept up to date, and how to change it. */
export function useDraft(
  drafts: Drafts,
  key: string,
): [draft: Draft | undefined, put: (draft: Draft) => void, drop: () => void] {
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.all.get(key));
  const put = useCallback((next: Draft) => drafts.put(key, next), [drafts, key]);
  const drop = useCallback(() => drafts.drop(key), [drafts, key]);
  return [draft, put, drop];
}

/** The browser asks before it closes a page on which something is being written. */
export function useAskBeforeLeaving(drafts: Drafts): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      const isWritten = [...drafts.all.values()].some(({ fields }) => fields.text.trim() !== '');
      if (isWritten) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [drafts]);
}

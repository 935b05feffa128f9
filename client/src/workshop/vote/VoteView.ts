import { useSyncExternalStore } from 'react';

export interface VoteLook {
  /** whether notes show what they got */
  badges: boolean;
  /** whether lists have the notes with most votes first */
  sorts: boolean;
  /** the closed round that is looked at; the last one where none has been chosen */
  round: string | undefined;
}

/** What of the results this person looks at: panel, canvas and lists show the same. */
class VoteView {
  readonly #listeners = new Set<() => void>();
  look: VoteLook = { badges: true, sorts: false, round: undefined };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(look: Partial<VoteLook>): void {
    this.look = { ...this.look, ...look };
    for (const listener of this.#listeners) listener();
  }
}

const views = new WeakMap<object, VoteView>();

function voteViewOf(session: object): VoteView {
  const known = views.get(session);
  if (known) return known;
  const view = new VoteView();
  views.set(session, view);
  return view;
}

export function useVoteLook(session: object): [VoteLook, (look: Partial<VoteLook>) => void] {
  const view = voteViewOf(session);
  return [useSyncExternalStore(view.subscribe, () => view.look), (look) => view.set(look)];
}

import { useEffect } from 'react';
import { useOutline } from '../outline.ts';

/** Shows others, on the canvas too, that this person is writing in a note. */
export function useSayTyping(note: string | undefined): void {
  const { session } = useOutline();
  useEffect(() => {
    if (note === undefined) return undefined;
    const { awareness } = session;
    const say = (editing: string | undefined): void => {
      const state = awareness.getLocalState();
      // A session that has ended has told everyone that this person is gone.
      if (state) awareness.setLocalState({ ...state, editing });
    };
    say(note);
    return () => say(undefined);
  }, [session, note]);
}

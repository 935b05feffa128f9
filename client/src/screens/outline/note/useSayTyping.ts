import { useEffect } from 'react';
import { useOutline } from '../outline.ts';

/** Shows others, on the canvas too, that this person is writing in a note. */
export function useSayTyping(note: string | undefined): void {
  const { session, me } = useOutline();
  useEffect(() => {
    if (note === undefined) return undefined;
    const { awareness } = session;
    awareness.setLocalState({ ...me, editing: note });
    return () => {
      // A session that has ended has told everyone that this person is gone.
      if (awareness.getLocalState()) awareness.setLocalState({ ...me });
    };
  }, [session, me, note]);
}

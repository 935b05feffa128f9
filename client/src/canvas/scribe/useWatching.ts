import type { Participant } from '@gapboard/board';
import { useEffect, useState } from 'react';
import { createUserId, useValue, type Editor } from 'tldraw';

export interface Watching {
  /** the scribe whose view this person's goes with */
  id: string | undefined;
  /** the name of the one they want to watch, who is not here */
  gone: string | undefined;
  watch: (id: string, name: string) => void;
  stop: () => void;
}

/**
 * Watching a scribe: it goes on when they drop out and come back, and ends when this person moves
 * their view themselves.
 */
export function useWatching(editor: Editor, scribes: readonly Participant[]): Watching {
  const [wanted, setWanted] = useState<{ id: string; name: string }>();
  const following = useValue('followed', () => editor.getInstanceState().followingUserId, [editor]);
  const isHere = wanted !== undefined && scribes.some(({ id }) => id === wanted.id);
  const isFollowed = wanted !== undefined && following === createUserId(wanted.id);
  const [wasHere, setWasHere] = useState(false);
  // Their presence reaches the canvas a moment after the list of who is here.
  const isThere = useValue(
    'watched is on the canvas',
    () =>
      wanted !== undefined &&
      editor.getCollaborators().some(({ userId }) => userId === createUserId(wanted.id)),
    [editor, wanted],
  );
  useEffect(() => {
    if (!wanted) return;
    if (isThere && !wasHere) {
      editor.startFollowingUser(createUserId(wanted.id));
      setWasHere(true);
    } else if (!isThere && wasHere) setWasHere(false);
    else if (isThere && !isFollowed) setWanted(undefined);
  }, [editor, isFollowed, isThere, wanted, wasHere]);
  return {
    id: isFollowed ? wanted.id : undefined,
    gone: wanted && !isHere ? wanted.name : undefined,
    watch: (id, name) => {
      setWasHere(false);
      setWanted({ id, name });
    },
    stop: () => {
      setWanted(undefined);
      editor.stopFollowingUser();
    },
  };
}

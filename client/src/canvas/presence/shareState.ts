import { createUserId, react, type Editor } from 'tldraw';
import type { BoardSession } from '../../session/boardSession.ts';
import { isHere } from '../../session/presence.ts';
import { ownCanvas } from './onCanvas.ts';
import { StateSender, type State } from './stateSender.ts';

/** At most this often, in ms: a laser's trace and a selection look alive at ten a second. */
const FASTEST_MS = 100;
/** A state is some ten times a pointer, and two in three changes of it can wait for the next. */
const POINTERS_A_STATE = 3;

/**
 * Says in awareness what this person looks at, has chosen and writes in, whenever that changes.
 * Returns an end to it.
 */
export function shareState(editor: Editor, session: BoardSession): () => void {
  const { awareness, participant: me, pointers } = session;
  const leads = me.role === 'facilitator' || me.role === 'scribe';
  let followed = false;
  const sender = new StateSender({
    send: (state) => awareness.setLocalState({ ...me, ...state }),
    // What those who lead do is what the room looks at, and they are few.
    everyMs: () => (leads ? FASTEST_MS : Math.max(FASTEST_MS, pointers.everyMs * POINTERS_A_STATE)),
    followed: () => followed,
  });
  const look = (): State => {
    const editing = document.visibilityState === 'visible' ? editor.getEditingShapeId() : null;
    return { canvas: ownCanvas(editor), ...(editing !== null && { editing }) };
  };
  const onChange = (): void => {
    const now = isFollowed(session);
    if (now === followed) return;
    followed = now;
    sender.review();
  };
  // Whoever has another tab before them is not writing here.
  const onVisibility = (): void => sender.tell(look());
  const stop = react('share state', () => sender.tell(look()));
  awareness.on('change', onChange);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    stop();
    sender.stop();
    awareness.off('change', onChange);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

function isFollowed({ awareness, participant }: BoardSession): boolean {
  const me = createUserId(participant.id);
  for (const state of awareness.getStates().values()) {
    if (
      isHere(state) &&
      state.canvas &&
      'following' in state.canvas &&
      state.canvas.following === me
    )
      return true;
  }
  return false;
}

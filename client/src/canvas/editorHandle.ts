import { createUserId, react, type Editor } from 'tldraw';
import type { CanvasHandle } from './handle.ts';
import { showShapes } from './showShapes.ts';

/** The {@link CanvasHandle} of a tldraw editor. */
export function editorHandle(editor: Editor): CanvasHandle {
  const following = (): string | undefined => {
    const id = editor.getInstanceState().followingUserId;
    return id === null ? undefined : id.slice(createUserId('').length);
  };
  return {
    follow: (participantId) => void editor.startFollowingUser(createUserId(participantId)),
    stopFollowing: () => void editor.stopFollowingUser(),
    following,
    onFollowing: (listener) =>
      react('following', () => {
        following();
        listener();
      }),
    show: (shapeIds) => showShapes(editor, shapeIds),
  };
}

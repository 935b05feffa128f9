import { computed, createUserId, isEqual, react, type Editor } from 'tldraw';
import type { BoardSession } from '../session/boardSession.ts';
import { chosenThings } from './areas/chosenThings.ts';
import { allMaps } from './allMaps.ts';
import type { CanvasHandle } from './handle.ts';
import { chosenIn } from './map/chosen.ts';
import type { Permissions } from './permissions/Permissions.ts';
import { recordsSeen } from './recordsSeen.ts';
import { showCell } from './showCell.ts';
import { takePicture } from './takePicture.ts';
import { broughtOf } from './together/brought.ts';
import { watchOwnNotes } from './together/othersChange.ts';
import { putBack } from './together/putBack.ts';
import { isAtWork, see, sightOf, stay } from './together/sight.ts';
import { showShapes } from './showShapes.ts';

/** The {@link CanvasHandle} of a tldraw editor. */
export function editorHandle(
  editor: Editor,
  session: BoardSession,
  permissions: Permissions | undefined,
): CanvasHandle {
  const following = (): string | undefined => {
    const id = editor.getInstanceState().followingUserId;
    return id === null ? undefined : id.slice(createUserId('').length);
  };
  const maps = allMaps(editor);
  const chosen = computed('chosen things', () => chosenThings(editor), { isEqual });
  return {
    follow: (participantId) => void editor.startFollowingUser(createUserId(participantId)),
    stopFollowing: () => {
      if (!editor.isDisposed) editor.stopFollowingUser();
    },
    following,
    onFollowing: (listener) =>
      react('following', () => {
        following();
        listener();
      }),
    sight: () => sightOf(editor),
    see: (sight, underLine) => see(editor, sight, underLine),
    setBrought: (id) => void broughtOf(editor).set(id),
    stay: () => stay(editor),
    isAtWork: () => isAtWork(editor),
    onAtWork: (listener) =>
      react('at work', () => {
        isAtWork(editor);
        listener();
      }),
    onOthersChange: (listener) => watchOwnNotes(editor, session, listener),
    putBack: ({ before }) => putBack(editor, before),
    show: (shapeIds) => showShapes(editor, shapeIds),
    maps: () => maps.get(),
    onMaps: (listener) =>
      react('maps', () => {
        maps.get();
        listener();
      }),
    showCell: (mapId, cell) => showCell(editor, mapId, cell),
    openCell: () => chosenIn(editor).cell,
    onOpenCell: (listener) =>
      react('open cell', () => {
        void chosenIn(editor).cell;
        listener();
      }),
    closeCell: () => chosenIn(editor).choose({}),
    selection: () => editor.getSelectedShapeIds(),
    tidy: async () => (await import('./tidy/tidyCanvas.ts')).tidyCanvas(editor),
    chosen: () => chosen.get(),
    onChosen: (listener) =>
      react('chosen things', () => {
        chosen.get();
        listener();
      }),
    records: () => recordsSeen(editor, permissions),
    hasSelection: () => editor.getSelectedShapeIds().length > 0,
    picture: (what, mapId, format) => takePicture(editor, what, mapId, format),
    rest: () => {
      editor.blur();
      return () => void editor.focus({ focusContainer: false });
    },
  };
}

import { type Area, hiddenBy } from '@gapboard/board';
import { createBoardSchema } from '@gapboard/board/schema';
import { useCallback, useEffect, useState } from 'react';
import {
  createTLStore,
  loadSnapshot,
  Tldraw,
  type Editor,
  type SerializedStore,
  type TLRecord,
  type TLShape,
  type TLStore,
} from 'tldraw';
import 'tldraw/tldraw.css';
import { answer, api } from '../api.ts';
import { asProblem, type ApiProblem } from '../apiProblem.ts';
import { tldrawLicenceKey } from '../config.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { MAP_SHAPE_UTILS } from './map/shapeUtils.ts';
import { isMergedInto } from './merge/mergedNotes.ts';
import { pictureStore } from './pictures.ts';
import style from './VersionView.module.css';
import { canvasWords } from './words.ts';
import { ASSET_URLS, THEMES } from './tldrawAssets.ts';

type Shown =
  | { at: 'loading' }
  | { at: 'problem'; problem: ApiProblem }
  | { at: 'ready'; store: TLStore; licenceKey: string | null };

/** A kept version of a board, to look at and not to change. */
export default function VersionView({
  boardId,
  versionId,
  closed,
}: {
  boardId: string;
  versionId: string;
  /** the parts of the board that this person does not see yet, nor how they were */
  closed: readonly Area[];
}) {
  const [shown, setShown] = useState<Shown>({ at: 'loading' });
  useEffect(() => {
    let current = true;
    Promise.all([load(boardId, versionId), tldrawLicenceKey()]).then(
      ([store, licenceKey]) => current && setShown({ at: 'ready', store, licenceKey }),
      (thrown: unknown) => current && setShown({ at: 'problem', problem: asProblem(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [boardId, versionId]);

  // As it was when somebody began to look: another would make the canvas anew.
  const [hiding] = useState(closed);
  const shapeVisibility = useCallback(
    (shape: TLShape, editor: Editor) =>
      // A string that is no id of a record finds none.
      hiddenBy(shape, hiding, { record: (id) => editor.store.get(id as TLRecord['id']) }) ||
      isMergedInto(editor, shape)
        ? 'hidden'
        : 'inherit',
    [hiding],
  );
  return (
    <div className={style.view}>
      {shown.at === 'loading' && <Loading words={canvasWords.opening} />}
      {shown.at === 'problem' && <ProblemNotice problem={shown.problem} />}
      {shown.at === 'ready' && (
        <Tldraw
          store={shown.store}
          shapeUtils={MAP_SHAPE_UTILS}
          assetUrls={ASSET_URLS}
          themes={THEMES}
          hideUi
          getShapeVisibility={shapeVisibility}
          onMount={showAll}
          {...(shown.licenceKey !== null && { licenseKey: shown.licenceKey })}
        />
      )}
    </div>
  );
}

async function load(id: string, sid: string): Promise<TLStore> {
  const route = api.api.boards[':id'].snapshots[':sid'];
  const { content } = await answer(route.$get({ param: { id, sid } }));
  const store = createTLStore({ schema: createBoardSchema(), assets: pictureStore(id) });
  // The server has brought them to this schema; the store validates each as it takes it in.
  const records = Object.fromEntries(
    content.records.map((record) => [record.id, record]),
  ) as SerializedStore<TLRecord>;
  loadSnapshot(store, { document: { schema: content.schema, store: records } });
  return store;
}

function showAll(editor: Editor): void {
  editor.updateInstanceState({ isReadonly: true });
  editor.user.updateUserPreferences({ colorScheme: 'system' });
  editor.setCurrentTool('hand');
  editor.zoomToFit();
}

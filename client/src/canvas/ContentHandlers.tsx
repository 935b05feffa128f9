import { useEffect } from 'react';
import {
  AssetRecordType,
  createShapesForAssets,
  defaultHandleExternalFileReplaceContent,
  getHashForString,
  useEditor,
  useToasts,
  useTranslation,
  Vec,
  type Editor,
  type TLAsset,
  type TLBookmarkAsset,
  type VecLike,
} from 'tldraw';
import { ApiProblem } from '../apiProblem.ts';
import { refusePicture } from './pictures.ts';
import { canvasWords as words } from './words.ts';

/**
 * What happens to things dropped or pasted from outside, where it differs from tldraw's own way:
 * a picture is uploaded before its shape is made, so that a refused one leaves nothing behind; a
 * link is only a link, so that no request goes to another host; and nothing is embedded.
 */
export function ContentHandlers({ onProblem }: { onProblem: (problem: ApiProblem) => void }) {
  const editor = useEditor();
  const toasts = useToasts();
  const msg = useTranslation();

  useEffect(() => {
    editor.registerExternalAssetHandler('url', ({ url }) => Promise.resolve(plainBookmark(url)));
    editor.registerExternalContentHandler('embed', ({ url, point }) => {
      void editor.putExternalContent({ type: 'url', url, ...(point && { point }) });
    });
    editor.registerExternalContentHandler('files', ({ files, point }) => {
      const place = point ?? editor.getViewportPageBounds().center;
      void addPictures(editor, files, place, onProblem);
    });
    editor.registerExternalContentHandler('file-replace', (content) => {
      void upload(editor, content.file, onProblem).then((uploaded) =>
        uploaded
          ? defaultHandleExternalFileReplaceContent(editor, content, { toasts, msg })
          : undefined,
      );
    });
  }, [editor, toasts, msg, onProblem]);

  return null;
}

async function addPictures(
  editor: Editor,
  files: File[],
  place: VecLike,
  onProblem: (problem: ApiProblem) => void,
): Promise<void> {
  const uploads = await Promise.all(files.map((file) => upload(editor, file, onProblem)));
  const assets = uploads.filter((asset) => asset !== undefined);
  if (assets.length === 0 || editor.isDisposed) return;
  editor.markHistoryStoppingPoint('add pictures');
  await createShapesForAssets(editor, assets, new Vec(place.x, place.y));
}

/** The picture as an asset on the server, or `undefined` and a problem in words. */
async function upload(
  editor: Editor,
  file: File,
  onProblem: (problem: ApiProblem) => void,
): Promise<TLAsset | undefined> {
  const refused = refusePicture(file);
  if (refused) {
    onProblem(refused);
    return undefined;
  }
  try {
    // SVG has no pixels of its own to decode; the server looks at its text.
    if (file.type !== 'image/svg+xml') (await createImageBitmap(file)).close();
    return await editor.getAssetForExternalContent({ type: 'file', file });
  } catch (error) {
    const unreadable = new ApiProblem({
      type: 'picture-not-an-image',
      status: 0,
      ...words.pictureUnreadable(file.name),
    });
    onProblem(error instanceof ApiProblem ? error : unreadable);
    return undefined;
  }
}

function plainBookmark(url: string): TLBookmarkAsset {
  return {
    id: AssetRecordType.createId(getHashForString(url)),
    typeName: 'asset',
    type: 'bookmark',
    props: { src: url, title: url, description: '', image: '', favicon: '' },
    meta: {},
  };
}

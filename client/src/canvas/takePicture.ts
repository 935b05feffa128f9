import { isShapeId, type Editor, type TLShapeId } from 'tldraw';

/** Around what is pictured, in canvas units. */
const MARGIN = 32;
/** So sharp that a note's text can be read on paper. */
const PIXELS_A_UNIT = 2;

/** A picture of what is chosen, of a map with its notes, or of all that lies on the page. */
export async function takePicture(
  editor: Editor,
  what: 'selection' | 'map' | 'board',
  mapId: string | undefined,
  format: 'png' | 'svg',
): Promise<Blob | undefined> {
  const ids = idsOf(editor, what, mapId);
  if (ids.length === 0) return undefined;
  const { blob } = await editor.toImage(ids, {
    format,
    background: true,
    padding: MARGIN,
    pixelRatio: PIXELS_A_UNIT,
    darkMode: false,
  });
  return blob;
}

function idsOf(editor: Editor, what: string, mapId: string | undefined): TLShapeId[] {
  switch (what) {
    case 'selection':
      return editor.getSelectedShapeIds();
    case 'map':
      return mapId !== undefined && isShapeId(mapId) && editor.getShape(mapId) ? [mapId] : [];
    default:
      return [...editor.getCurrentPageShapeIds()];
  }
}

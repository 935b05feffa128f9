import { isShapeId, type Editor } from 'tldraw';

/** What the server has put on the board has come by the line by then (ms), or the line is down. */
const COMES_WITHIN_MS = 5_000;
const MOVE_MS = 300;

/** Selects these shapes and moves the view to them, as soon as any of them is on the board. */
export function showShapes(editor: Editor, ids: readonly string[]): void {
  const wanted = ids.filter(isShapeId);
  const show = (): boolean => {
    const there = wanted.filter((id) => editor.getShape(id));
    const [first] = there;
    const page = first && editor.getAncestorPageId(first);
    if (!page) return false;
    if (page !== editor.getCurrentPageId()) editor.setCurrentPage(page);
    editor.setCurrentTool('select');
    editor.select(...there);
    const bounds = editor.getSelectionPageBounds();
    if (bounds) editor.zoomToBounds(bounds, { targetZoom: 1, animation: { duration: MOVE_MS } });
    return true;
  };
  if (show()) return;
  const end = (): void => {
    unlisten();
    clearTimeout(timer);
  };
  const unlisten = editor.store.listen(() => show() && end(), { source: 'remote' });
  const timer = setTimeout(end, COMES_WITHIN_MS);
}

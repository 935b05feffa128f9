import { DefaultToolbar, useEditor, useValue } from 'tldraw';
import { mapsOf } from './map/BoardMaps.ts';
import { MapToolbar } from './map/MapToolbar.tsx';

/** tldraw's tools; on a page with a map those that a map is made with, and the rest behind them. */
export function Toolbar() {
  const editor = useEditor();
  const hasMap = useValue('has a map', () => mapsOf(editor).shapes().length > 0, [editor]);
  return hasMap ? <MapToolbar /> : <DefaultToolbar />;
}

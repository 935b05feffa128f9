import { useEditor, useValue } from 'tldraw';
import { usePermissions } from '../../permissions/canvasPermissions.ts';
import { pressable } from '../../map/pressable.ts';
import { type Ink, inkOf } from '../inkOf.ts';
import { isInkTool } from '../keys.ts';
import { penWords } from '../words.ts';
import { ColourDrawer } from './ColourDrawer.tsx';
import { EraserDrawer } from './EraserDrawer.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { PaletteDrawer } from './PaletteDrawer.tsx';
import { PenDrawer } from './PenDrawer.tsx';
import style from './PensBar.module.css';
import { SettingsDrawer } from './SettingsDrawer.tsx';
import { SizeDrawer } from './SizeDrawer.tsx';

/** Beside the canvas, while somebody draws: their pens. */
export function PensBar() {
  const editor = useEditor();
  const permissions = usePermissions();
  const ink = useValue(
    'pens',
    () => (isInkTool(editor.getCurrentToolId()) ? inkOf(editor) : undefined),
    [editor],
  );
  const isClosed = useValue('closed', () => permissions.whyNotMake('draw') !== undefined, [
    permissions,
  ]);
  return ink && !isClosed ? <Bar ink={ink} /> : null;
}

function Bar({ ink: { pens } }: { ink: Ink }) {
  const editor = useEditor();
  const isLeftHanded = useValue('left-handed', () => pens.state.isLeftHanded, [pens]);
  const isWhole = pens.pens.length > SKETCH_PENS;
  return (
    <div className={style.place} data-hand={isLeftHanded ? 'left' : 'right'} data-pens-bar="">
      <div className={style.bar} role="toolbar" aria-label={penWords.bar} {...pressable(editor)}>
        <PenDrawer pens={pens} />
        <EraserDrawer pens={pens} />
        <HistoryButtons />
        <SizeDrawer pens={pens} />
        <ColourDrawer pens={pens} />
        <SettingsDrawer pens={pens} />
        {isWhole && <PaletteDrawer pens={pens} />}
      </div>
    </div>
  );
}

/** Who has no more than the pens for a sketch needs no palette of them. */
const SKETCH_PENS = 3;

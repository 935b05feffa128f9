import { may, type Participant } from '@gapboard/board';
import { useState } from 'react';
import type { CanvasHandle } from '../../../canvas/handle.ts';
import { useMaps } from '../../../mapView/useMaps.ts';
import type { BoardSession } from '../../../session/boardSession.ts';
import { useBoardRecords } from '../../../session/records/useBoardRecords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { CheckList } from './check/CheckList.tsx';
import { ExportForm } from './export/ExportForm.tsx';
import { ImportForm } from './import/ImportForm.tsx';
import style from './MapPanel.module.css';
import { MapSettings } from './settings/MapSettings.tsx';
import { mapPanelWords as words } from './words.ts';

export interface MapPanelProps {
  board: { id: string; title: string };
  me: Participant;
  session: BoardSession;
  canvas: CanvasHandle | undefined;
  /** of several maps the one that was last looked at, which may have gone since */
  map: string | undefined;
  onClose: () => void;
}

type Part = 'export' | 'import' | 'check' | 'settings';

/** Everything that is done with a map as a whole: taking it away, bringing studies in, checking it, setting it up. */
export default function MapPanel({ board, me, session, canvas, map, onClose }: MapPanelProps) {
  const leads = may(me.role, 'set-rules');
  const [part, setPart] = useState<Part | undefined>(leads ? undefined : 'export');
  const records = useBoardRecords(session);
  const maps = useMaps(canvas);
  const back = leads ? () => setPart(undefined) : undefined;
  const parts: Part[] = ['import', 'export', 'check', 'settings'];
  return (
    <Dialog
      // Each part opens anew: the button that led to it has gone, and the focus with it.
      key={part}
      title={part ? words.titles[part] : words.title}
      size="wide"
      onClose={onClose}
    >
      {part === undefined && (
        <ul className={style.parts}>
          {parts.map((one) => (
            <li key={one}>
              <button type="button" className={style.part} onClick={() => setPart(one)}>
                <span className={style.name}>{words.titles[one]}</span>
                <span className={style.hint}>{words.hints[one]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {part === 'export' && (
        <ExportForm board={board} maps={maps} map={map} leads={leads} canvas={canvas} />
      )}
      {part === 'import' && (
        <ImportForm boardId={board.id} maps={maps} map={map} canvas={canvas} onDone={onClose} />
      )}
      {part === 'check' && records && (
        <CheckList
          session={session}
          records={records}
          onShow={(id) => {
            canvas?.show([id]);
            onClose();
          }}
        />
      )}
      {part === 'settings' && records && (
        <MapSettings boardId={board.id} records={records} maps={maps} />
      )}
      {part !== undefined && back && (
        <p className={style.back}>
          <Button look="quiet" onClick={back}>
            {words.back}
          </Button>
        </p>
      )}
    </Dialog>
  );
}

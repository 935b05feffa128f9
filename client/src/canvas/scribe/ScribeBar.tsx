import type { Participant } from '@gapboard/board';
import { lazy, useRef, useState } from 'react';
import { useEditor, useValue } from 'tldraw';
import { usePeopleHere } from '../../session/presence.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { useCanvasSession } from '../canvasSession.ts';
import { pressable } from '../map/pressable.ts';
import { ownKeys } from '../ownKeys.ts';
import { usePermissions } from '../permissions/canvasPermissions.ts';
import { hasLayer } from './layAbove.ts';
import { layerLookOf } from './layerLook.ts';
import style from './ScribeBar.module.css';
import { useWatching } from './useWatching.ts';
import { scribeWords } from './words.ts';

const LayerPanel = lazy(() => import('./LayerPanel.tsx'));
const said = scribeWords.bar;
/** Of more than so many at once one chooses in the list of who is here. */
const MOST = 2;

/** At the edge of the canvas, where there is a scribe or what one drew: watch them, and how one sees their ink. */
export function ScribeBar() {
  const editor = useEditor();
  const session = useCanvasSession();
  const { actor } = usePermissions();
  const people = usePeopleHere(session.awareness);
  const scribes = people.filter(({ role, id }) => role === 'scribe' && id !== actor.id);
  const isScribe = actor.role === 'scribe';
  const has = useValue('has a scribe’s layer', () => hasLayer(editor), [editor]);
  const look = useValue('look of the layer', () => layerLookOf(editor).get(), [editor]);
  const watching = useWatching(editor, scribes);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  if (!has && scribes.length === 0 && !isScribe && watching.gone === undefined) return null;
  return (
    <div
      className={style.bar}
      role="group"
      aria-label={said.label}
      {...pressable(editor)}
      onKeyDownCapture={(event) => ownKeys(editor, event, isOpen ? close : undefined)}
    >
      {isOpen && (
        <LazyPart quiet>
          <LayerPanel look={look} isScribe={isScribe} />
        </LazyPart>
      )}
      <p role="status" className={style.said}>
        {watching.gone !== undefined && said.gone(watching.gone)}
        {watching.gone === undefined && scribes.length === 0 && !isScribe && said.none}
      </p>
      <div className={style.tools}>
        {scribes.slice(0, MOST).map((scribe) => (
          <Watch
            key={scribe.id}
            scribe={scribe}
            isOn={watching.id === scribe.id}
            onWatch={watching.watch}
            onStop={watching.stop}
          />
        ))}
        {(has || isScribe) && (
          <button
            ref={opener}
            type="button"
            className={style.tool}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <Sign d={look === 'hidden' ? PEN_STRUCK : PEN} />
            <span className={style.words}>{said.ink(look)}</span>
          </button>
        )}
      </div>
    </div>
  );
}

function Watch({
  scribe: { id, name },
  isOn,
  onWatch,
  onStop,
}: {
  scribe: Participant;
  isOn: boolean;
  onWatch: (id: string, name: string) => void;
  onStop: () => void;
}) {
  return (
    <button
      type="button"
      className={style.tool}
      aria-pressed={isOn}
      aria-label={isOn ? said.stopLabel(name) : said.watchLabel(name)}
      title={isOn ? said.stopLabel(name) : said.watchLabel(name)}
      onClick={() => (isOn ? onStop() : onWatch(id, name))}
    >
      <Sign d={EYE} />
      <span className={style.name}>{isOn ? said.watching(name) : said.watch(name)}</span>
    </button>
  );
}

function Sign({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path
        d={d}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

const EYE =
  'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9.2a2.8 2.8 0 1 0 .01 0';
const PEN = 'M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3';
const PEN_STRUCK = 'M4 20l1-4L16.5 4.5l3 3L8 19zM4 4l16 16';

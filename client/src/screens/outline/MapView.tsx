import { type CellRef, cellKey, countsUnder, type EvidenceMap } from '@gapboard/evidence';
import {
  lazy,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from '../../ui/Button.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { EVERYTHING, type Filtering, foundIn } from './filter/filtering.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { Disclosure } from './list/Disclosure.tsx';
import { loadActing } from './loadActing.ts';
import { AddNote } from './note/AddNote.tsx';
import { useOutline } from './outline.ts';
import style from './Outline.module.css';
import { TableOrList } from './TableOrList.tsx';
import { Tray } from './tray/Tray.tsx';
import { useAddress } from './useAddress.ts';
import { outlineWords } from './words.ts';

const CellPanel = lazy(async () => ({ default: (await loadActing()).CellPanel }));
const Missing = lazy(() => import('./missing/Missing.tsx'));
const MapFilterForm = lazy(async () => ({ default: (await loadActing()).MapFilterForm }));
const WhereToLook = lazy(async () => ({ default: (await loadActing()).WhereToLook }));

/** Above this a cell shows beside the map, below it instead of it. */
const WIDE = '(min-width: 68rem)';
/** ms after the last letter that is looked for, at which it is said how much matches. */
const SAY_AFTER_MS = 800;

export interface MapViewProps {
  map: EvidenceMap;
  open: CellRef | undefined;
  onOpen: (cell: CellRef) => void;
  /** what else there is on the board */
  children: ReactNode;
}

/** One map: as a table or as lists, what lies in no cell, and the cell that is open. */
export function MapView({ map, open, onOpen, children }: MapViewProps) {
  const [, go] = useAddress();
  const [filter, setFilter] = useState<Filtering>(EVERYTHING);
  const shown = useMemo(() => filter.apply(map), [map, filter]);
  useSayFound(map, shown, filter);
  const isWide = useMedia(WIDE);
  const close = useCallback(() => go({ map: map.id, cell: undefined }), [go, map.id]);
  const overview = useRef<HTMLDivElement>(null);
  useFocusBack(open, overview);

  const whole = open && map.cells.get(cellKey(open));
  const cell = open && shown.cells.get(cellKey(open));
  return (
    <div className={style.split} data-open={open !== undefined}>
      <div ref={overview} className={style.overview} hidden={open !== undefined && !isWide}>
        <section className={style.map} aria-labelledby="map-title">
          <h2 id="map-title" tabIndex={-1} className={style.title}>
            {outlineWords.map(map.title)}
          </h2>
          <About map={map} />
          <div className={style.tools}>
            <AddNote map={map} />
            {map.cells.size > 0 && (
              <div className={style.filter}>
                <Disclosure
                  level={3}
                  title={outlineWords.filter}
                  says={filter === EVERYTHING ? undefined : foundIn(map, shown)}
                >
                  <LazyPart>
                    <MapFilterForm
                      map={map}
                      shown={shown}
                      filtering={filter}
                      onChange={setFilter}
                    />
                  </LazyPart>
                </Disclosure>
              </div>
            )}
          </div>
          {map.cells.size > 0 ? (
            <TableOrList map={shown} open={open} onOpen={onOpen} />
          ) : (
            <LazyPart>
              <Missing what="cells" />
            </LazyPart>
          )}
        </section>
        <Tray map={shown} />
        {map.cells.size > 0 && (
          <Disclosure level={2} title={outlineWords.gaps}>
            <LazyPart>
              <WhereToLook map={map} onOpen={onOpen} />
            </LazyPart>
          </Disclosure>
        )}
        {children}
      </div>
      {open && (
        <div className={style.cell}>
          {cell && whole ? (
            <LazyPart>
              <CellPanel key={cellKey(open)} map={map} cell={cell} whole={whole} onClose={close} />
            </LazyPart>
          ) : (
            <>
              <LazyPart>
                <Missing
                  what="cell"
                  actions={<Button onClick={close}>{outlineWords.back}</Button>}
                />
              </LazyPart>
              <AddNote map={map} cell={open} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

function About({ map }: { map: EvidenceMap }) {
  const { studies } = countsUnder(map, {});
  const discussed = [...map.cells.values()].filter(({ state }) => state.kind !== 'unknown').length;
  const { cells, question, source, blind } = map;
  // In cells or not: whoever reads of none while the tray is full would not look for any.
  const notes = [...map.notes.values()];
  const gaps = notes.filter(({ kind }) => kind === 'gap').length;
  return (
    <>
      {question !== '' && <p className={style.question}>{question}</p>}
      <p className={style.facts}>
        {outlineWords.summary(cells.size, discussed, studies, notes.length, gaps)}
      </p>
      {source !== '' && (
        <details className={style.about}>
          <summary>{outlineWords.about}</summary>
          <p>{source}</p>
        </details>
      )}
      {blind && <p className={style.facts}>{outlineWords.blind}</p>}
    </>
  );
}

/** Whoever comes back from a cell goes on from where it is on the map. */
function useFocusBack(open: CellRef | undefined, overview: RefObject<HTMLElement | null>): void {
  const last = useRef<string>(undefined);
  const key = open && cellKey(open);
  useEffect(() => {
    const was = last.current;
    last.current = key;
    if (key !== undefined || was === undefined) return;
    const place = CSS.escape(`cell ${was}`);
    const button = overview.current?.querySelector<HTMLElement>(`[data-key="${place}"]`);
    (button ?? overview.current?.querySelector<HTMLElement>('h2'))?.focus();
  }, [key, overview]);
}

/** Says how much matches what somebody looks for, once they have stopped typing. */
function useSayFound(map: EvidenceMap, shown: EvidenceMap, filter: Filtering): void {
  const { say } = useOutline();
  const words = filter === EVERYTHING ? undefined : foundIn(map, shown);
  const said = useRef(filter);
  useEffect(() => {
    // What others do changes the numbers too: that is told elsewhere.
    if (words === undefined || said.current === filter) return undefined;
    const timer = setTimeout(() => {
      said.current = filter;
      say(words);
    }, SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words, filter, say]);
}

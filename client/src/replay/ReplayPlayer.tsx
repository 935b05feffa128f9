import type { ReplayScript } from '@gapboard/history';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Chapters } from './Chapters.tsx';
import { Controls } from './Controls.tsx';
import { playByKey } from './keys.ts';
import type { PictureAddresses } from './pictures.ts';
import style from './Replay.module.css';
import { ReplayCanvas } from './ReplayCanvas.tsx';
import { ScrubBar } from './ScrubBar.tsx';
import { type OpenedReplay, useOpened } from './useOpened.ts';
import { useReplay } from './useReplay.ts';
import { replayWords } from './words.ts';
import { WordsPanel } from './WordsPanel.tsx';

export interface ReplayPlayerProps {
  script: ReplayScript;
  /** id of the drawing it is about */
  drawing?: string | undefined;
  pictures: PictureAddresses;
}

/** A replay with all one needs to look at it: the same on its page and in its file. */
export function ReplayPlayer(props: ReplayPlayerProps) {
  if (isEmpty(props.script)) {
    return (
      <Notice kind="info" title={replayWords.empty.title}>
        {replayWords.empty.detail}
      </Notice>
    );
  }
  return <Opening {...props} />;
}

function Opening({ script, drawing, pictures }: ReplayPlayerProps) {
  const opened = useOpened(script, drawing, pictures);
  if (!opened) return <Loading words={replayWords.opening} />;
  return <Shown opened={opened} mayFollow={drawing === undefined} />;
}

/** @param mayFollow a drawing is looked at as it lies */
function Shown({ opened, mayFollow }: { opened: OpenedReplay; mayFollow: boolean }) {
  const replay = useReplay(opened);
  const [follows, setFollows] = useState(true);
  const screen = useRef<HTMLDivElement>(null);
  const [isFull, setFull] = useFullScreen(screen);
  const { player } = replay;

  // Before it is painted, which may take a while: what can be seen can be played by key.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'f' && !event.ctrlKey && !event.metaKey) setFull(!isFull);
      else if (playByKey(event, player)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [player, isFull, setFull]);

  return (
    <div className={style.replay}>
      <div className={style.screen} ref={screen} tabIndex={-1}>
        <ReplayCanvas replay={replay} follows={follows} />
        <div className={style.bar}>
          <ScrubBar replay={replay} />
          <Controls
            replay={replay}
            follows={follows}
            setFollows={setFollows}
            mayFollow={mayFollow}
            isFull={isFull}
            setFull={setFull}
          />
        </div>
      </div>
      <div className={style.side}>
        <Chapters replay={replay} />
        <WordsPanel replay={replay} />
        <details className={style.keys}>
          <summary>{replayWords.keys}</summary>
          <dl>
            {replayWords.keyList.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </div>
  );
}

function useFullScreen(
  element: React.RefObject<HTMLElement | null>,
): [isFull: boolean, setFull: (isFull: boolean) => void] {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const look = (): void => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  const setFull = (wanted: boolean): void => {
    const done = wanted ? element.current?.requestFullscreen() : document.exitFullscreen();
    // What lies outside cannot be seen then: no key may press it.
    if (wanted) element.current?.focus({ preventScroll: true });
    // Where a browser refuses, what is shown stays as large as it is.
    done?.catch(() => setIsFull(document.fullscreenElement !== null));
  };
  return [isFull, setFull];
}

/** Whether there is nothing to be seen at any time. */
export function isEmpty({ first, steps }: ReplayScript): boolean {
  const isShape = ({ typeName }: { typeName: string }): boolean => typeName === 'shape';
  return !(
    first.some(isShape) ||
    steps.some(({ changes }) => changes.some((one) => 'put' in one && isShape(one.put)))
  );
}

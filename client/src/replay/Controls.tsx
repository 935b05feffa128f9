import { type Pace, SPEEDS } from '@gapboard/history/replay';
import { Button } from '../ui/Button.tsx';
import { toggle } from './keys.ts';
import style from './Replay.module.css';
import { type Replay, usePlayer } from './useReplay.ts';
import { replayWords } from './words.ts';

export interface ControlsProps {
  replay: Replay;
  follows: boolean;
  setFollows: (follows: boolean) => void;
  /** a drawing is looked at as it lies */
  mayFollow: boolean;
  isFull: boolean;
  setFull: (isFull: boolean) => void;
}

const PACES: readonly Pace[] = [...SPEEDS, 'minute'];

export function Controls(props: ControlsProps) {
  const { replay, follows, setFollows, mayFollow, isFull, setFull } = props;
  const { player } = replay;
  const pace = usePlayer(replay, (state) => state.pace);
  const isPlaying = usePlayer(replay, (state) => state.isPlaying);
  const hasEnded = usePlayer(replay, (state) => state.hasEnded);
  const start = hasEnded ? replayWords.again : replayWords.play;
  return (
    <div className={style.controls}>
      <Button look="main" className={style.play} onClick={() => toggle(player)}>
        <Icon path={isPlaying ? PAUSE : PLAY} />
        {isPlaying ? replayWords.pause : start}
      </Button>
      <Step
        says={replayWords.previousChapter}
        icon={CHAPTER_BACK}
        onClick={() => player.previousChapter()}
      />
      <Step says={replayWords.previousChange} icon={BACK} onClick={() => player.previousChange()} />
      <Step says={replayWords.nextChange} icon={ON} onClick={() => player.nextChange()} />
      <Step says={replayWords.nextChapter} icon={CHAPTER_ON} onClick={() => player.nextChapter()} />
      <label className={style.choice}>
        {replayWords.speed}
        <select
          value={String(pace)}
          onChange={({ target }) =>
            player.setPace(PACES.find((one) => String(one) === target.value) ?? 1)
          }
        >
          {PACES.map((one) => (
            <option key={one} value={String(one)}>
              {replayWords.pace(one)}
            </option>
          ))}
        </select>
      </label>
      <label className={style.choice}>
        <input
          type="checkbox"
          checked={replay.skipsIdle}
          onChange={({ target }) => replay.setSkipsIdle(target.checked)}
        />
        {replayWords.skipsIdle}
      </label>
      {mayFollow && (
        <label className={style.choice}>
          <input
            type="checkbox"
            checked={follows}
            onChange={({ target }) => setFollows(target.checked)}
          />
          {replayWords.follows}
        </label>
      )}
      {document.fullscreenEnabled && (
        <Button className={style.full} onClick={() => setFull(!isFull)}>
          {isFull ? replayWords.leaveFullScreen : replayWords.fullScreen}
        </Button>
      )}
    </div>
  );
}

function Step({ says, icon, onClick }: { says: string; icon: string; onClick: () => void }) {
  return (
    <Button className={style.step} aria-label={says} title={says} onClick={onClick}>
      <Icon path={icon} />
    </Button>
  );
}

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d={path} fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
    </svg>
  );
}

const PLAY = 'M7 4l13 8-13 8z';
const PAUSE = 'M6 4h4v16H6zM14 4h4v16h-4z';
const BACK = 'M16 5l-9 7 9 7z';
const ON = 'M8 5l9 7-9 7z';
const CHAPTER_BACK = 'M5 5h2v14H5zM19 5l-10 7 10 7z';
const CHAPTER_ON = 'M17 5h2v14h-2zM5 5l10 7-10 7z';

import { useSyncExternalStore } from 'react';
import style from './MuteSwitch.module.css';
import { isMuted, onMuted, setMuted } from './muted.ts';
import { timerWords as said } from './timerWords.ts';

/** Whether this device sounds when the time is up. */
export function MuteSwitch() {
  const muted = useSyncExternalStore(onMuted, isMuted);
  const shown = muted ? said.muteOff : said.muteOn;
  return (
    <button
      type="button"
      className={style.mute}
      aria-label={`${shown}. ${said.mute}`}
      title={said.mute}
      onClick={() => setMuted(!muted)}
    >
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path
          d={muted ? SILENT : LOUD}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>{shown}</span>
    </button>
  );
}

const LOUD = 'M4 10v4h3l5 4V6L7 10zM16 9.5a3.5 3.5 0 0 1 0 5M18.5 7a7 7 0 0 1 0 10';
const SILENT = 'M4 10v4h3l5 4V6L7 10zM16 10l5 5M21 10l-5 5';

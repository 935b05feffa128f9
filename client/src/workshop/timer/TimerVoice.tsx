import type { Timer } from '@gapboard/board';
import { useTimerVoice } from './useTimerVoice.ts';

/** Shows nothing: it is here so that a clock that ticks draws nothing else anew. */
export function TimerVoice({
  timer,
  say,
  sounds = true,
}: {
  timer: Timer | null;
  say: (words: string) => void;
  /** forty phones in one room are not to chime together */
  sounds?: boolean;
}): null {
  useTimerVoice(timer, say, sounds);
  return null;
}

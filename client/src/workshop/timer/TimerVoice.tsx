import type { Timer } from '@gapboard/board';
import { useTimerVoice } from './useTimerVoice.ts';

/** Shows nothing: it is here so that a clock that ticks draws nothing else anew. */
export function TimerVoice({
  timer,
  say,
}: {
  timer: Timer | null;
  say: (words: string) => void;
}): null {
  useTimerVoice(timer, say);
  return null;
}

import { leftOf, type Timer } from '@gapboard/board';
import { useEffect, useRef } from 'react';
import { useServerNow } from '../../clock/useServerNow.ts';
import { changeWords, momentPassed } from './moments.ts';
import { isMuted } from './muted.ts';
import { chime } from './sound.ts';
import { timerWords } from './timerWords.ts';

/** Says, politely and seldom, how the time stands, and sounds when it is up if it is to. */
export function useTimerVoice(
  timer: Timer | null,
  say: (words: string) => void,
  sounds: boolean,
): void {
  const now = useServerNow(timer?.state === 'running');
  const before = useRef<{ timer: Timer | null; left: number }>(undefined);
  useEffect(() => {
    const was = before.current;
    const left = timer ? leftOf(timer, now) : 0;
    before.current = { timer, left };
    // Whoever has just come sees how it stands.
    if (!was) return;
    if (was.timer !== timer) {
      const words = changeWords(was.timer, timer, now);
      if (words !== undefined) say(words);
      return;
    }
    const moment = timer?.state === 'running' ? momentPassed(was.left, left, timer) : undefined;
    if (!moment) return;
    say(timerWords.moments[moment]);
    if (moment === 'end' && sounds && !isMuted()) chime();
  }, [timer, now, say, sounds]);
}

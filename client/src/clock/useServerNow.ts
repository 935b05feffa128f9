import { useEffect, useState } from 'react';
import { keepTime, serverClock } from './clock.ts';

/** A second that is shown late by more than this looks like one that was left out, in ms. */
const EVERY_MS = 250;

/** The server's time, renewed a few times a second while `ticking`. */
export function useServerNow(ticking: boolean): number {
  const [now, setNow] = useState(() => serverClock.now());
  useEffect(keepTime, []);
  useEffect(() => {
    const look = (): void => setNow(serverClock.now());
    look();
    const stop = serverClock.subscribe(look);
    const timer = ticking ? setInterval(look, EVERY_MS) : undefined;
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [ticking]);
  return now;
}

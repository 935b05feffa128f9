import { answer, api } from '../api.ts';
import { ServerClock } from './ServerClock.ts';

/** A device’s clock drifts by some ms an hour; a laptop that slept may have lost an hour. */
const AGAIN_MS = 5 * 60_000;

/** The server's time, for this page. Somebody has to {@link keepTime} for it to be right. */
export const serverClock = new ServerClock({
  ask: async () => (await answer(api.api.clock.$get())).now,
  ticks: () => performance.now(),
  guess: () => Date.now(),
});

/** Keeps {@link serverClock} right for as long as it is shown; answers how to end that. */
export function keepTime(): () => void {
  // While a page sleeps, the clock it counts by may have stood.
  const onAwake = (): void => void serverClock.askAnew();
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') onAwake();
  };
  void serverClock.ask();
  const timer = setInterval(() => void serverClock.ask(), AGAIN_MS);
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', onAwake);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('online', onAwake);
  };
}

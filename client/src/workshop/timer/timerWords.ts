const SECOND_MS = 1_000;
const MINUTE_S = 60;

const count = (many: number, one: string): string => `${many} ${many === 1 ? one : `${one}s`}`;

/** Whole seconds that are left, as a person counts them: the last second lasts until it is over. */
export function secondsLeft(leftMs: number): number {
  return Math.max(0, Math.ceil(leftMs / SECOND_MS));
}

/** `7:05`; above an hour `1:07:05` */
function clock(leftMs: number): string {
  const all = secondsLeft(leftMs);
  const [hours, minutes] = [Math.floor(all / 3600), Math.floor(all / MINUTE_S) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = two(all % MINUTE_S);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** `7 minutes`, `1 minute 30 seconds`, `45 seconds` */
function spoken(ms: number): string {
  const all = secondsLeft(ms);
  const [minutes, seconds] = [Math.floor(all / MINUTE_S), all % MINUTE_S];
  const parts = [
    ...(minutes > 0 ? [count(minutes, 'minute')] : []),
    ...(seconds > 0 || minutes === 0 ? [count(seconds, 'second')] : []),
  ];
  return parts.join(' ');
}

/** Every word about time. */
export const timerWords = {
  label: 'Time left',
  clock,
  spoken,
  over: 'Time is up',
  paused: 'Paused',
  lastMinute: 'Last minute',
  moments: {
    five: '5 minutes left.',
    one: '1 minute left.',
    end: 'Time is up.',
  },
  started: (ms: number) => `On the clock: ${spoken(ms)}.`,
  pausedAt: (ms: number) => `The clock is paused: ${spoken(ms)} left.`,
  mute: 'Sound at the end of the time',
  muteOn: 'Sound on',
  muteOff: 'Sound off',
};

const times = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const minutes = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const days = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const longDays = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `14:32:05` */
export function timeWords(at: number): string {
  return times.format(at);
}

/** `14:32` */
export function minuteWords(at: number): string {
  return minutes.format(at);
}

/** `Tue, 3 Mar` */
export function dayWords(at: number): string {
  return days.format(at);
}

export function longDayWords(at: number): string {
  return longDays.format(at);
}

/** `14:32:05, Tue, 3 Mar` */
export function momentWords(at: number): string {
  return `${timeWords(at)}, ${dayWords(at)}`;
}

/** How long something lasted, as one says it: `25 minutes`, `2 hours`, `3 days`. */
export function lengthWords(ms: number): string {
  if (ms < MINUTE_MS) return 'less than a minute';
  if (ms < 2 * HOUR_MS) return counted(Math.round(ms / MINUTE_MS), 'minute');
  if (ms < 2 * DAY_MS) return counted(Math.round(ms / HOUR_MS), 'hour');
  return counted(Math.round(ms / DAY_MS), 'day');
}

function counted(many: number, one: string): string {
  return many === 1 ? `1 ${one}` : `${many} ${one}s`;
}

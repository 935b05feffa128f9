const FORM = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/;

/**
 * A time as one types it, `14:32` or `14.32.05`, on the day (midnight, local, epoch ms) that is given;
 * `undefined` for what is none. Without seconds it is the end of that minute: all of it has happened.
 */
export function typedTime(text: string, day: number): number | undefined {
  const [, hour, minute, second] = FORM.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const date = new Date(day);
  date.setHours(Number(hour), Number(minute), Number(second ?? 59), 999);
  return date.getTime();
}

/** Midnight before a time, where this browser is. */
export function dayOf(at: number): number {
  const date = new Date(at);
  date.setHours(0, 0, 0, 0);
  return date.getTime();
}

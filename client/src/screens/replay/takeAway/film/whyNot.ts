/** Why a film was not made, as far as it makes a difference to who wanted it. */
export type WhyNot = 'cancelled' | 'disk-full' | 'memory-full' | 'failed';

export function whyNot(thrown: unknown): WhyNot {
  if (thrown instanceof RangeError) return 'memory-full';
  if (!(thrown instanceof Error)) return 'failed';
  switch (thrown.name) {
    case 'AbortError':
      return 'cancelled';
    case 'QuotaExceededError':
      return 'disk-full';
    default:
      return 'failed';
  }
}

export class FilmError extends Error {
  override readonly name = 'FilmError';
  readonly why: WhyNot;

  constructor(why: WhyNot) {
    super(why);
    this.why = why;
  }
}

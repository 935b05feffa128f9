const ordinal = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** `1st`, `2nd` */
function nth(place: number): string {
  return `${place}${ENDINGS[ordinal.select(place)] ?? 'th'}`;
}

/** Every word about who would like to speak. */
export const handWords = {
  raise: 'Raise your hand',
  raiseShort: 'Hand',
  lower: (place: number) => `Hand up: ${nth(place)}. Lower your hand`,
  lowerShort: (place: number, isSmall: boolean) =>
    isSmall ? nth(place) : `Hand up: ${nth(place)}`,
  isUp: (place: number) =>
    place === 1
      ? 'Your hand is up; you are the next to speak.'
      : `Your hand is up; you are ${nth(place)} to speak.`,
  isDown: 'Your hand is down.',
  queue: 'Would like to speak',
  queueOf: (many: number, isSmall = false) => (isSmall ? String(many) : `Hands up: ${many}`),
  somebody: 'Somebody',
  you: 'you',
  hasSpoken: 'Has spoken',
  hasSpokenOf: (name: string) => `${name} has spoken`,
  clear: 'Clear all',
};

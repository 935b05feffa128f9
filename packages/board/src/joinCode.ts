/**
 * The short code that is read out in a room and typed on a phone, such as `K7M-X4R`.
 *
 * Its fourteen signs do not look alike (no 0/O, 1/I/L, 5/S, 8/B, 2/Z) and do not sound alike when
 * read out in English (none of B C D E G P T V, no A, I or J beside H, Y and K); without vowels no
 * code can spell a word. Six of them make 14^6 = 7.5 million codes, enough when wrong guesses are slowed down.
 */
const SIGNS = 'FHKMRWXY234679';
const LENGTH = 6;

/** A new code in its spoken form. `random` fills an array with random bytes, as `crypto.getRandomValues` does. */
export function newJoinCode(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  let signs = '';
  const byte = new Uint8Array(1);
  // A byte above the last whole multiple of 14 would make the first signs likelier: draw again.
  const fair = 256 - (256 % SIGNS.length);
  while (signs.length < LENGTH) {
    random(byte);
    const value = byte[0] ?? 0;
    if (value < fair) signs += SIGNS.charAt(value % SIGNS.length);
  }
  return `${signs.slice(0, 3)}-${signs.slice(3)}`;
}

/** The code as stored and shown, from however it was typed (case, spaces, dashes); `undefined` if it cannot be one. */
export function readJoinCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s\-–—_.]/g, '');
  if (signs.length !== LENGTH) return undefined;
  for (const sign of signs) if (!SIGNS.includes(sign)) return undefined;
  return `${signs.slice(0, 3)}-${signs.slice(3)}`;
}

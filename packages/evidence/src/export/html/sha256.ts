/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as base64: what a content security policy names a script
 * by. Browsers have it only over https and only asynchronously, and an export needs neither.
 */
export function sha256(text: string): string {
  const words = digest(new TextEncoder().encode(text));
  const bytes = words.flatMap((word) => [
    word >>> 24,
    (word >>> 16) & 255,
    (word >>> 8) & 255,
    word & 255,
  ]);
  return btoa(String.fromCharCode(...bytes));
}

function digest(message: Uint8Array): number[] {
  const state = ROOTS_OF_2_TO_19.slice();
  const padded = new DataView(new ArrayBuffer(Math.ceil((message.length + 9) / 64) * 64));
  new Uint8Array(padded.buffer).set(message);
  padded.setUint8(message.length, 0x80);
  padded.setUint32(padded.byteLength - 8, Math.floor((message.length * 8) / 2 ** 32));
  padded.setUint32(padded.byteLength - 4, message.length * 8);
  for (let block = 0; block < padded.byteLength; block += 64) {
    const schedule = new Uint32Array(64);
    for (let t = 0; t < 64; t++)
      schedule[t] = t < 16 ? padded.getUint32(block + t * 4) : next(schedule, t);
    mix(state, schedule);
  }
  return state;
}

function next(schedule: Uint32Array, t: number): number {
  const at = (back: number) => schedule[t - back] ?? 0;
  const s0 = turned(at(15), 7) ^ turned(at(15), 18) ^ (at(15) >>> 3);
  const s1 = turned(at(2), 17) ^ turned(at(2), 19) ^ (at(2) >>> 10);
  return at(16) + s0 + at(7) + s1;
}

function mix(state: number[], schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const choice = (e & f) ^ (~e & g);
    const one = (h + s1 + choice + (ROOTS_OF_2_TO_311[t] ?? 0) + (schedule[t] ?? 0)) >>> 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + s0 + majority) >>> 0];
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) {
    state[at] = ((state[at] ?? 0) + value) >>> 0;
  }
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

const PRIMES = Array.from({ length: 310 }, (_, at) => at + 2).filter((candidate) => {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) {
    if (candidate % divisor === 0) return false;
  }
  return true;
});
const ROOTS_OF_2_TO_19 = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROOTS_OF_2_TO_311 = PRIMES.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));

/** The first 32 bits behind the point, by which the standard defines its constants. */
function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

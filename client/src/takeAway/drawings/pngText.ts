/** What a PNG file says of itself (PNG specification 1.2, sections 4.2.3 and 4.2.4). */
export interface PngAbout {
  /** how large it is printed */
  dotsPerInch: number;
  /** by keyword of the specification: Title, Author, Description, Copyright; empty ones are left out */
  texts: Readonly<Record<string, string>>;
}

const SIGNATURE = 8;
/** Length, type and check sum of a chunk, in bytes. */
const FRAME = 12;
const METRES_AN_INCH = 0.0254;

/** A PNG with this put in behind its header, where every reader looks for it. */
export function withAbout(
  png: Uint8Array,
  { dotsPerInch, texts }: PngAbout,
): Uint8Array<ArrayBuffer> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const header = SIGNATURE + FRAME + view.getUint32(SIGNATURE);
  const chunks = [
    chunk('pHYs', density(dotsPerInch)),
    ...Object.entries(texts)
      .filter(([, text]) => text !== '')
      .map(([keyword, text]) => textChunk(keyword, text)),
  ];
  return joined([png.subarray(0, header), ...chunks, png.subarray(header)]);
}

function density(dotsPerInch: number): Uint8Array {
  const dotsPerMetre = Math.round(dotsPerInch / METRES_AN_INCH);
  const data = new DataView(new ArrayBuffer(9));
  data.setUint32(0, dotsPerMetre);
  data.setUint32(4, dotsPerMetre);
  // In metres.
  data.setUint8(8, 1);
  return new Uint8Array(data.buffer);
}

/** As `tEXt`, which every program reads, where its letters are in Latin-1; else as `iTXt`. */
function textChunk(keyword: string, text: string): Uint8Array {
  const isLatin = [...text].every((sign) => (sign.codePointAt(0) ?? 0) <= 0xff);
  return isLatin
    ? chunk('tEXt', latin(`${keyword}\0${text}`))
    : // Not packed, and in no language that is said.
      chunk('iTXt', joined([latin(`${keyword}\0\0\0\0\0`), new TextEncoder().encode(text)]));
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([latin(type), data]);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, data.length);
  frame.setUint32(4, crc32(body));
  const [length, sum] = [new Uint8Array(frame.buffer, 0, 4), new Uint8Array(frame.buffer, 4, 4)];
  return joined([length, body, sum]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let sum = n;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

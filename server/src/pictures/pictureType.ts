import type { PictureType } from '@gapboard/board';

/** As many of a file's first bytes as {@link pictureTypeOf} looks at: an SVG may begin with long comments. */
export const HEAD_BYTES = 4096;

export const EXTENSIONS: Record<PictureType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};

/** What a file is by its own first bytes, whatever its name and its sender say. */
export function pictureTypeOf(head: Uint8Array): PictureType | undefined {
  const text = Buffer.from(head).toString('latin1');
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'image/webp';
  if (isAvif(head, text)) return 'image/avif';
  if (SVG.test(Buffer.from(head).toString('utf8'))) return 'image/svg+xml';
  return undefined;
}

/** A file of the ISO media family lists the formats it keeps to, four letters each, in its first box. */
function isAvif(head: Uint8Array, text: string): boolean {
  if (!text.startsWith('ftyp', 4)) return false;
  const length = Buffer.from(head).readUInt32BE(0);
  const brands = text.slice(8, Math.min(length, HEAD_BYTES));
  return /avi[fs]/.test(brands);
}

/** An `svg` element, after nothing but a byte order mark, XML declaration, comments and a document type. */
const SVG =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<svg[\s>]/i;

import type { UnknownRecord } from '@tldraw/store';
import { type Fields, isFields, part, text } from '../permissions/changes.ts';

/** Where a click may lead. Anything else could run as a script, or open something on the reader's machine. */
const SAFE = /^(?:https?:\/\/|mailto:)/i;
/** Browsers leave these out of an address, so that one can hide what it is. */
// oxlint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const LONGEST_LINK = 4_000;

/** How a picture on this server is named in a board. */
const PICTURE = /^asset:[\w.-]{1,200}$/;

export function isSafeLink(link: string): boolean {
  if (link === '') return true;
  return link.length <= LONGEST_LINK && SAFE.test(link.replace(HIDDEN, ''));
}

/** Every address that something leads to: a shape's own, and those in its text. */
export function linksIn(props: Fields): string[] {
  const links: string[] = [];
  if (typeof props['url'] === 'string') links.push(props['url']);
  const open: unknown[] = [props['richText']];
  while (open.length > 0) {
    const one = open.pop();
    if (Array.isArray(one)) for (const inner of one) open.push(inner);
    else if (isFields(one)) {
      for (const [key, inner] of Object.entries(one)) {
        if ((key === 'href' || key === 'src') && typeof inner === 'string') links.push(inner);
        else open.push(inner);
      }
    }
  }
  return links;
}

/** Whether everything a record would have a browser load is on this server; links are not loaded. */
export function isPictureHere(record: UnknownRecord): boolean {
  if (record.typeName === 'user') return !part(record, 'props')['imageUrl'] && !imageUrl(record);
  if (record.typeName !== 'asset') return true;
  const { src, image, favicon } = part(record, 'props');
  switch (text(record, 'type')) {
    case 'image':
      return src === null || (typeof src === 'string' && PICTURE.test(src));
    case 'bookmark':
      return typeof src === 'string' && isSafeLink(src) && !image && !favicon;
    default:
      return false;
  }
}

function imageUrl(record: UnknownRecord): unknown {
  return 'imageUrl' in record ? record.imageUrl : undefined;
}

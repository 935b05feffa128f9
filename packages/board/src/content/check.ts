import type { UnknownRecord } from '@tldraw/store';
import { fieldsOf, part, text } from '../permissions/changes.ts';
import type { Refusal } from '../permissions/refusals.ts';
import { LABEL_MAX, NOTE_MAX, RECORD_MAX_CHARACTERS, TEXT_MAX } from '../limits.ts';
import { plainText } from '../plainText.ts';
import { isNote } from '../permissions/shapeKinds.ts';
import { identifying } from '../privacy/checkText.ts';
import { isDrawingSized } from './drawing.ts';
import { isMapPartSized } from './evidence.ts';
import { inkIsSound } from './ink.ts';
import { isPictureHere, isSafeLink, linksIn } from './links.ts';
import { areNumbersSound } from './numbers.ts';
import { isKnownRichText } from './richText.ts';
import { wordsOf } from './words.ts';

/** Shapes and assets that would load something from elsewhere, or play it. */
const EMBEDDED: ReadonlySet<string> = new Set(['embed', 'video']);
/** What our own records carry in `meta`, and some room for what later versions add. */
const META_MAX_CHARACTERS = 2_000;

/**
 * What no board may hold, whoever writes it: things tldraw's schema lets pass. `undefined` is fine.
 *
 * @param before the record as it was: what was too long before may be made shorter
 */
export function checkContent(
  record: UnknownRecord,
  before: UnknownRecord | undefined,
): Refusal | undefined {
  if (EMBEDDED.has(text(record, 'type') ?? '')) return { reason: 'embed' };
  if (!areNumbersSound(record)) return { reason: 'number' };
  const props = part(record, 'props');
  if (!inkIsSound(props['segments'], before && part(before, 'props')['segments'])) {
    return { reason: 'number' };
  }
  if (props['richText'] !== undefined && !isKnownRichText(props['richText'])) {
    return { reason: 'rich-text' };
  }
  const { url } = fieldsOf(record);
  if (typeof url === 'string' && !isSafeLink(url)) return { reason: 'link' };
  if (!linksIn(props).every(isSafeLink)) return { reason: 'link' };
  if (!isPictureHere(record)) return { reason: 'picture' };
  return checkSize(record, before) ?? checkPrivacy(record, before);
}

/** What may identify a person for certain is on no board; what was there before can be moved about. */
function checkPrivacy(
  record: UnknownRecord,
  before: UnknownRecord | undefined,
): Refusal | undefined {
  const words = wordsOf(record);
  if (before && wordsOf(before) === words) return undefined;
  return identifying(words) ? { reason: 'identifying' } : undefined;
}

function checkSize(record: UnknownRecord, before: UnknownRecord | undefined): Refusal | undefined {
  const note = isNote(record);
  const words = plainText(record).length;
  if (words > (note ? NOTE_MAX : TEXT_MAX) && words > (before ? plainText(before).length : 0)) {
    return { reason: note ? 'note-too-long' : 'too-large' };
  }
  const name = fieldsOf(record)['name'] ?? part(record, 'props')['name'];
  if (typeof name === 'string' && name.length > LABEL_MAX) return { reason: 'too-large' };
  if (!isMapPartSized(record) || !isDrawingSized(record)) return { reason: 'too-large' };
  if (charactersIn(part(record, 'meta')) > META_MAX_CHARACTERS) return { reason: 'too-large' };
  return charactersIn(record) > RECORD_MAX_CHARACTERS ? { reason: 'too-large' } : undefined;
}

/** Characters in a value, keys included; counts no further than matters. */
export function charactersIn(value: unknown): number {
  let size = 0;
  const open: unknown[] = [value];
  while (open.length > 0 && size <= RECORD_MAX_CHARACTERS) {
    const one = open.pop();
    if (typeof one === 'string') size += one.length;
    else if (Array.isArray(one)) {
      size += one.length;
      for (const inner of one) open.push(inner);
    } else if (typeof one === 'object' && one !== null) {
      for (const [key, inner] of Object.entries(one)) {
        size += key.length;
        open.push(inner);
      }
    } else size++;
  }
  return size;
}

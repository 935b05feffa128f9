import { equalityDeep } from 'lib0/function';

/** A rich text as tldraw keeps it: TipTap's document, whose children are paragraphs and lists. */
interface RichText {
  type: string;
  content: unknown[];
}

function isRichText(value: unknown): value is RichText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'content' in value &&
    Array.isArray(value.content)
  );
}

/**
 * One text out of two that started from the same: where only one side has changed it, that one's;
 * where both have, theirs followed by the paragraphs written here. Doing it twice adds nothing.
 */
export function mergedText(before: unknown, theirs: unknown, ours: unknown): unknown {
  if (equalityDeep(theirs, ours) || equalityDeep(ours, before)) return theirs;
  if (equalityDeep(theirs, before) || !isRichText(theirs) || !isRichText(ours)) return ours;
  const known = [...theirs.content, ...(isRichText(before) ? before.content : [])];
  const written = ours.content.filter(
    (paragraph) => !isEmpty(paragraph) && !known.some((one) => equalityDeep(one, paragraph)),
  );
  if (written.length === 0) return theirs;
  const kept = theirs.content.every(isEmpty) ? [] : theirs.content;
  return { ...theirs, content: [...kept, ...written] };
}

function isEmpty(paragraph: unknown): boolean {
  if (typeof paragraph !== 'object' || paragraph === null || !('content' in paragraph)) return true;
  return Array.isArray(paragraph.content) && paragraph.content.length === 0;
}

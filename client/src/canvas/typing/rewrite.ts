import { alignment } from '@gapboard/sync';
import type { Editor } from 'tldraw';

/** The text editor tldraw opens in a shape, and what it works on. */
export type TextEditor = NonNullable<ReturnType<Editor['getRichTextEditor']>>;
export type TextNode = TextEditor['state']['doc'];
export type TextChange = TextEditor['state']['tr'];

/** Stands for whatever lies in a line of text and is no letter. */
export const OBJECT = '\uFFFC';

/**
 * Makes a text into another in small steps: letters that stay are not touched, so that carets,
 * selections and what can be undone stay where they are. From the end to the beginning, so that no
 * step moves the place of the next.
 */
export function rewrite(tr: TextChange, wanted: TextNode): void {
  rewriteInside(tr, tr.doc, wanted, 0);
}

/** @param start where the content of `before` begins */
function rewriteInside(tr: TextChange, before: TextNode, after: TextNode, start: number): void {
  if (before.inlineContent) {
    rewriteLine(tr, before, after, start);
    return;
  }
  const shorter = Math.min(before.childCount, after.childCount);
  let first = 0;
  while (first < shorter && before.child(first).eq(after.child(first))) first++;
  let last = 0;
  while (
    last < shorter - first &&
    before.child(before.childCount - 1 - last).eq(after.child(after.childCount - 1 - last))
  ) {
    last++;
  }
  const places = placesOf(before, start);
  const from = places[first] ?? start;
  const to = places[before.childCount - last] ?? from;
  if (before.childCount !== after.childCount) {
    const nodes = Array.from({ length: after.childCount - first - last }, (_, n) =>
      after.child(first + n),
    );
    tr.replaceWith(from, to, nodes);
    return;
  }
  for (let n = before.childCount - 1 - last; n >= first; n--) {
    rewriteNode(tr, before.child(n), after.child(n), places[n] ?? start);
  }
}

/** Where each child begins, and where the last one ends. */
function placesOf(parent: TextNode, start: number): number[] {
  const places = [start];
  parent.forEach((child) => places.push((places.at(-1) ?? start) + child.nodeSize));
  return places;
}

function rewriteNode(tr: TextChange, before: TextNode, after: TextNode, at: number): void {
  const bothLines = before.isTextblock && after.isTextblock;
  if (!bothLines && before.type !== after.type) {
    tr.replaceWith(at, at + before.nodeSize, after);
    return;
  }
  rewriteInside(tr, before, after, at + 1);
  if (!before.sameMarkup(after)) tr.setNodeMarkup(at, after.type, after.attrs);
}

function rewriteLine(tr: TextChange, before: TextNode, after: TextNode, start: number): void {
  let old = before.content.size;
  let now = after.content.size;
  for (const piece of alignment(lettersOf(before), lettersOf(after)).toReversed()) {
    if ('same' in piece) {
      old -= piece.same;
      now -= piece.same;
      remark(tr, start + old, after, now, now + piece.same);
    } else {
      old -= piece.go;
      now -= piece.come;
      const come = after.content.cut(now, now + piece.come);
      tr.replaceWith(start + old, start + old + piece.go, come);
    }
  }
}

/** A text's letters, its lines apart by one. */
export function lettersOf(node: TextNode): string {
  return node.textBetween(0, node.content.size, '\n', OBJECT);
}

/** Gives letters that stay (from `at` on in the document) the marks they have in this part of `after`. */
function remark(tr: TextChange, at: number, after: TextNode, from: number, to: number): void {
  after.nodesBetween(from, to, (node, place) => {
    if (!node.isInline) return;
    const begin = Math.max(place, from);
    const end = Math.min(place + node.nodeSize, to);
    const [left, right] = [at + begin - from, at + end - from];
    let differs = false;
    tr.doc.nodesBetween(left, right, (present) => {
      differs ||= present.isInline && !sameMarks(present, node);
    });
    if (!differs) return;
    tr.removeMark(left, right);
    for (const mark of node.marks) tr.addMark(left, right, mark);
  });
}

function sameMarks(a: TextNode, b: TextNode): boolean {
  return (
    a.marks.length === b.marks.length &&
    a.marks.every((mark, n) => {
      const other = b.marks[n];
      return other !== undefined && mark.eq(other);
    })
  );
}

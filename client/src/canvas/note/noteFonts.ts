import type { EvidenceNote } from '@gapboard/board/schema';
import { DefaultFontFaces, type TLFontFace } from 'tldraw';

const { normal: upright } = DefaultFontFaces.tldraw_sans;

/** The fonts of headings and of what a note says beside its text. */
export const LABEL_FONTS: TLFontFace[] = [upright.normal, upright.bold];

/** The fonts that a note is written in: those of its text's formats, and that of its labels. */
export function fontsOf({ props: { font, richText } }: EvidenceNote): TLFontFace[] {
  const faces = DefaultFontFaces[`tldraw_${font}`];
  const marks = marksIn(richText);
  const slanted = marks.has('italic');
  const heavy = marks.has('bold');
  return [
    ...new Set([
      ...LABEL_FONTS,
      faces.normal.normal,
      ...(heavy ? [faces.normal.bold] : []),
      ...(slanted ? [faces.italic.normal] : []),
      ...(heavy && slanted ? [faces.italic.bold] : []),
    ]),
  ];
}

/** The formats that occur in a text. */
function marksIn(node: unknown): Set<string> {
  const found = new Set<string>();
  const open = [node];
  while (open.length > 0) {
    const one = open.pop();
    if (Array.isArray(one)) open.push(...one);
    else if (typeof one === 'object' && one !== null) {
      if ('marks' in one && Array.isArray(one.marks)) {
        for (const mark of one.marks) found.add(String(Reflect.get(Object(mark), 'type')));
      }
      if ('content' in one) open.push(one.content);
    }
  }
  return found;
}

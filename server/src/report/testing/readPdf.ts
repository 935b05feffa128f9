/** Reads a report back: its text as a reader finds it, its structure, bookmarks and links. */
import { contentOf } from './pdfContent.ts';
import { type Dictionary, has, nameOf, PdfFile } from './pdfFile.ts';
import { isDictionary, isRef, textOf, type Value } from './pdfSyntax.ts';

export interface Node {
  type: string;
  alt: string;
  scope: string;
  /** of its own, and of all in it, in order */
  text: string;
  children: Node[];
  /** how many links it has */
  links: number;
}

export interface ReadPdf {
  pages: number;
  title: string;
  author: string;
  subject: string;
  keywords: string;
  language: string;
  isTagged: boolean;
  /** what is marked as content, in reading order */
  root: Node;
  /** what is drawn on each page outside of the structure */
  decoration: string[];
  bookmarks: string[];
  links: string[];
  /** all that is in the file, unpacked */
  raw: string;
  /** the smallest type there is, in points */
  smallest: number;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = new PdfFile(Buffer.from(bytes).toString('latin1'));
  const catalog = file.dictionary(file.trailer.get('Root'));
  const pages = file.pagesIn(catalog.get('Pages'));
  const contents = pages.map((page) => contentOf(file, page));
  const nodeOf = (value: Value): Node => {
    const element = file.dictionary(value);
    const children: Node[] = [];
    let text = '';
    let links = 0;
    for (const kid of file.list(element.get('K'))) {
      const found = file.resolve(kid);
      if (typeof found === 'number') {
        text += contents[pageOf(element.get('Pg'))]?.marked.get(found) ?? '';
      } else if (isDictionary(found) && has(found, 'Type', 'MCR')) {
        const mcid = found.get('MCID');
        const at = pageOf(found.get('Pg'));
        text += (typeof mcid === 'number' && contents[at]?.marked.get(mcid)) || '';
      } else if (isDictionary(found) && has(found, 'Type', 'OBJR')) {
        links++;
      } else {
        const child = nodeOf(kid);
        children.push(child);
        text += `${child.text}\n`;
      }
    }
    const attributes = file.resolve(element.get('A'));
    const scope = isDictionary(attributes) ? attributes.get('Scope') : undefined;
    return {
      type: nameOf(element.get('S')),
      alt: textOf(element.get('Alt')),
      scope: nameOf(scope),
      text,
      children,
      links,
    };
  };
  const pageNumbers = new Map(file.pageRefs.map((ref, n) => [ref, n]));
  const pageOf = (value: Value): number => (isRef(value) ? (pageNumbers.get(value.ref) ?? -1) : -1);
  const structure = file.dictionary(catalog.get('StructTreeRoot'));
  const [root] = file.list(structure.get('K')).map(nodeOf);
  if (!root) throw new Error('This PDF has no structure.');
  const info = file.dictionary(file.trailer.get('Info'));
  const said = (key: string): string => {
    const value = info.get(key);
    return value === undefined ? '' : textOf(file.resolve(value));
  };
  const marked = file.resolve(catalog.get('MarkInfo'));
  return {
    pages: pages.length,
    title: said('Title'),
    author: said('Author'),
    subject: said('Subject'),
    keywords: said('Keywords'),
    language: textOf(catalog.get('Lang')),
    isTagged: isDictionary(marked) && marked.get('Marked') === true,
    root,
    decoration: contents.map((content) => content.decoration),
    bookmarks: bookmarksIn(file, file.resolve(catalog.get('Outlines'))),
    links: pages.flatMap((page) => linksOn(file, page)),
    raw: file.unpacked(),
    smallest: Math.min(...contents.flatMap((content) => content.sizes)),
  };
}

/** Every element of a type, in reading order. */
export function elements(root: Node, type: string): Node[] {
  return [
    ...(root.type === type ? [root] : []),
    ...root.children.flatMap((child) => elements(child, type)),
  ];
}

/** Without spaces and line ends, which depend on where lines were broken. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function bookmarksIn(file: PdfFile, outline: Value): string[] {
  const titles: string[] = [];
  if (!isDictionary(outline)) return titles;
  let item = outline.get('First');
  while (item !== undefined) {
    const entry = file.dictionary(item);
    titles.push(textOf(entry.get('Title')), ...bookmarksIn(file, entry));
    item = entry.get('Next');
  }
  return titles;
}

function linksOn(file: PdfFile, page: Dictionary): string[] {
  return file.list(page.get('Annots')).flatMap((annotation) => {
    const action = file.dictionary(file.dictionary(annotation).get('A'));
    const uri = action.get('URI');
    return uri === undefined ? [] : [textOf(uri)];
  });
}

import PDFDocument from 'pdfkit';
import { escapeXml } from './escapeXml.ts';
import { BOX_WIDTH, type Line, linesOf, type Measure, widestWord } from './typeset.ts';
import type { Span } from './tokens.ts';
import type { Typefaces } from './typefaces.ts';

export type Doc = PDFKit.PDFDocument;
/** An element of the document as a screen reader walks it: a heading, a list, a table's cell. */
export type Element = PDFKit.PDFStructureElement;

export interface TextStyle {
  size: number;
  /** from one baseline to the next */
  leading: number;
  colour: string;
  bold: boolean;
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Orientation = 'portrait' | 'landscape';

/** In points, as all lengths of a report: 72 to an inch. */
const MARGINS = { top: 54, right: 54, bottom: 58, left: 54 };
const LANDSCAPE_MARGINS = { top: 36, right: 36, bottom: 42, left: 36 };

/** Of the size: from the top of a line's box to its baseline. */
const ASCENT = 0.93;

interface About {
  title: string;
  language: string;
  madeAt: Date;
}

/**
 * A report's pages as they are written: where the next thing goes, what of it is content for a screen
 * reader and what is there for the eye only. Every mark on a page is made inside {@link Paper.content}
 * or {@link Paper.decoration}.
 */
export class Paper {
  readonly doc: Doc;
  readonly root: Element;
  /** where the next thing goes, from the top of the page */
  y = 0;
  /** what the typefaces had no letter for, as it was written */
  readonly boxed = new Set<string>();
  readonly #typefaces: Typefaces;
  readonly #finished: Promise<Uint8Array>;
  readonly #widths = new Map<string, number>();
  readonly #measure: Measure;
  #pages = 0;

  constructor(typefaces: Typefaces, about: About) {
    this.#typefaces = typefaces;
    this.doc = new PDFDocument({
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      lang: about.language,
      displayTitle: true,
      info: {
        Title: about.title,
        Creator: 'Gapboard',
        CreationDate: about.madeAt,
        ModDate: about.madeAt,
      },
    });
    this.doc.registerFont('regular', typefaces.regular.source);
    this.doc.registerFont('bold', typefaces.bold.source);
    this.#finished = collected(this.doc);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.#measure = (text, bold) => this.#widthOf(text, bold);
  }

  get left(): number {
    return this.doc.page.margins.left;
  }
  get right(): number {
    return this.doc.page.width - this.doc.page.margins.right;
  }
  get width(): number {
    return this.right - this.left;
  }
  get top(): number {
    return this.doc.page.margins.top;
  }
  get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom;
  }
  /** how much is left of this page */
  get room(): number {
    return this.bottom - this.y;
  }
  /** the number of the last page, from 1 */
  get page(): number {
    return this.#pages;
  }
  get isLandscape(): boolean {
    return this.doc.page.width > this.doc.page.height;
  }

  addPage(orientation: Orientation): void {
    this.doc.addPage({
      size: 'A4',
      layout: orientation,
      margins: orientation === 'portrait' ? MARGINS : LANDSCAPE_MARGINS,
    });
    this.#pages++;
    this.y = this.top;
  }

  /** On to a new page like this one. */
  turn(): void {
    this.addPage(this.isLandscape ? 'landscape' : 'portrait');
  }

  /** On to a new page unless there is room for this. */
  need(height: number): void {
    if (this.room < height && this.y > this.top) this.turn();
  }

  /** Back to a page that has been left, to add what was not known then; pages are as high as the last one. */
  returnTo(page: number): void {
    this.doc.switchToPage(page - 1);
  }

  element(
    parent: Element,
    type: string,
    options: PDFKit.Mixins.StructureElementOptions = {},
  ): Element {
    const element = this.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  /** What is drawn is an element's content; once for each page it is on. */
  content(element: Element, type: string, draw: () => void): void {
    const content = this.doc.markStructureContent(type);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** What is drawn says nothing that is not said elsewhere: lines, grounds, running heads. */
  decoration(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  lines(spans: readonly Span[], style: Pick<TextStyle, 'size' | 'bold'>, width: number): Line[] {
    return linesOf(spans, { ...this.#setting(style), width });
  }

  /** How wide a text is on one line. */
  textWidth(text: string, style: Pick<TextStyle, 'size' | 'bold'>): number {
    return this.lines([{ text }], style, Infinity)[0]?.width ?? 0;
  }

  widestWord(text: string, style: Pick<TextStyle, 'size' | 'bold'>): number {
    return widestWord(text, this.#setting(style));
  }

  #setting({ size, bold }: Pick<TextStyle, 'size' | 'bold'>) {
    return { measure: this.#measure, typefaces: this.#typefaces, size, bold };
  }

  /** A place on the page that leads somewhere, inside the element of what is written there. */
  link(
    box: Place,
    inside: Element,
    says: string,
    target: { url: string } | { name: string },
  ): void {
    const { x, y, width, height } = box;
    // A plain string would be written as one of PDF's names.
    const options = { structParent: inside, Contents: Object(says) };
    if ('url' in target) this.doc.link(x, y, width, height, target.url, options);
    else this.doc.goTo(x, y, width, height, target.name, options);
  }

  /** Sets pieces of one line; `y` is the top of the line's box. */
  write(pieces: Line['pieces'], x: number, y: number, style: TextStyle): void {
    const { doc } = this;
    const baseline = y + (style.leading - style.size) / 2 + style.size * ASCENT;
    for (const piece of pieces) {
      const colour = piece.span.colour ?? style.colour;
      doc.font((piece.span.bold ?? style.bold) ? 'bold' : 'regular').fontSize(style.size);
      doc.fillColor(colour);
      switch (piece.shown.kind) {
        case 'text':
          this.#set(piece.text, x + piece.x, baseline);
          break;
        case 'alone':
          // PDF's own mark for letters that stand in a string from the last to the first.
          if (piece.shown.as === 'reversed') doc.markContent('ReversedChars');
          if (piece.shown.as === 'instead') doc.markContent('Span', { actual: piece.text });
          this.#set(piece.shown.text, x + piece.x, baseline);
          if (piece.shown.as !== 'itself') doc.endMarkedContent();
          break;
        case 'box':
          this.boxed.add(piece.text);
          doc.markContent('Span', { actual: piece.text });
          // Without a letter inside, some readers find no text in the span at all.
          this.#set(' ', x + piece.x, baseline);
          drawBox(doc, x + piece.x, baseline, style.size, colour);
          doc.endMarkedContent();
          break;
      }
    }
  }

  #set(text: string, x: number, baseline: number): void {
    this.doc.text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      horizontalScaling: this.#percentFor(text),
    });
  }

  #widthOf(text: string, bold: boolean): number {
    const key = bold ? `b${text}` : `r${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width =
      this.doc
        .font(bold ? 'bold' : 'regular')
        .fontSize(1000)
        .widthOfString(text, { horizontalScaling: this.#percentFor(text) }) / 1000;
    this.#widths.set(key, width);
    return width;
  }

  /** The library does not narrow the places of accents, so letters with any of their own keep their width. */
  #percentFor(text: string): number {
    return /\p{M}/u.test(text) ? 100 : this.#typefaces.widthPercent;
  }

  /** The bytes of the whole report; nothing can be added after. */
  finish(): Promise<Uint8Array> {
    const { info } = this.doc;
    const endMetadata = this.doc.endMetadata.bind(this.doc);
    // The title goes into XML there as it is; where it is no XML it has been written by then.
    this.doc.endMetadata = () => {
      info.Title = escapeXml(info.Title ?? '');
      endMetadata();
    };
    this.root.end();
    this.doc.end();
    return this.#finished;
  }
}

function drawBox(doc: Doc, x: number, baseline: number, size: number, colour: string): void {
  const width = size * (BOX_WIDTH - 0.16);
  doc
    .lineWidth(0.6)
    .rect(x + size * 0.08, baseline - size * 0.7, width, size * 0.74)
    .stroke(colour);
}

function collected(doc: Doc): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}

import PDFDocument from 'pdfkit';
import { PALETTES, rightsLine } from '@gapboard/drawing';
import { fitted, paintDrawing } from '../report/ink/paint.ts';
import { escapeXml } from '../report/page/escapeXml.ts';
import type { Doc } from '../report/page/Paper.ts';
import { typefaces } from '../report/page/typefaces.ts';
import type { DrawingsAsked } from './asked.ts';
import type { AboutDrawing } from './drawingsOn.ts';

interface PdfOptions extends Pick<DrawingsAsked, 'paper' | 'ground'> {
  title: string;
  madeAt: Date;
}

/** In points: 72 to an inch. */
const MARGIN = 36;
const CAPTION = { size: 9, leading: 13, colour: '#4a5553' };
/** A drawing is not enlarged further than this: a few strokes are no poster. */
const MOST = 6;

/** A page for each drawing, as large as fits, in vectors; below it its name and its rights. */
export async function drawingsPdf(
  drawings: readonly AboutDrawing[],
  { paper, ground, title, madeAt }: PdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const faces = await typefaces();
  const rights = [...new Set(drawings.map(({ about }) => rightsLine(about)))].join('; ');
  const authors = [...new Set(drawings.flatMap(({ about }) => about.credit || []))].join(', ');
  const said = drawings.map(({ about }) => about.description).filter((text) => text !== '');
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: {
      Title: title,
      ...(authors !== '' && { Author: authors }),
      ...(said.length > 0 && { Subject: said.join(' ') }),
      Keywords: rights,
      Creator: 'Gapboard',
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  });
  doc.registerFont('regular', faces.regular.source);
  doc.appendXML(xmpRights(rights));
  const finished = collected(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const one of drawings) addPage(doc, root, one, { paper, ground });
  root.end();
  doc.end();
  return finished;
}

function addPage(
  doc: Doc,
  root: PDFKit.PDFStructureElement,
  { drawing, about }: AboutDrawing,
  { paper, ground }: Pick<PdfOptions, 'paper' | 'ground'>,
): void {
  const isWide = drawing.bounds.w > drawing.bounds.h;
  doc.addPage({ size: paper.toUpperCase(), layout: isWide ? 'landscape' : 'portrait', margin: 0 });
  const { width, height } = doc.page;
  if (ground === 'paper') {
    doc.markContent('Artifact', { type: 'Layout' });
    doc.rect(0, 0, width, height).fill(PALETTES.light.ground);
    doc.endMarkedContent();
  }
  const frame = {
    x: MARGIN,
    y: MARGIN,
    width: width - 2 * MARGIN,
    height: height - 2 * MARGIN - 2 * CAPTION.leading,
  };
  const size = fitted(drawing, frame, MOST);
  const [left, top] = [(width - size.width) / 2, frame.y + (frame.height - size.height) / 2];
  const alt = about.description || `${about.title}. Nobody has described it in words.`;
  const figure = doc.struct('Figure', {
    alt,
    bbox: [left, top, left + size.width, top + size.height],
  });
  root.add(figure);
  figure.add(doc.struct('Span', {}, () => paintDrawing(doc, drawing, frame, MOST)));
  figure.end();
  const caption = [about.title, rightsLine(about)].filter((text) => text !== '').join(' — ');
  root.add(
    doc.struct('P', {}, () => {
      doc
        .font('regular')
        .fontSize(CAPTION.size)
        .fillColor(CAPTION.colour)
        .text(caption, MARGIN, height - MARGIN - CAPTION.leading, {
          width: frame.width,
          height: CAPTION.leading,
          lineBreak: false,
          ellipsis: true,
        });
    }),
  );
}

/** What programs that look after pictures read a file's rights from; the rest pdfkit writes of itself. */
function xmpRights(rights: string): string {
  return [
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(rights)}</rdf:li></rdf:Alt></dc:rights>`,
    '</rdf:Description>',
  ].join('');
}

function collected(doc: Doc): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}

import { WHAT_IT_IS } from '../export/words.ts';
import { PAGE_MARK } from './eppi/readMapPage.ts';
import { UnreadableFileError, type FileFormat } from './read.ts';
import { countRecords } from './ris/records.ts';
import { words } from './words.ts';

/** How much of a file's beginning tells what kind of file it is, in characters. */
const BEGINNING = 4_000;

/** Files of reference managers and search engines that people take for RIS. */
const OTHER_REFERENCES: readonly (readonly [string, RegExp])[] = [
  ['BibTeX', /^\s*@[a-z]+\s*\{/im],
  ['PubMed', /^PMID- /m],
  ['Web of Science', /^FN (?:Clarivate|Thomson|ISI)/m],
  ['EndNote', /^%0 /m],
];

/** What kind of file it is, by what is in it and at last by its name. Says what to do with any other. */
export function detectFormat(name: string, text: string): FileFormat {
  const start = text.slice(0, BEGINNING).replace(/^[\s\ufeff]+/, '');
  const isZip = start.startsWith('PK\u0003\u0004');
  if (isZip && /\.zip$/i.test(name)) throw new UnreadableFileError(words.format.zip(name));
  if (isZip || start.startsWith('ÐÏ\u0011à')) {
    throw new UnreadableFileError(words.format.workbook(name));
  }
  if (start.startsWith('%PDF-')) throw new UnreadableFileError(words.format.pdf(name));
  if (start.includes('\0')) throw new UnreadableFileError(words.format.binary(name));
  if (start === '') throw new UnreadableFileError(words.empty(name));
  if (start.startsWith('{') || start.startsWith('[')) {
    if (/"(?:CodeSets|References)"\s*:/.test(text)) return 'eppi-json';
    const isWholeMap = /"format"\s*:\s*"gapboard-map"/.test(start);
    throw new UnreadableFileError(
      isWholeMap ? words.format.wholeMap(name) : words.format.otherJson(name),
    );
  }
  if (start.startsWith('<')) {
    if (PAGE_MARK.test(text)) return 'map-page';
    if (start.includes(WHAT_IT_IS)) throw new UnreadableFileError(words.format.ownPage(name));
    throw new UnreadableFileError(
      start.startsWith('<?xml') && !/<html/i.test(start)
        ? words.format.otherReferences(name, 'XML')
        : words.format.otherPage(name),
    );
  }
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  if (extension === 'csv' || extension === 'tsv') return 'csv';
  if (countRecords(text) > 0 || extension === 'ris') return 'ris';
  for (const [kind, sign] of OTHER_REFERENCES) {
    if (sign.test(start)) throw new UnreadableFileError(words.format.otherReferences(name, kind));
  }
  if (/^[^\r\n]*[,;\t]/.test(start)) return 'csv';
  throw new UnreadableFileError(words.format.unknown(name));
}

import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import { coverageOf, covers, unpackWoff } from './sfnt.ts';

export interface Face {
  /** a font's bytes */
  source: Uint8Array;
  has: (codePoint: number) => boolean;
}

export interface Typefaces {
  regular: Face;
  bold: Face;
  /** how wide letters are set, in percent of how they were drawn */
  widthPercent: number;
}

/**
 * DejaVu Sans, which has the letters of Europe, Arabic, Hebrew and the signs of a map in one file. Set
 * at 90 % it is what its makers call Condensed. The files named "latin" hold all of it.
 */
const FILES = {
  regular: '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff',
  bold: '@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff',
};
const WIDTH_PERCENT = 90;

let loaded: Promise<Typefaces> | undefined;

/** The typefaces of a report, read once. */
export function typefaces(): Promise<Typefaces> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Typefaces> {
  const { resolve } = createRequire(import.meta.url);
  const [regular, bold] = await Promise.all([
    open(resolve(FILES.regular)),
    open(resolve(FILES.bold)),
  ]);
  return { regular, bold, widthPercent: WIDTH_PERCENT };
}

async function open(file: string): Promise<Face> {
  const source = unpackWoff(await fs.readFile(file));
  const coverage = coverageOf(source);
  return { source, has: (codePoint) => covers(coverage, codePoint) };
}

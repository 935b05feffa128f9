import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import { coverageOf, covers, unpackWoff } from './sfnt.ts';
import { standardTypefaces } from './standardTypefaces.ts';

export interface Face {
  /** a font's bytes, or the name of one of the fonts that every PDF reader has */
  source: Uint8Array | string;
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
  const resolve = createRequire(import.meta.url).resolve;
  const files = { regular: found(resolve, FILES.regular), bold: found(resolve, FILES.bold) };
  if (files.regular === undefined || files.bold === undefined) return standardTypefaces;
  const [regular, bold] = await Promise.all([open(files.regular), open(files.bold)]);
  return { regular, bold, widthPercent: WIDTH_PERCENT };
}

function found(resolve: NodeJS.RequireResolve, name: string): string | undefined {
  try {
    return resolve(name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') {
      return undefined;
    }
    throw error;
  }
}

async function open(file: string): Promise<Face> {
  const source = unpackWoff(await fs.readFile(file));
  const coverage = coverageOf(source);
  return { source, has: (codePoint) => covers(coverage, codePoint) };
}

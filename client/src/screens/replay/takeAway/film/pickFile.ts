import { FilmError, whyNot } from './whyNot.ts';

declare global {
  interface Window {
    /** what browsers have that let a page write a file, and TypeScript does not know yet */
    showSaveFilePicker?: (options: {
      suggestedName: string;
      types: { accept: Record<string, string[]> }[];
    }) => Promise<FileSystemFileHandle>;
  }
}

const TYPES = { mp4: 'video/mp4', webm: 'video/webm' } as const;

/**
 * Where somebody wants a film to go, so that it is written there as it is made and never lies in
 * memory; `undefined` where the browser asks later, or not at all.
 * @throws {FilmError} `cancelled` when they changed their mind
 */
export async function pickFile(
  name: string,
  file: keyof typeof TYPES,
): Promise<FileSystemFileHandle | undefined> {
  try {
    return await window.showSaveFilePicker?.({
      suggestedName: name.replaceAll(/[\\/:*?"<>|]/g, ' ').trim(),
      types: [{ accept: { [TYPES[file]]: [`.${file}`] } }],
    });
  } catch (thrown) {
    // Such as a policy of the browser's: then it goes the usual way.
    if (whyNot(thrown) !== 'cancelled') return undefined;
    throw new FilmError('cancelled');
  }
}

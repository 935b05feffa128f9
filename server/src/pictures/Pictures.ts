import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { PICTURE_MAX_BYTES, PICTURE_TYPES, type PictureType } from '@gapboard/board';
import type { BoardId } from '../ids.ts';
import { codeOf, isFull, StorageFailedError, StorageFullError } from '../storage/errors.ts';
import { EXTENSIONS, HEAD_BYTES, pictureTypeOf } from './pictureType.ts';

/** What was being uploaded stopped coming: nobody is left to answer. */
export class BrokenUploadError extends Error {
  override name = 'BrokenUploadError';
}

export type Kept = { kept: true; name: string } | { kept: false; why: 'too-big' | 'not-an-image' };

export interface FoundPicture {
  bytes: Uint8Array<ArrayBuffer>;
  type: PictureType;
}

/**
 * How much more of a refused upload is read, and forgotten: an answer sent while a browser still
 * sends is often not shown to anyone, only a broken connection.
 */
const READ_AT_MOST_BYTES = 20 * PICTURE_MAX_BYTES;
const NAME = /^[0-9a-f]{32}\.([a-z]+)$/;

/**
 * The pictures on boards, in a folder a board. A picture's name is its content's hash, so the same
 * picture is kept once and a name never changes its meaning.
 */
export class Pictures {
  readonly #dir: string;
  /** uploads under way; what a crash leaves here is nobody's */
  readonly #incoming: string;

  private constructor(dir: string) {
    this.#dir = dir;
    this.#incoming = path.join(dir, 'incoming');
  }

  static async open(dir: string): Promise<Pictures> {
    const pictures = new Pictures(dir);
    await fs.rm(pictures.#incoming, { recursive: true, force: true });
    await fs.mkdir(pictures.#incoming, { recursive: true });
    return pictures;
  }

  /**
   * Takes in an upload; when this resolves with `kept`, it survives a power cut.
   * @throws {StorageFullError | StorageFailedError}
   */
  async keep(board: BoardId, body: AsyncIterable<Uint8Array>): Promise<Kept> {
    const part = path.join(this.#incoming, randomUUID());
    try {
      const received = await this.#receive(part, body);
      if (!received.kept) return received;
      const folder = path.join(this.#dir, board);
      await fs.mkdir(folder, { recursive: true });
      await fs.rename(part, path.join(folder, received.name));
      await syncFolder(folder);
      await syncFolder(this.#dir);
      return received;
    } catch (error) {
      throw error instanceof BrokenUploadError ? error : asStorageError(error);
    } finally {
      await fs.rm(part, { force: true });
    }
  }

  async find(board: BoardId, name: string): Promise<FoundPicture | undefined> {
    const [, extension] = NAME.exec(name) ?? [];
    const type = PICTURE_TYPES.find((one) => EXTENSIONS[one] === extension);
    if (type === undefined) return undefined;
    try {
      return { bytes: await fs.readFile(path.join(this.#dir, board, name)), type };
    } catch {
      // Whatever keeps it from being read, there is no picture to show.
      return undefined;
    }
  }

  /** Lets go of a picture; `false` if there is none. */
  async drop(board: BoardId, name: string): Promise<boolean> {
    if (!NAME.test(name)) return false;
    const folder = path.join(this.#dir, board);
    try {
      await fs.rm(path.join(folder, name));
      await syncFolder(folder);
      return true;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw asStorageError(error);
    }
  }

  /** Lets go of all pictures of a board; answers how many there were. */
  async dropAll(board: BoardId): Promise<number> {
    const folder = path.join(this.#dir, board);
    try {
      const names = await fs.readdir(folder).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      });
      await fs.rm(folder, { recursive: true, force: true });
      await syncFolder(this.#dir);
      return names.length;
    } catch (error) {
      throw asStorageError(error);
    }
  }

  async #receive(part: string, body: AsyncIterable<Uint8Array>): Promise<Kept> {
    const hash = createHash('sha256');
    const file = await fs.open(part, 'wx');
    let head = Buffer.alloc(0);
    let size = 0;
    let refused: Kept | undefined;
    try {
      for await (const chunk of unbroken(body)) {
        size += chunk.length;
        if (size > READ_AT_MOST_BYTES) break;
        if (refused) continue;
        if (head.length < HEAD_BYTES) {
          head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
        }
        const tooBig = size > PICTURE_MAX_BYTES;
        const whole = head.length === HEAD_BYTES;
        if (whole && !pictureTypeOf(head)) refused = { kept: false, why: 'not-an-image' };
        else if (tooBig) refused = { kept: false, why: 'too-big' };
        else {
          hash.update(chunk);
          await file.writeFile(chunk);
        }
      }
      if (refused) return refused;
      const type = pictureTypeOf(head);
      if (type === undefined) return { kept: false, why: 'not-an-image' };
      await file.sync();
      return { kept: true, name: `${hash.digest('hex').slice(0, 32)}.${EXTENSIONS[type]}` };
    } finally {
      await file.close();
    }
  }
}

/** Tells a broken line from a broken disk. */
async function* unbroken(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* body;
  } catch (cause) {
    throw new BrokenUploadError('The upload broke off.', { cause });
  }
}

/** A file's name is in its folder, and the folder has to reach the disk as well. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function asStorageError(error: unknown): Error {
  if (isFull(error))
    return new StorageFullError('There is no room left for pictures.', { cause: error });
  return new StorageFailedError('The picture could not be kept.', { cause: error });
}

/** A browser lets go of a file a little later than its stream has failed: so often, and so many ms apart, it is asked. */
const ATTEMPTS = 20;
const LETS_GO_MS = 100;

/** A file on the disk, written while a film is made: it is there when all of it is, or not at all. */
export class FilmFile {
  readonly #handle: FileSystemFileHandle;
  readonly #out: FileSystemWritableFileStream;
  /** the picker makes an empty file of a new name, and gives one that is there as it is */
  readonly #isNew: boolean;

  private constructor(
    handle: FileSystemFileHandle,
    out: FileSystemWritableFileStream,
    isNew: boolean,
  ) {
    this.#handle = handle;
    this.#out = out;
    this.#isNew = isNew;
  }

  static async open(handle: FileSystemFileHandle): Promise<FilmFile> {
    const { size } = await handle.getFile();
    return new FilmFile(handle, await handle.createWritable(), size === 0);
  }

  /** @throws {DOMException} `QuotaExceededError` when the disk is full */
  async write(data: Uint8Array<ArrayBuffer>, position: number): Promise<void> {
    await this.#out.write({ type: 'write', data, position });
  }

  /** @throws {DOMException} `QuotaExceededError` when the disk is full */
  async keep(): Promise<void> {
    await this.#out.close();
  }

  /** As if it had never been begun. */
  async discard(): Promise<void> {
    // A stream that has failed is closed already, with nothing kept.
    await this.#out.abort().catch(() => undefined);
    if (!this.#isNew || !('remove' in this.#handle)) return;
    const { remove } = this.#handle;
    if (typeof remove !== 'function') return;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        await remove.call(this.#handle);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, LETS_GO_MS));
      }
    }
  }
}

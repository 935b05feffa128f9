import type { UnknownRecord } from '@gapboard/board';
import { pictureAddress } from '../onBoard/pictureAddress.ts';
import type { Records } from './sameRecords.ts';

/** The pictures on a board, fetched when they are first painted. */
export class BoardPictures {
  readonly #board: string | undefined;
  readonly #records: () => Records;
  readonly #onLoaded: (asset: string) => void;
  /** by where they come from; one that cannot be had stays away */
  readonly #images = new Map<string, HTMLImageElement>();

  /**
   * @param board its id; without, none are fetched
   * @param records as they are painted
   * @param onLoaded told of the asset whose picture has just come
   */
  constructor(
    board: string | undefined,
    records: () => Records,
    onLoaded: (asset: string) => void,
  ) {
    this.#board = board;
    this.#records = records;
    this.#onLoaded = onLoaded;
  }

  /** The pixels of a picture, by the id of its asset; `undefined` while they are not there. */
  readonly pixels = (asset: string): CanvasImageSource | undefined => {
    const source = sourceOf(this.#records().get(asset));
    const address =
      source && this.#board !== undefined ? pictureAddress(this.#board, source) : undefined;
    if (!address) return undefined;
    const known = this.#images.get(address);
    if (known) return known.complete && known.naturalWidth > 0 ? known : undefined;
    const image = new Image();
    this.#images.set(address, image);
    image.addEventListener('load', () => this.#onLoaded(asset));
    image.src = address;
    return undefined;
  };
}

function sourceOf(asset: UnknownRecord | undefined): string | undefined {
  const source: unknown = asset && Reflect.get(propsOf(asset), 'src');
  return typeof source === 'string' ? source : undefined;
}

function propsOf(record: UnknownRecord): object {
  const props: unknown = Reflect.get(record, 'props');
  return typeof props === 'object' && props !== null ? props : {};
}

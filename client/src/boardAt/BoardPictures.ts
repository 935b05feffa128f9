/** The pictures on a board, fetched when they are first painted. */
export class BoardPictures {
  readonly #addressOf: (asset: string) => string | undefined;
  readonly #onLoaded: (asset: string) => void;
  /** by where they come from; one that cannot be had stays away */
  readonly #images = new Map<string, HTMLImageElement>();

  /**
   * @param addressOf where a picture is fetched, by the id of its asset; `undefined` for one that is not
   * @param onLoaded told of the asset whose picture has just come
   */
  constructor(addressOf: (asset: string) => string | undefined, onLoaded: (asset: string) => void) {
    this.#addressOf = addressOf;
    this.#onLoaded = onLoaded;
  }

  /** The pixels of a picture, by the id of its asset; `undefined` while they are not there. */
  readonly pixels = (asset: string): CanvasImageSource | undefined => {
    const address = this.#addressOf(asset);
    if (address === undefined) return undefined;
    const known = this.#images.get(address);
    if (known) return known.complete && known.naturalWidth > 0 ? known : undefined;
    const image = new Image();
    this.#images.set(address, image);
    image.addEventListener('load', () => this.#onLoaded(asset));
    image.src = address;
    return undefined;
  };
}

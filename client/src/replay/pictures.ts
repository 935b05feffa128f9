import { apply, idOf, type ReplayScript } from '@gapboard/history';
import { assetAddress } from '../boardAt/assetAddress.ts';

/** Where the pictures of a replay come from, each an address or a data URL, by the ids of their assets. */
export type PictureAddresses = ReadonlyMap<string, string>;

const ASSET = 'asset:';

/** The pictures that are seen in a replay of a board. */
export function picturesIn({ first, steps }: ReplayScript, board: string): PictureAddresses {
  const assets = new Map(
    first.filter(({ id }) => id.startsWith(ASSET)).map((asset) => [asset.id as string, asset]),
  );
  for (const change of steps.flatMap(({ changes }) => changes)) {
    if (idOf(change).startsWith(ASSET)) apply(assets, change);
  }
  const found = new Map<string, string>();
  for (const [id, asset] of assets) {
    const address = assetAddress(board, asset);
    if (address !== undefined) found.set(id, address);
  }
  return found;
}

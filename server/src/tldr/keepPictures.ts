import type { BoardId } from '../ids.ts';
import type { Pictures } from '../pictures/Pictures.ts';
import type { Drawing } from './drawing.ts';
import { propsOf } from './props.ts';
import { withoutStrays } from './strays.ts';

/** Keeps a drawing's pictures with the board's, and has it show them there; what is no picture is left out. */
export async function keepPictures(
  pictures: Pictures,
  board: BoardId,
  drawing: Drawing,
): Promise<Drawing> {
  const addresses = new Map<string, string>();
  for (const { asset, bytes } of drawing.pictures) {
    const kept = await pictures.keep(board, inOne(bytes));
    if (kept.kept) addresses.set(asset, `asset:${kept.name}`);
  }
  const given = new Set(drawing.pictures.map(({ asset }) => asset));
  const assets = drawing.assets.flatMap((asset) => {
    if (!given.has(asset.id)) return [asset];
    const src = addresses.get(asset.id);
    return src === undefined ? [] : [{ ...asset, props: { ...propsOf(asset), src } }];
  });
  return withoutStrays({ ...drawing, assets, pictures: [] });
}

async function* inOne(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

import type { UnknownRecord } from '@gapboard/board';
import { pictureAddress } from '../onBoard/pictureAddress.ts';

/** Where the picture of an asset's record is fetched; `undefined` for what is none that is kept here. */
export function assetAddress(board: string, asset: UnknownRecord | undefined): string | undefined {
  const source: unknown = asset && Reflect.get(propsOf(asset), 'src');
  return typeof source === 'string' ? pictureAddress(board, source) : undefined;
}

function propsOf(record: UnknownRecord): object {
  const props: unknown = Reflect.get(record, 'props');
  return typeof props === 'object' && props !== null ? props : {};
}

import type { UnknownRecord } from '@gapboard/board';
import type { BoardId } from '../../ids.ts';
import type { Pictures } from '../../pictures/Pictures.ts';
import { propsOf } from '../../tldr/props.ts';

/** So much of pictures goes with a drawing, in bytes: more than a browser opens again. */
const MOST = 100 * 1024 * 1024;
const HERE = /^asset:(.+)$/;

/** The pictures that a board shows, each as a `data:` address under its own; those that there is no room for are left out. */
export async function picturesIn(
  pictures: Pictures,
  board: BoardId,
  records: readonly UnknownRecord[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let size = 0;
  for (const record of records) {
    if (record.typeName !== 'asset') continue;
    const src = String(propsOf(record)['src']);
    const name = HERE.exec(src)?.[1];
    const picture = name === undefined ? undefined : await pictures.find(board, name);
    if (!picture || size + picture.bytes.length > MOST) continue;
    size += picture.bytes.length;
    found.set(src, `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`);
  }
  return found;
}

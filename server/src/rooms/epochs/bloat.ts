import { isRenewable } from '@gapboard/sync';
import * as Y from 'yjs';
import { newEpochId } from '../../ids.ts';
import type { KnownDamage } from '../../storage/Storage.ts';
import { seedOf } from './seed.ts';

/** Below both of these a document is small, whatever it carries: a struct costs some 100 bytes of memory. */
const FLOOR_STRUCTS = 2_000;
const FLOOR_BYTES = 256 * 1024;
/** So many times what its content needs is worth sending everyone's copy away for. */
const BLOATED_TIMES = 3;
/** People who were offline when the disk failed bring back what it lost, but only to the same document. */
const HEALING_MS = 30 * 24 * 60 * 60_000;

export interface Seed {
  epoch: string;
  update: Uint8Array;
  /** of the document before and of the new one */
  sizes: { structsBefore: number; structsAfter: number; bytesBefore: number; bytesAfter: number };
}

/** The first entry of the epoch that should follow this document; `undefined` if it is good as it is. */
export function seedIfBloated(doc: Y.Doc, damage: readonly KnownDamage[]): Seed | undefined {
  const structsBefore = structsIn(doc);
  const bytesBefore = Y.encodeStateAsUpdate(doc).length;
  if (structsBefore < FLOOR_STRUCTS && bytesBefore < FLOOR_BYTES) return undefined;
  if (!isRenewable(doc)) return undefined;
  if (mayHeal(damage)) return undefined;
  const epoch = newEpochId();
  const update = seedOf(doc, epoch);
  const structsAfter = Y.decodeUpdate(update).structs.length;
  const isBloated =
    structsBefore > BLOATED_TIMES * structsAfter || bytesBefore > BLOATED_TIMES * update.length;
  if (!isBloated) return undefined;
  return {
    epoch,
    update,
    sizes: { structsBefore, structsAfter, bytesBefore, bytesAfter: update.length },
  };
}

/** Whether somebody may still bring back what a disk has lost of a board. */
export function mayHeal(damage: readonly KnownDamage[]): boolean {
  return damage.some(
    ({ kind, foundAt }) => kind !== 'checkpoint' && Date.now() - foundAt < HEALING_MS,
  );
}

/** How many pieces Yjs keeps of a document: what it costs in memory and to load. */
export function structsIn(doc: Y.Doc): number {
  let count = 0;
  for (const structs of doc.store.clients.values()) count += structs.length;
  return count;
}

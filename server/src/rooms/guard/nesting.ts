import type { Refusal, UnknownRecord } from '@gapboard/board';

/** Groups in frames in frames: deeper than anybody draws, and a canvas walks it at every move. */
const DEEPEST = 50;

/** Whether a shape lies in itself, by however many others, or deeper than a canvas should have to go. */
export function whyNotPlaced(
  record: UnknownRecord,
  recordOf: (id: string) => UnknownRecord | undefined,
): Refusal | undefined {
  if (record.typeName !== 'shape') return undefined;
  let parent = parentOf(record);
  for (let depth = 0; parent?.startsWith('shape:') === true; depth++) {
    if (parent === record.id) return { reason: 'own-parent' };
    if (depth > DEEPEST) return { reason: 'too-deep' };
    const found = recordOf(parent);
    parent = found && parentOf(found);
  }
  return undefined;
}

function parentOf(record: UnknownRecord): string | undefined {
  return 'parentId' in record && typeof record.parentId === 'string' ? record.parentId : undefined;
}

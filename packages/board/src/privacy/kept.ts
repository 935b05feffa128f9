import { type Kind, KINDS } from './kinds.ts';
import { isKeepReason, type KeepReason } from './reasons.ts';

/** Where a record says what its author was asked about and keeps: in its `meta`, kind by kind. */
export const KEPT = 'kept';

export type KeptReasons = Partial<Record<Kind, KeepReason>>;

/** What somebody was asked about in this record and kept, and why; never the text itself. */
export function keptReasons(record: object): KeptReasons {
  const meta: unknown = Reflect.get(record, 'meta');
  const kept: unknown = isObject(meta) ? meta[KEPT] : undefined;
  if (!isObject(kept)) return {};
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const reason = kept[kind];
      return isKeepReason(reason) ? [[kind, reason]] : [];
    }),
  );
}

/** A record's `meta` with a reason why what it was asked about stays. */
export function withReason(
  record: { meta: object },
  kind: Kind,
  reason: KeepReason,
): { [KEPT]: KeptReasons } {
  return { ...record.meta, [KEPT]: { ...keptReasons(record), [kind]: reason } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

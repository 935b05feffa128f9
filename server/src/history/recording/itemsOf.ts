import type { Epoch, LoadedLog, ReadEntries } from '../../storage/Storage.ts';
import type { LogItem } from './tasks.ts';

interface Portion extends ReadEntries {
  /** number of the last entry before it */
  after: number;
  epochs: readonly Epoch[];
  /** the newest there is, where rows are damaged */
  checkpoint: LoadedLog['checkpoint'];
}

/** A portion of a log as a memory is made of it, with what stands in for what is lost. */
export function itemsOf({ entries, damaged, after, last, epochs, checkpoint }: Portion): LogItem[] {
  const read = new Set(entries.map(({ seq }) => seq));
  const items: LogItem[] = entries.map(({ seq, at, author, update }) => ({
    kind: 'entry',
    seq,
    at,
    by: author,
    update,
  }));
  for (const { id, seq } of epochs) {
    if (seq <= after || seq > last) continue;
    const crc = damaged.find((row) => row.seq === seq)?.crc;
    items.push(read.has(seq) ? { kind: 'epoch', seq } : { kind: 'lost-epoch', seq, id, crc });
  }
  if (checkpoint && checkpoint.seq > after && checkpoint.seq <= last) {
    items.push({ kind: 'checkpoint', ...checkpoint });
  }
  return items.toSorted((a, b) => a.seq - b.seq || ORDER[a.kind] - ORDER[b.kind]);
}

/** Of what has one number. */
const ORDER: Readonly<Record<LogItem['kind'], number>> = {
  epoch: 0,
  'lost-epoch': 0,
  entry: 1,
  checkpoint: 2,
};

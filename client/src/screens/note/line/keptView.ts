import type { PhoneView } from './PhoneLine.ts';

/** What is enough to write by without a line. Of what is one's own alone nothing is kept. */
type KeptView = Pick<PhoneView, 'maps' | 'workshop' | 'notes'>;

const keyOf = (board: string): string => `gapboard.phone.${board}`;

export function keepView(board: string, { maps, workshop, notes }: PhoneView): void {
  try {
    localStorage.setItem(keyOf(board), JSON.stringify({ maps, workshop, notes }));
  } catch {
    // Without it the phone has nothing to choose from until the line is there.
  }
}

/** What this device was last told of the board. */
export function keptView(board: string): KeptView {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(board)) ?? '{}');
    // Written by keepView, of this or an earlier version: what the server says takes its place.
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

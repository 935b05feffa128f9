import type { PieceKind } from '../../session/kept/pieces.ts';

const ONE: Record<PieceKind, string> = {
  note: 'note',
  drawing: 'drawing',
  picture: 'picture',
  shape: 'shape',
};
const ORDER: readonly PieceKind[] = ['note', 'drawing', 'picture', 'shape'];

/** “2 notes, 1 drawing and 1 shape” */
function things(kinds: readonly PieceKind[]): string {
  const counts = ORDER.flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    return count === 0 ? [] : [`${count} ${ONE[kind]}${count === 1 ? '' : 's'}`];
  });
  return counts.length < 2
    ? counts.join('')
    : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`;
}

/** What is said of work that the board did not take. */
export const keptWords = {
  things,
  notTaken: (kinds: readonly PieceKind[]) =>
    `${things(kinds)} ${kinds.length === 1 ? 'was' : 'were'} not taken.`,
  putBack: 'Some of what you did was put back.',
  onDevice: (count: number) => `${count === 1 ? 'It is' : 'They are'} kept on this device.`,
  inPage:
    'This browser keeps nothing on the device: leave this page open until you have decided what to do.',
  look: 'Decide what to do',
  tool: 'Not taken',
  toolLabel: (count: number) =>
    count === 1 ? 'Not taken by the board: 1 thing' : `Not taken by the board: ${count} things`,
  title: 'What the board did not take',
  intro: 'Only you can see this, and nothing of it is lost until you discard it.',
  handInHint: 'Hand it in, and the facilitator can place it on the board.',
  none: 'Nothing is kept here any more.',
  offline:
    'There is no line to the server just now. Your work stays here; you can hand it in when the line is back.',
  /** what a thing is called that has no words on it */
  wordless: (kinds: readonly PieceKind[]) => {
    const [kind] = kinds;
    return kind && kinds.length === 1 ? `A ${ONE[kind]}` : things(kinds);
  },
  tryAgain: 'Try again',
  tryAll: 'Try all again',
  handIn: 'Hand in',
  handInAll: 'Hand all in',
  handingIn: 'Handing in…',
  discard: 'Discard',
  /** the names of buttons, for those who do not see what they stand beside */
  of: (action: string, what: string) => `${action}: ${what}`,
  copyOf: (what: string) => `Copy the text: ${what}`,
  discardAsk: (what: string) => `Discard ${what}?`,
  discardDetail: 'It is nowhere else. This cannot be undone.',
  discardYes: 'Yes, discard',
  discardNo: 'Keep',
  tried: (count: number) =>
    count === 1
      ? 'It is on its way to the board. If the board does not take it, it comes back here.'
      : 'They are on their way to the board. What the board does not take comes back here.',
  handedIn: (kinds: readonly PieceKind[]) =>
    `${things(kinds)} handed in. The facilitator can place ${kinds.length === 1 ? 'it' : 'them'} on the board.`,
  discarded: 'Discarded.',
};

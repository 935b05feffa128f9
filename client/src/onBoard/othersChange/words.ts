import type { OthersChange } from './OthersChange.ts';

/** So much of a note says which it is. */
const ENOUGH = 40;

function called(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  if (line === '') return 'empty note';
  return `note “${line.length > ENOUGH ? `${line.slice(0, ENOUGH).trimEnd()}…` : line}”`;
}

function happened({ kind, text, by, now, into }: OthersChange): string {
  const [who, what] = [by.name, `your ${called(text)}`];
  if (kind === 'deleted') return `${who} deleted ${what}.`;
  if (kind === 'merged') return `${who} merged ${what} into the ${called(into?.text ?? '')}.`;
  if (kind === 'turned') return `${who} changed what kind of note ${what} is.`;
  if (!now) return `${who} moved ${what}.`;
  return 'cell' in now
    ? `${who} moved ${what} to ${now.cell}.`
    : `${who} moved ${what} to the tray.`;
}

/** Every word of what others have done to one's own notes. */
export const othersChangeWords = {
  list: 'Changes to your notes',
  happened,
  putBack: 'Put back',
  putBackLabel: ({ text }: OthersChange) => `Put back your ${called(text)}`,
  show: 'Show',
  showLabel: ({ text }: OthersChange) => `Show your ${called(text)}`,
  dismiss: ({ text }: OthersChange) => `Put away what is said of your ${called(text)}`,
  /** it was not the board's doing that nothing happened */
  refused: 'This is closed at the moment, so it stays. Ask a facilitator to put it back.',
  back: ({ text }: OthersChange) => `Your ${called(text)} is back as it was.`,
};

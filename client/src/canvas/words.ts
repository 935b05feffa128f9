import { mergeWords } from './merge/words.ts';
import { NOTE_MAX, refusalWords, TEXT_MAX, type Refusal, type Rules } from '@gapboard/board';
import { type Kind, nameOfKind } from '@gapboard/board/privacy';

/** Words the canvas says itself; tldraw's own come from its translations. */
const count = (many: number): string => many.toLocaleString('en');
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Titles that nobody is called by alone. */
const TITLE = /^(dr|mr|mrs|ms|miss|mx|prof|professor|rev|sir|dame)\.?$/i;

/** What somebody is called where there is no room for the whole of their name. */
function called(name: string): string {
  const [first = name] = name.trim().split(/\s+/);
  return TITLE.test(first) ? name : first;
}

/** Why something is not done: shorter than what the server says, because nothing has happened yet. */
function refused(refusal: Refusal, name: string | undefined, isPrivate = false): string {
  switch (refusal.reason) {
    case 'not-yours':
      return `This belongs to ${name ?? 'somebody else'}. You can add your own beside it.`;
    case 'locked':
      return `Locked${name === undefined ? '' : ` by ${name}`}. A facilitator can unlock it.`;
    case 'area':
      return 'This part of the board is opened later.';
    case 'scribe-ink':
      return `${name ?? 'The scribe'} drew this as the scribe, and only they can change it.`;
    case 'notes-closed':
      return isPrivate
        ? 'Write in your private pad now: it is not time for notes on the board.'
        : 'Notes are closed at the moment.';
    case 'move-closed':
      return 'Moving notes of others is closed at the moment.';
    case 'sketch-closed':
      return 'Drawing is closed at the moment.';
    case 'framework':
      return 'Only a facilitator can change pages, the map and its headings.';
    case 'lock':
      return 'Only a facilitator can lock and unlock.';
    case 'note-too-long':
      return `A note can have at most ${count(NOTE_MAX)} characters. Go on in another one.`;
    case 'too-large':
      return `A text can have at most ${count(TEXT_MAX)} characters. Go on in another one.`;
    case 'link':
      return 'Links can go to web pages and mail addresses only.';
    case 'rich-text':
      return 'This has formatting that a board does not know. Paste it as plain text.';
    default:
      return refusalWords(refusal, name);
  }
}

/** What the facilitator has closed for participants; empty when all is open. */
function closed({ notes, move, sketch }: Rules, isPrivate = false): string {
  if (isPrivate && !notes) return 'Write in your private pad now. The board itself is closed.';
  const names = [
    ...(notes ? [] : ['notes']),
    ...(move ? [] : ['moving others’ notes']),
    ...(sketch ? [] : ['drawing']),
  ];
  return names.length === 0 ? '' : `Closed at the moment: ${names.join(', ')}.`;
}

interface NoteSaid {
  text: string;
  kind: string;
  strength: string | undefined;
  cell: string | undefined;
  /** how many were merged into it */
  merged: number;
}

export const canvasWords = {
  writing: 'Text',
  note: ({ text, kind, strength, cell, merged }: NoteSaid) =>
    [text || 'Empty', kind, strength, cell ?? 'not placed', merged > 0 && mergeWords.spoken(merged)]
      .filter(Boolean)
      .join(', '),
  map: ({ title, themes, outcomes }: { title: string; themes: number; outcomes: number }) =>
    `${title || 'Evidence map'}: ${themes} themes by ${outcomes} outcomes`,
  /** what a screen reader calls our shapes, by tldraw's keys */
  shapes: { 'tool.evidence-note': 'Note', 'tool.evidence-map': 'Evidence map' },
  refused,
  refusedMany: 'Some of this belongs to others or is locked, and stays as it is.',
  closed,
  closedTool: (tool: string) => `${tool}: closed at the moment`,
  lockedBy: (name: string | undefined) => (name === undefined ? 'Locked' : `Locked by ${name}`),
  madeBy: (name: string | undefined) => (name === undefined ? 'By somebody else' : `By ${name}`),
  pages: 'Pages',
  opening: 'Opening the board…',
  /** Who types, and that they do: where there is little room, the names are cut and not the rest. */
  typing: ([first = '', second = '', ...others]: string[]) => {
    if (second === '') return { who: first, does: ' is typing…' };
    if (others.length === 0)
      return { who: `${called(first)} and ${called(second)}`, does: ' are typing…' };
    return { who: called(first), does: ` and ${others.length + 1} others…` };
  },
  pictureNamed: (kind: Kind) => ({
    title: 'This picture’s file name may identify somebody.',
    detail: `There looks to be ${nameOfKind(kind)} in it, and the name would go along. Nothing was sent or added. Give the file another name, and add it again.`,
  }),
  notAPicture: (name: string) => ({
    title: `“${name}” is not a picture.`,
    detail: 'Nothing was added. Pictures can be PNG, JPEG, GIF, WebP, AVIF or SVG.',
  }),
  pictureTooBig: (name: string, size: number, most: number) => ({
    title: `“${name}” is too big.`,
    detail: `It has ${megabytes(size)}; a picture can have at most ${megabytes(most)}. Nothing was added. Make it smaller and try again.`,
  }),
  pictureUnreadable: (name: string) => ({
    title: `“${name}” could not be read as a picture.`,
    detail: 'Nothing was added. The file may be damaged, or not be what its name says.',
  }),
  pictureOffline: {
    title: 'The picture could not be sent.',
    detail:
      'The server cannot be reached just now. The picture was not added; try again when the line is back.',
  },
};

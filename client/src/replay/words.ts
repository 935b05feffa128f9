import type { Pace } from '@gapboard/history/replay';

/** What stands around a replay, on its page and in its file. */
export const replayWords = {
  picture: (title: string) => `Replay of “${title}”`,
  pictureHint: 'What is to be seen is told under “In words”.',
  opening: 'Getting the replay ready …',
  play: 'Play',
  pause: 'Pause',
  again: 'Play again',
  previousChapter: 'Chapter before',
  nextChapter: 'Next chapter',
  previousChange: 'One change back',
  nextChange: 'One change on',
  position: 'Where in the replay',
  speed: 'Speed',
  pace: (pace: Pace) => (pace === 'minute' ? 'In a minute' : `${pace}×`),
  skipsIdle: 'Skip the rests',
  follows: 'Look where things happen',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  chapters: 'Chapters',
  noChapters: 'This session had no stages.',
  inWords: 'In words',
  whole: 'The whole replay in words',
  nothingAdded: 'Nothing was added.',
  keys: 'Keys',
  keyList: [
    ['Space', 'play and pause'],
    ['← →', 'five seconds back and on'],
    ['Home End', 'the beginning and the end'],
    ['[ ]', 'the chapter before and the next'],
    [', .', 'one change back and on'],
    ['F', 'full screen'],
  ] as const,
  at: (time: string, chapter: string | undefined) =>
    chapter === undefined ? time : `${time}, ${chapter}`,
  empty: {
    title: 'Nothing has been drawn yet',
    detail: 'As soon as there is something on the board, it can be played here.',
  },
  madeWith: 'Made with Gapboard. This file needs no network.',
  credit: (credit: string | null, licence: string | null) =>
    [credit, licence].filter((one) => one !== null && one !== '').join(', '),
};

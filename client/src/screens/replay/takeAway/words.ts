import type { WhyNot } from './film/whyNot.ts';

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

const failures: Record<Exclude<WhyNot, 'cancelled'>, { title: string; detail: string }> = {
  'disk-full': {
    title: 'There is no more room on this device',
    detail:
      'The film was not kept, and nothing else was touched. Make some room, save it somewhere else, or make a smaller one.',
  },
  'memory-full': {
    title: 'The film is too large for this device’s memory',
    detail: 'Nothing was lost. A smaller film, or a shorter one, needs less.',
  },
  failed: {
    title: 'The film could not be made',
    detail: 'Nothing was lost. Try again, or make the other kind of film.',
  },
};

export const takeAwayWords = {
  title: 'Take the replay away',
  intro: (isDrawing: boolean) =>
    isDrawing
      ? 'Others may see the drawing and how it came about. Names of people are not in it.'
      : 'Others may see all that is on the board and how it came about. Names of people are not in it.',
  missing: (count: number) =>
    count === 1
      ? 'One picture could not be fetched, so its name stands in its place. Try again once you are connected.'
      : `${count} pictures could not be fetched, so their names stand in their places. Try again once you are connected.`,
  file: {
    title: 'As a page',
    hint: 'One file that plays in any browser, without a network. It can be searched and read out.',
    save: 'Save the page',
    saved: 'The page is saved.',
    name: (title: string) => `${title} replay.html`,
  },
  film: {
    title: 'As a film',
    hint: 'For a presentation or a message. It has no words to read out: give the page along where you can.',
    none: 'This browser cannot make films. The page above plays everywhere.',
    recorded:
      'Here a film takes as long to make as it lasts, because Gapboard is not opened over https. Leave this page open.',
    kind: 'Kind of file',
    kinds: { mp4: 'MP4, plays nearly everywhere', webm: 'WebM, for browsers' },
    size: 'Size',
    sizes: { 720: '720p, smaller', 1080: '1080p, for a large screen' },
    length: 'Length',
    make: 'Make the film',
    smaller: 'Make a smaller one',
    cancel: 'Cancel',
    progress: 'Making the film',
    left: (seconds: number) => {
      if (seconds < 60) return `about ${Math.max(1, Math.round(seconds))} seconds left`;
      const minutes = Math.round(seconds / 60);
      return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`;
    },
    beginning: 'Beginning …',
    done: 'The film is saved.',
    cancelled: 'The film was not made. Nothing is left of it.',
    failures,
    name: (title: string, ending: string) => `${title} replay.${ending}`,
  },
  cards: {
    when: (from: number, to: number) => {
      const [first, last] = [days.format(from), days.format(to)];
      return first === last ? first : `${first} to ${last}`;
    },
    drawnBy: (credit: string) => `Drawn by ${credit}`,
    madeWith: 'Made with Gapboard',
  },
};

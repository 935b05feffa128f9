/** Words the canvas says itself; tldraw's own come from its translations. */
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Titles that nobody is called by alone. */
const TITLE = /^(dr|mr|mrs|ms|miss|mx|prof|professor|rev|sir|dame)\.?$/i;

/** What somebody is called where there is no room for the whole of their name. */
function called(name: string): string {
  const [first = name] = name.trim().split(/\s+/);
  return TITLE.test(first) ? name : first;
}

export const canvasWords = {
  opening: 'Opening the board…',
  /** Who types, and that they do: where there is little room, the names are cut and not the rest. */
  typing: ([first = '', second = '', ...others]: string[]) => {
    if (second === '') return { who: first, does: ' is typing…' };
    if (others.length === 0)
      return { who: `${called(first)} and ${called(second)}`, does: ' are typing…' };
    return { who: called(first), does: ` and ${others.length + 1} others…` };
  },
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

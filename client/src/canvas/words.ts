/** Words the canvas says itself; tldraw's own come from its translations. */
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const canvasWords = {
  opening: 'Opening the board…',
  typing: ([first = '', second = '', ...others]: string[]) => {
    if (second === '') return `${first} is typing…`;
    if (others.length === 0) return `${first} and ${second} are typing…`;
    return `${first} and ${others.length + 1} others…`;
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

/** The weight of the heaviest headings, at a size at which a browser measures finely. */
const FONT_PX = 100;

let measure: ((text: string) => number) | undefined;

/** How wide a text is in the page's own font as a bold heading, in em. */
export function measureText(text: string): number {
  measure ??= measureIn(getComputedStyle(document.body).fontFamily);
  return measure(text);
}

function measureIn(family: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser draws nothing on a canvas.');
  context.font = `700 ${FONT_PX}px ${family}`;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width / FONT_PX;
    known.set(text, width);
    return width;
  };
}

/** The colours of a board as tldraw's default theme has them, light and dark; a test holds them equal. */
export type Theme = 'light' | 'dark';

export interface Look {
  /** of a line */
  solid: string;
  /** of a fill that lets lines on it be seen */
  semi: string;
  /** of a hatching */
  pattern: string;
  fill: string;
  linedFill: string;
  noteFill: string;
  noteText: string;
  highlight: string;
  frameStroke: string;
  frameFill: string;
  frameText: string;
}

export interface Palette {
  /** what a board lies on */
  ground: string;
  /** of words that have no colour of their own */
  text: string;
  /** what tldraw fills a "semi" shape with */
  blank: string;
  looks: ReadonlyMap<string, Look>;
}

/** Each row in the order of {@link Look}. */
const LIGHT = `
black        #1d1d1d #e8e8e8 #494949 #1d1d1d #363636 #fce19c #000000 #fddd00 #717171 #ffffff #000000
blue         #4465e9 #dce1f8 #6681ee #4465e9 #6580ec #8aa3ff #000000 #10acff #6681ec #f9fafe #000000
green        #099268 #d3e9e3 #39a785 #099268 #0bad7c #6fc896 #000000 #00ffc8 #37a684 #f8fcfa #000000
grey         #9fa8b2 #eceef0 #bcc3c9 #9fa8b2 #bbc1c9 #c0cad3 #000000 #cbe7f1 #aaaaab #fcfcfd #000000
light-blue   #4ba1f1 #ddedfa #6fbbf8 #4ba1f1 #7abaf5 #9bc4fd #000000 #00f4ff #6cb2f3 #fafcff #000000
light-green  #4cb05e #dbf0e0 #65cb78 #4cb05e #7ec88c #98d08a #000000 #65f641 #6dbe7c #fafdfa #000000
light-red    #f87777 #f4dadb #fe9e9e #f87777 #f99a9a #f7a5a1 #000000 #ff7fa3 #f89090 #fffbfb #000000
light-violet #e085f4 #f5eafa #e9acf8 #e085f4 #e9abf7 #dfb0f9 #000000 #ff88ff #e59bf5 #fefbff #000000
orange       #e16919 #f8e2d4 #f78438 #e16919 #ea8643 #faa475 #000000 #ffa500 #e68544 #fef9f6 #000000
red          #e03131 #f4dadb #e55959 #e03131 #e75f5f #fc8282 #000000 #ff636e #e55757 #fef9f9 #000000
violet       #ae3ec9 #ecdcf2 #bd63d3 #ae3ec9 #be68d4 #db91fd #000000 #c77cff #bc62d3 #fdf9fd #000000
yellow       #f1ac4b #f9f0e6 #fecb92 #f1ac4b #f5c27a #fed49a #000000 #fddd00 #f3bb6c #fffdfa #000000
white        #ffffff #f5f5f5 #f9f9f9 #ffffff #ffffff #ffffff #000000 #ffffff #7d7d7d #ffffff #000000
`;
const DARK = `
black        #f2f2f2 #2c3036 #989898 #f2f2f2 #ffffff #2c2c2c #f2f2f2 #d2b700 #5c5c5c #0c0c0c #f2f2f2
blue         #4f72fc #262d40 #3a4b9e #4f72fc #3c5cdd #2a3f98 #f2f2f2 #0079d2 #384994 #11141f #f2f2f2
green        #099268 #253231 #366a53 #099268 #087856 #014429 #f2f2f2 #009774 #10513c #0e1614 #f2f2f2
grey         #9398b0 #33373c #7c8187 #9398b0 #8388a5 #56595f #f2f2f2 #9cb4cb #42474d #151719 #f2f2f2
light-blue   #4dabf7 #2a3642 #4d7aa9 #4dabf7 #2793ec #1f5495 #f2f2f2 #00bdc8 #075797 #0b1823 #f2f2f2
light-green  #40c057 #2a3830 #4e874e #40c057 #37a44b #21581d #f2f2f2 #00a000 #1c5427 #0f1911 #f2f2f2
light-red    #ff8787 #3c2b2b #a56767 #ff8787 #ff6666 #7a3333 #f2f2f2 #db005b #6f3232 #181212 #f2f2f2
light-violet #e599f7 #383442 #9770a9 #e599f7 #dc71f4 #762f8e #f2f2f2 #c400c7 #6c367a #1c151e #f2f2f2
orange       #f76707 #3b2e27 #9f552d #f76707 #f54900 #7c3905 #f2f2f2 #d07a00 #773a0e #1c1512 #f2f2f2
red          #e03131 #382726 #8f3734 #e03131 #c31d1d #7e201f #f2f2f2 #de002c #701e1e #1b1313 #f2f2f2
violet       #ae3ec9 #342938 #763a8b #ae3ec9 #8f2fa7 #5f1c70 #f2f2f2 #9e00ee #6d1583 #1b0f21 #f2f2f2
yellow       #ffc034 #3b352b #fecb92 #ffc034 #ffae00 #8a5e1c #f2f2f2 #d2b700 #684e12 #1e1911 #f2f2f2
white        #f3f3f3 #f5f5f5 #f9f9f9 #f3f3f3 #f3f3f3 #eaeaea #1d1d1d #ffffff #ffffff #ffffff #000000
`;

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: { ground: '#f9fafb', text: '#000000', blank: '#fcfffe', looks: looksIn(LIGHT) },
  dark: { ground: '#101011', text: '#f9fafb', blank: '#010403', looks: looksIn(DARK) },
};

/** Of a colour that is not known, as of a newer version: black's. */
export function lookOf(colour: string, theme: Theme): Look {
  const { looks } = PALETTES[theme];
  return looks.get(colour) ?? looks.get('black') ?? plain('#1d1d1d');
}

function looksIn(table: string): Map<string, Look> {
  const rows = table.trim().split('\n');
  return new Map(
    rows.map((row) => {
      const [name = '', ...values] = row.split(/ +/);
      return [name, lookFrom(values)];
    }),
  );
}

function lookFrom(values: readonly string[]): Look {
  const at = (n: number): string => values[n] ?? '#1d1d1d';
  return {
    solid: at(0),
    semi: at(1),
    pattern: at(2),
    fill: at(3),
    linedFill: at(4),
    noteFill: at(5),
    noteText: at(6),
    highlight: at(7),
    frameStroke: at(8),
    frameFill: at(9),
    frameText: at(10),
  };
}

function plain(colour: string): Look {
  return lookFrom(Array.from({ length: 11 }, () => colour));
}

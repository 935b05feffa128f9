import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import { allDefaultFontFaces, DEFAULT_THEME, type TLTheme } from 'tldraw';

const urls = getAssetUrlsByImport();

/**
 * Where tldraw finds its icons, fonts and words: with us. It loads the signs of twenty websites that
 * could be embedded before anybody sees a board; nothing is embedded here, so they stand for nothing.
 * Their keys stay: what is left out is looked for on tldraw's own server.
 */
export const ASSET_URLS: typeof urls = {
  ...urls,
  embedIcons: { ...urls.embedIcons, ...emptied(urls.embedIcons) },
};

/**
 * tldraw's own look. Without the list of what its fonts lie in: tldraw loads whatever stands in it, and
 * all of its default fonts, lest somebody choose them. That is 1.4 MB a person, and forty of them come
 * at once over one hall's wifi. A font still loads with the first text that is written in it.
 */
export const THEMES: { default: TLTheme } = {
  default: {
    ...DEFAULT_THEME,
    fonts: Object.assign({}, ...Object.entries(DEFAULT_THEME.fonts).map(withoutFaces)),
  },
};
allDefaultFontFaces.length = 0;

function withoutFaces([name, font]: [string, object]): object {
  return { [name]: { ...font, faces: undefined } };
}

function emptied(icons: object): Record<string, string> {
  return Object.fromEntries(Object.keys(icons).map((key) => [key, '']));
}

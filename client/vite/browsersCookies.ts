import type { Plugin } from 'vite';

const NONE = '\0gapboard:no-cookies';

/**
 * Hono's client can send cookies that it is given, as a program without a browser needs to. Here the
 * browser sends them, and no page may: what writes them is left out of what every page loads.
 */
export function browsersCookies(): Plugin {
  return {
    name: 'gapboard:browsers-cookies',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith('/utils/cookie.js') && importer?.includes('/hono/dist/client/')
        ? NONE
        : undefined,
    load: (id) =>
      id === NONE
        ? `export const serialize = () => { throw new Error('The browser sends cookies.'); };`
        : undefined,
  };
}

import type { Plugin } from 'vite';

/** What stands in for what in the light builds. */
const INSTEAD: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
};

/** The light pages, and what plays a replay in a file, are the same source with Preact in place of React: a tenth of its weight. */
export function preactForLightPages(): Plugin {
  return {
    name: 'gapboard:preact-for-light-pages',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'light' || name === 'player',
    resolveId(source, importer) {
      const instead = Object.hasOwn(INSTEAD, source) ? INSTEAD[source] : undefined;
      // As if the client itself had asked for it: libraries do not have it among their own.
      return instead && this.resolve(instead, importer && undefined, { skipSelf: true });
    },
  };
}

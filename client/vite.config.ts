import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type BuildEnvironmentOptions, defineConfig } from 'vite';
import { browsersCookies } from './vite/browsersCookies.ts';
import { listScreens } from './vite/listScreens.ts';
import { preactForLightPages } from './vite/preactForLightPages.ts';
import { serveLightPages } from './vite/serveLightPages.ts';

/** Where `pnpm dev` finds the server that answers for data and live boards. */
const server = process.env['GAPBOARD_DEV_SERVER'] ?? 'http://127.0.0.1:8787';

/**
 * A package's own folder, wherever pnpm put it: the last `node_modules` in the path counts,
 * because pnpm's store folders carry the names of peers as well.
 */
function isPackage(...names: string[]): RegExp {
  return new RegExp(
    `[\\\\/]node_modules[\\\\/](${names.join('|')})[\\\\/](?!.*[\\\\/]node_modules[\\\\/])`,
  );
}

/** Our own modules whose path below the repository begins so. */
function isOurs(...paths: string[]): RegExp {
  return new RegExp(`^(?!.*node_modules).*/(${paths.join('|')})`);
}

/** What every screen needs. */
const APP = isPackage('react', 'react-dom', 'scheduler', 'wouter', 'regexparam', 'hono');
/** What a board's document is made of, wherever it is shown. */
const DOCUMENT = isPackage('yjs', 'lib0', 'y-protocols', 'idb');
/** What every screen shows or asks for. In one piece it weighs less than in many. */
const BASIS = isOurs(
  'client/src/ui/(Button|classes|ErrorBoundary|LazyPart|Loading|Notice|ProblemNotice|SelectField)\\.',
  'client/src/(api|apiProblem|remembered|useTitle|words)\\.',
  'packages/board/src/(roles|limits)\\.',
  'packages/evidence/src/richText\\.',
);
/** What canvas and outline have in common beside it, and no other screen needs: the session, and the map that is worked out. */
const BOARD = isOurs(
  'client/src/session/(?!records/(acting|boardRecords|docBoard|useBoardRecords)|kept/pieces|(areas|askedForWords|bigScreen|foldCopy|keepCopyFolded|keepForOffline|privateWriting|rounds|spotlight|tidy|workshop)\\.)',
  'client/src/onBoard/(BoardGate|HomeLink|LazyRefused|SavedLine|useBoardAccess|words)\\.',
  'client/src/ui/(Unseen|useArrival|useMedia)\\.',
  'client/src/workshop/useWorkshopOn\\.',
  'client/src/canvas/note/(KindSign|kindLook)\\.',
  'client/src/screens/outline/(drafts|loadActing|loadNotices|outline|palette|places|useAddress|useMaps|words)\\.',
  'client/src/screens/outline/(filter/filtering|table/words)\\.',
  'client/src/screens/outline/note/(AddNote|addWords|blankNote)\\.',
  'packages/sync/src/(document|connection|renewal|wire)',
  'packages/sync/src/records/(fields|ink|layout|text)\\.',
  'packages/sync/src/text/(alignment|blocks|difference|flat)\\.',
  'packages/board/src/(participant|plainText|permissions/(authorship|changes|rules|shapeKinds))\\.',
  'packages/evidence/src/(compare|fold|groupBy|palette|ranks|records|vocabulary)\\.',
  'packages/evidence/src/model/(?!drawings|filter|gapsToDiscuss|sortCells|textMatcher)',
);
/**
 * Vite's helper for lazy imports. A group takes along whatever its modules need: left alone, this
 * one would go with tldraw, and every page would load the canvas for its sake.
 */
const PRELOAD_HELPER = /vite[\\/]preload-helper/;

/** How the full pages' build is cut. */
const FULL: BuildEnvironmentOptions['rolldownOptions'] = {
  input: { page: 'index.html' },
  output: {
    codeSplitting: {
      // Each library goes to the chunk of the screens that need it: home needs only `app`.
      groups: [
        { name: 'app', test: (id) => APP.test(id) || PRELOAD_HELPER.test(id), priority: 40 },
        { name: 'qr', test: isPackage('uqr'), priority: 30 },
        // What draws without the editor outlines strokes with it, as the editor does.
        { name: 'strokes', test: isPackage('perfect-freehand'), priority: 30 },
        { name: 'basis', test: BASIS, priority: 30 },
        { name: 'board', test: (id) => DOCUMENT.test(id) || BOARD.test(id), priority: 25 },
        { name: 'order', test: isPackage('fractional-indexing'), priority: 20 },
        { name: 'tldraw', test: /[\\/]node_modules[\\/]/, priority: 10 },
      ],
    },
  },
};

export default defineConfig({
  plugins: [react(), browsersCookies(), preactForLightPages(), listScreens(), serveLightPages()],
  // One copy of anything that keeps module-level state.
  resolve: {
    dedupe: ['react', 'react-dom', 'yjs', 'y-protocols', 'lib0'],
    alias: {
      // React has had what this stands in for since 18.
      'use-sync-external-store/shim/index.js': 'react',
      'lib0/logging': fileURLToPath(new URL('src/yjsConsole.ts', import.meta.url)),
    },
  },
  // Its ?url imports cannot be pre-bundled: without this the dev server dies at start.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  build: {
    target: 'es2022',
    modulePreload: {
      // Browsers that do not know it load the same scripts a little later.
      polyfill: false,
      // What every page has loaded already need not be named in each part that loads another.
      resolveDependencies: (_file, deps, { hostType }) =>
        hostType === 'js' ? deps.filter((dep) => !/(app|basis|rolldown-runtime)-/.test(dep)) : deps,
    },
    // tldraw's small pictures stay lazy files, and our CSP need not allow data: everywhere.
    assetsInlineLimit: 0,
    // The canvas is large and known to be; home loads without it.
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
  // Several builds into one folder, see docs/decisions/0022-light-pages.md. The full pages come last: a
  // server lists the files anew when there is another index.html.
  builder: {
    async buildApp(builder) {
      for (const name of ['light', 'worker', 'player', 'client']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  environments: {
    light: {
      consumer: 'client',
      build: { emptyOutDir: true, copyPublicDir: false, rolldownOptions: { input: 'light.html' } },
    },
    worker: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        // One script that imports nothing. It rules over what lies below its own address, so it cannot
        // lie in assets/.
        rolldownOptions: { input: 'serviceWorker/sw.ts', output: { entryFileNames: '[name].js' } },
      },
    },
    player: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        // One classic script and its styles, which a replay's file has within itself.
        rolldownOptions: {
          input: 'src/player/main.tsx',
          output: {
            format: 'iife',
            entryFileNames: 'player.js',
            assetFileNames: 'player[extname]',
          },
        },
      },
    },
    client: { build: { emptyOutDir: false, rolldownOptions: FULL } },
  },
  server: {
    proxy: {
      // Written out: a bare address would change `Host`, which links are made with.
      '/api': { target: server },
      '/healthz': { target: server },
      '/sync': { target: server, ws: true },
    },
  },
});

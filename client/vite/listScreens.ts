import type { Plugin, Rollup } from 'vite';

/** The screens that somebody on a light page may go on to, each by the modules that load it. */
const SCREENS = {
  canvas: ['/src/screens/board/BoardScreen.tsx', '/src/canvas/BoardCanvas.tsx'],
  outline: ['/src/screens/outline/OutlineScreen.tsx'],
};

const PAGE = '/client/index.html';

/**
 * Writes down what each screen loads, as `/screens.json`: a light page is another build, which knows
 * nothing of it, and has it come while the server lets somebody in.
 */
export function listScreens(): Plugin {
  return {
    name: 'gapboard:list-screens',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const chunkOf = (module: string): string => {
        const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
        return chunk?.fileName ?? this.error(`There is no chunk of ${module}.`);
      };
      const lists = Object.entries(SCREENS).map(([screen, modules]) => [
        screen,
        filesOf(bundle, [PAGE, ...modules].map(chunkOf)),
      ]);
      const source = JSON.stringify(Object.fromEntries(lists));
      this.emitFile({ type: 'asset', fileName: 'screens.json', source });
    },
  };
}

/** The chunks with all that they import, and the styles of each, as paths. */
function filesOf(bundle: Rollup.OutputBundle, names: string[]): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = bundle[name];
    if (found.has(`/${name}`) || chunk?.type !== 'chunk') return;
    found.add(`/${name}`);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(`/${style}`);
    chunk.imports.forEach(add);
  };
  names.forEach(add);
  return [...found];
}

import { isLightPage } from '@gapboard/board/lightPages';
import type { Plugin } from 'vite';

/** While developing, the light pages are served as our server serves them; with React, as one build. */
export function serveLightPages(): Plugin {
  return {
    name: 'gapboard:serve-light-pages',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://any');
        if (isLightPage(pathname)) request.url = '/light.html';
        next();
      });
    },
  };
}

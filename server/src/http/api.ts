import { Hono } from 'hono';
import { except } from 'hono/combine';
import { assetRoutes } from './assets.ts';
import { boardRoutes } from './boards.ts';
import { limitJson } from './body.ts';
import { configRoutes } from './config.ts';
import { erasureRoutes } from './erasures.ts';
import { exportRoutes } from './exports.ts';
import { HANDED_IN_PATH, handedInRoutes } from './handedIn.ts';
import { healthRoutes, whileReady } from './health.ts';
import { historyRoutes } from './history.ts';
import { IMPORT_PATH, importRoutes } from './imports.ts';
import { joinRoutes } from './join.ts';
import { momentRoutes } from './moments.ts';
import { metricsRoutes } from './metrics.ts';
import { noteRoutes } from './notes.ts';
import { refuseOtherPages } from './origin.ts';
import { answerProblem, Problem } from './problems.ts';
import { peopleRoutes } from './people.ts';
import { phoneRoutes } from './phone.ts';
import { ratingRoutes } from './ratings.ts';
import { resultRoutes } from './results.ts';
import type { Services } from './services.ts';
import { settingsRoutes } from './settings.ts';
import { snapshotRoutes } from './snapshots.ts';
import { templateRoutes } from './templates.ts';
import { visitor } from './visitor.ts';
import { workshopRoutes } from './workshop.ts';

/** Every route that answers with data; the client knows them by this type. */
export function createApi(services: Services) {
  const app = new Hono();
  app.onError((error, c) => answerProblem(services.log, error, c));
  app.notFound((c) => answerProblem(services.log, new Problem('not-found'), c));
  app.use(visitor(services));
  app.use(async (c, next) => {
    await next();
    // Answers are about now and about who asks; what may be kept says so itself.
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  });
  app.use('/api/*', refuseOtherPages, whileReady(services));
  // Pictures, handed-in work and files have limits of their own.
  app.use('/api/*', except(['/api/boards/:id/assets', HANDED_IN_PATH, IMPORT_PATH], limitJson));
  return app
    .route('/api', templateRoutes())
    .route('/api', boardRoutes(services))
    .route('/api', joinRoutes(services))
    .route('/api', snapshotRoutes(services))
    .route('/api', historyRoutes(services))
    .route('/api', momentRoutes(services))
    .route('/api', assetRoutes(services))
    .route('/api', handedInRoutes(services))
    .route('/api', ratingRoutes(services))
    .route('/api', noteRoutes(services))
    .route('/api', workshopRoutes(services))
    .route('/api', resultRoutes(services))
    .route('/api', phoneRoutes(services))
    .route('/api', peopleRoutes(services))
    .route('/api', settingsRoutes(services))
    .route('/api', erasureRoutes(services))
    .route('/api', importRoutes(services))
    .route('/api', exportRoutes(services))
    .route('/api', configRoutes(services))
    .route('/', healthRoutes(services))
    .route('/', metricsRoutes(services))
    .all('/api/*', () => {
      throw new Problem('not-found');
    });
}

export type Api = ReturnType<typeof createApi>;

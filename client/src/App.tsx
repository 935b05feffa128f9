import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { loadBoardScreen } from './boardScreen.ts';
import { Pages } from './Pages.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Loading } from './ui/Loading.tsx';
import { words } from './words.ts';

const HomeScreen = lazy(() => import('./screens/home/HomeScreen.tsx'));
const BoardScreen = lazy(loadBoardScreen);
const OutlineScreen = lazy(() => import('./screens/outline/OutlineScreen.tsx'));
const HistoryScreen = lazy(() => import('./screens/history/HistoryScreen.tsx'));
const StageScreen = lazy(() => import('./screens/stage/StageScreen.tsx'));
const ReplayScreen = lazy(() => import('./screens/replay/ReplayScreen.tsx'));
const NotFoundScreen = lazy(() => import('./screens/notFound/NotFoundScreen.tsx'));

/** All pages but the light ones, which are {@link LightApp}'s. */
export function App() {
  return (
    <ErrorBoundary>
      <Pages of="full">
        <Suspense fallback={<Loading words={words.app.loading} />}>
          <Switch>
            <Route path="/" component={HomeScreen} />
            <Route path="/board/:id" component={BoardScreen} />
            <Route path="/board/:id/outline" component={OutlineScreen} />
            <Route path="/board/:id/history" component={HistoryScreen} />
            <Route path="/board/:id/stage" component={StageScreen} />
            <Route path="/board/:id/replay" component={ReplayScreen} />
            <Route component={NotFoundScreen} />
          </Switch>
        </Suspense>
      </Pages>
    </ErrorBoundary>
  );
}

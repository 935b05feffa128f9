import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import JoinScreen from './screens/join/JoinScreen.tsx';
import { loadNoteScreen } from './noteScreen.ts';
import { Pages } from './Pages.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Loading } from './ui/Loading.tsx';
import { words } from './words.ts';

const NoteScreen = lazy(loadNoteScreen);
const MomentScreen = lazy(() => import('./screens/moment/MomentScreen.tsx'));
const ResultsScreen = lazy(() => import('./screens/results/ResultsScreen.tsx'));

/** The pages that have to come fast on an old phone: `isLightPage` of @gapboard/board names them. */
export function LightApp() {
  return (
    <ErrorBoundary>
      <Pages of="light">
        <Suspense fallback={<Loading words={words.app.loading} />}>
          <Switch>
            <Route path="/join" component={JoinScreen} />
            <Route path="/board/:id/note" component={NoteScreen} />
            <Route path="/moment" component={MomentScreen} />
            <Route path="/results/:id" component={ResultsScreen} />
          </Switch>
        </Suspense>
      </Pages>
    </ErrorBoundary>
  );
}

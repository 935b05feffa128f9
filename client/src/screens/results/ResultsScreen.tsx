import { Link, useParams } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useTitle } from '../../useTitle.ts';
import { words } from '../../words.ts';
import { OpenResults } from './OpenResults.tsx';
import { useResults } from './useResults.ts';
import { resultsWords } from './words.ts';

/** What a workshop has come to, for anyone with its link. */
export default function ResultsScreen() {
  const { id = '' } = useParams();
  const results = useResults(id);
  useTitle(
    results.at === 'ready' ? resultsWords.of(results.value.board.title) : resultsWords.title,
  );
  if (results.at === 'ready') return <OpenResults results={results.value} />;
  return (
    <Page panel={<h1>{resultsWords.title}</h1>}>
      {results.at === 'waiting' ? (
        <Loading words={resultsWords.opening} />
      ) : (
        <>
          <ProblemNotice
            problem={results.problem}
            actions={
              <Button look="main" onClick={results.again}>
                {resultsWords.again}
              </Button>
            }
          />
          <p>
            <Link href="/">{words.app.home}</Link>
          </p>
        </>
      )}
    </Page>
  );
}

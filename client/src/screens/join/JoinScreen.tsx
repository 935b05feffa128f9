import { useState } from 'react';
import { useLocation } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { joinWords } from './words.ts';
import { CodeForm } from './CodeForm.tsx';
import { carriedCode, carryCode, tokenIn } from './invitation.ts';
import { InvitedPage } from './InvitedPage.tsx';
import { Page } from '../../ui/Page.tsx';
import { useTitle } from '../../useTitle.ts';

/** Where links and codes lead: the link's token counts, else a code typed here or on the start page. */
export default function JoinScreen() {
  // wouter's hook, so that a second link opened in this tab (only its fragment differs) is seen too.
  const token = useLocationProperty(() => tokenIn(location.hash));
  const [code, setCode] = useState(carriedCode);
  const [, navigate] = useLocation();

  const takeCode = (typed: string) => {
    carryCode(typed);
    setCode(typed);
    // Away with a link that did not work, or it would count before the code.
    if (token !== undefined) navigate('/join', { replace: true });
  };

  if (token !== undefined)
    return <InvitedPage key={token} invitation={{ token }} onCode={takeCode} />;
  if (code !== undefined) return <InvitedPage key={code} invitation={{ code }} onCode={takeCode} />;
  return <AskForCode onCode={takeCode} />;
}

function AskForCode({ onCode }: { onCode: (code: string) => void }) {
  useTitle(joinWords.title);
  return (
    <Page
      panel={
        <>
          <h1>{joinWords.title}</h1>
          <p>{joinWords.needCode}</p>
        </>
      }
    >
      <CodeForm onCode={onCode} />
    </Page>
  );
}

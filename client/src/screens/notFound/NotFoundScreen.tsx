import { Link } from 'wouter';
import { Page } from '../../ui/Page.tsx';
import { useTitle } from '../../useTitle.ts';
import { words } from '../../words.ts';

export default function NotFoundScreen() {
  useTitle(words.notFound.title);
  return (
    <Page panel={<h1>{words.notFound.title}</h1>}>
      <p>{words.notFound.detail}</p>
      <p>
        <Link href="/">{words.app.home}</Link>
      </p>
    </Page>
  );
}

import { Link } from 'wouter';
import { Page } from '../../ui/Page.tsx';
import { useTitle } from '../../useTitle.ts';
import { words } from '../../words.ts';
import { notFoundWords } from './words.ts';

export default function NotFoundScreen() {
  useTitle(notFoundWords.title);
  return (
    <Page panel={<h1>{notFoundWords.title}</h1>}>
      <p>{notFoundWords.detail}</p>
      <p>
        <Link href="/">{words.app.home}</Link>
      </p>
    </Page>
  );
}

import type { ReactNode } from 'react';
import { Notice } from '../../../ui/Notice.tsx';
import { useOutline } from '../outline.ts';
import { missingWords } from './words.ts';

/** Says that something is not there; few ever read it, so it loads for them alone. */
export default function Missing({
  what,
  actions,
}: {
  what: keyof typeof missingWords;
  actions?: ReactNode;
}) {
  const { me } = useOutline();
  const { title, detail } = missingWords[what];
  return (
    <Notice kind="info" title={title} actions={actions}>
      {detail(me.role)}
    </Notice>
  );
}

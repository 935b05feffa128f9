import { useEffect, useState } from 'react';
import { remembered } from '../remembered.ts';
import type { BoardSession } from '../session/boardSession.ts';
import { Notice } from '../ui/Notice.tsx';
import { Dismiss } from './Dismiss.tsx';
import { noticeWords } from './noticeWords.ts';

/** What the person of this page was last called, by board: with another name a board is opened anew. */
const lastNames = new Map<string, string>();

/**
 * Says so when the person is called otherwise on this board than a moment ago: their name has been
 * erased, by themselves or a facilitator, or changed. Then it is not offered here for other boards, either.
 */
export function CalledNow({ session }: { session: BoardSession }) {
  const { boardId, participant } = session;
  const { name } = participant;
  const [isNew, setNew] = useState(() => isAnother(boardId, name));
  useEffect(() => {
    const was = lastNames.get(boardId);
    lastNames.set(boardId, name);
    if (was !== undefined && was !== name && remembered.name() === was) remembered.setName('');
  }, [boardId, name]);
  if (!isNew) return null;
  return (
    <Notice
      kind="info"
      title={noticeWords.calledNow(name).title}
      actions={<Dismiss onClick={() => setNew(false)} />}
    >
      {noticeWords.calledNow(name).detail}
    </Notice>
  );
}

function isAnother(board: string, name: string): boolean {
  const was = lastNames.get(board);
  return was !== undefined && was !== name;
}

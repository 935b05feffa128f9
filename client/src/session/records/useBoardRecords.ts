import { useEffect, useState } from 'react';
import type { BoardSession } from '../boardSession.ts';
import { BoardRecords } from './boardRecords.ts';

export { useBoardLook } from './useRecordsWatch.ts';

/** The records of this session's board, for as long as the component is shown; use it only once the session is ready. */
export function useBoardRecords(session: BoardSession): BoardRecords | undefined {
  const [records, setRecords] = useState<BoardRecords>();
  useEffect(() => {
    const opened = new BoardRecords(session);
    setRecords(opened);
    return () => opened.stop();
  }, [session]);
  return records;
}

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BoardSession } from '../boardSession.ts';
import { type BoardLook, BoardRecords } from './boardRecords.ts';

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

/** How the board is now. */
export function useBoardLook(records: BoardRecords): BoardLook {
  return useSyncExternalStore(records.subscribe, () => records.look);
}

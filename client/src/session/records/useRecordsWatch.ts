import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BoardSession } from '../boardSession.ts';
import { type BoardLook, RecordsWatch } from './recordsWatch.ts';

/** The records of this session's board to look at, for as long as the component is shown; use it only once the session is ready. */
export function useRecordsWatch(session: BoardSession): RecordsWatch | undefined {
  const [records, setRecords] = useState<RecordsWatch>();
  useEffect(() => {
    const opened = new RecordsWatch(session);
    setRecords(opened);
    return () => opened.stop();
  }, [session]);
  return records;
}

/** How the board is now. */
export function useBoardLook(records: RecordsWatch): BoardLook {
  return useSyncExternalStore(records.subscribe, () => records.look);
}

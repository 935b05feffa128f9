import type { BoardRecords } from '@gapboard/board/schema';

/** A `.tldr` file, as tldraw writes and reads it. */
export interface TldrFile extends BoardRecords {
  tldrawFileFormatVersion: typeof FILE_VERSION;
}

/** The only version there has been since files hold records. */
export const FILE_VERSION = 1;

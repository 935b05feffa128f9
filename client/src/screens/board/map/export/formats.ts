/** What a map can be taken away as, in the order it is offered; the ids are those of the server's routes. */
export const FORMATS = [
  'pdf',
  'html',
  'xlsx',
  'csv',
  'ris',
  'json',
  'eppi.json',
  'svg',
  'tldr',
] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportChoice {
  /** who wrote and rated what, by name */
  names: boolean;
  /** internal notes on studies and on what was agreed */
  internal: boolean;
  /** with a word in place of what may identify somebody */
  redact: boolean;
}

/** Where a map comes from in this format. */
export function exportAddress(
  boardId: string,
  mapId: string | undefined,
  format: Format,
  { names, internal, redact }: ExportChoice,
): string {
  const query = new URLSearchParams({
    ...(mapId !== undefined && { map: mapId }),
    ...(names && { names: '1' }),
    ...(internal && { internal: '1' }),
    ...(redact && { redact: '1' }),
  });
  return `/api/boards/${encodeURIComponent(boardId)}/export.${format}?${query}`;
}

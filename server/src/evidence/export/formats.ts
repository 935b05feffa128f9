/** What a board can be taken away as: the media type of each, and what its files end in. */
export const EXPORTS = {
  csv: { type: 'application/zip', ending: 'zip' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
  },
  json: { type: 'application/json; charset=utf-8', ending: 'gapboard.json' },
  'eppi.json': { type: 'application/json; charset=utf-8', ending: 'eppi.json' },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', ending: 'ris' },
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  svg: { type: 'image/svg+xml; charset=utf-8', ending: 'svg' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
  'drawings.svg': { type: 'image/svg+xml; charset=utf-8', ending: 'svg' },
  'drawings.pdf': { type: 'application/pdf', ending: 'pdf' },
  tldr: { type: 'application/vnd.tldraw+json; charset=utf-8', ending: 'tldr' },
} as const satisfies Record<string, { type: string; ending: string }>;

/** Several files as one. */
export const ZIP = { type: 'application/zip', ending: 'zip' } as const;

export type ExportFormat = keyof typeof EXPORTS;

export function isExportFormat(text: string): text is ExportFormat {
  return Object.hasOwn(EXPORTS, text);
}

/** What is made of the whole board, and of none of its maps. */
export function isOfBoard(format: ExportFormat): boolean {
  return format === 'tldr' || isOfDrawings(format);
}

export function isOfDrawings(format: ExportFormat): format is 'drawings.svg' | 'drawings.pdf' {
  return format === 'drawings.svg' || format === 'drawings.pdf';
}

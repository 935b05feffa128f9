import type { BoardRecord, Kept } from '../keptTables.ts';

export const BEN = { id: 'ben', role: 'participant' } as const;

/** As much of a record as what is kept looks at. */
export function record(
  fields: { id: string; typeName?: string } & Record<string, unknown>,
  by: string | undefined = BEN.id,
): BoardRecord {
  const made = {
    typeName: 'shape',
    parentId: 'page:page',
    x: 0,
    y: 0,
    ...fields,
    meta: by === undefined ? {} : { by, as: 'participant' },
  };
  // tldraw's record ids are a brand over string.
  return made as unknown as BoardRecord;
}

export function note(id: string, text: string, by?: string): BoardRecord {
  const content = text === '' ? [] : [{ type: 'text', text }];
  const richText = { type: 'doc', content: [{ type: 'paragraph', content }] };
  return record({ id: `shape:${id}`, type: 'note', props: { richText } }, by);
}

export function kept(made: BoardRecord, at = 1, why = 'Notes are closed.'): Kept {
  return { record: made, reason: 'notes-closed', why, at };
}

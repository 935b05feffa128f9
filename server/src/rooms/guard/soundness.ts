import { checkContent, type Refusal, type UnknownRecord } from '@gapboard/board';
import { createBoardSchema } from '@gapboard/board/schema';

/** tldraw's fractional indices; its own check lets other characters pass. */
const INDEX = /^[a-zA-Z0-9]{1,200}$/;
const schema = createBoardSchema();

/** Whether a record is one that a board can hold, whoever writes it; `undefined` is yes. */
export function whyUnsound(
  record: UnknownRecord,
  before: UnknownRecord | undefined,
): Refusal | undefined {
  const types: Record<string, { scope: string; validate(value: unknown): unknown } | undefined> =
    schema.types;
  const type = Object.hasOwn(types, record.typeName) ? types[record.typeName] : undefined;
  if (type?.scope !== 'document') return { reason: 'unknown-kind' };
  if ('index' in record && !INDEX.test(String(record.index))) return { reason: 'unreadable' };
  const content = checkContent(record, before);
  if (content) return content;
  try {
    type.validate(record);
  } catch {
    return { reason: 'unreadable' };
  }
  return undefined;
}

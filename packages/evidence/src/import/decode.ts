import { problemLog } from './problems.ts';
import type { ImportProblem } from './read.ts';
import { words } from './words.ts';

/**
 * A file's bytes as text: UTF-16 where its byte order mark says so, UTF-8 where its bytes can be
 * that, and else Windows-1252, which every sequence of bytes can be, so that a person has to look.
 */
export function decode(
  name: string,
  bytes: Uint8Array,
): { text: string; problems: ImportProblem[] } {
  const problems = problemLog(name, 'line');
  const text = utf16(bytes) ?? utf8(bytes);
  if (text === null) problems.say('warning', null, words.notUtf8);
  const read = text ?? new TextDecoder('windows-1252').decode(bytes);
  const unread = read.split('\ufffd').length - 1;
  if (unread > 0) problems.say('warning', null, words.damaged(unread));
  return { text: read, problems: problems.all() };
}

function utf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/** `null`: these bytes are no UTF-8. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

import type { UnknownRecord } from '@gapboard/board';
import { propsOf } from './props.ts';

/** A record with every text that somebody wrote in it redacted: words, names, descriptions, and links. */
export function redactedShape(
  record: UnknownRecord,
  redact: (text: string) => string,
): UnknownRecord {
  const props = propsOf(record);
  const changed: Record<string, unknown> = { ...props };
  for (const name of ['name', 'text', 'altText', 'title', 'description']) {
    const text = props[name];
    if (typeof text === 'string') changed[name] = redact(text);
  }
  if ('richText' in props) changed['richText'] = redactedText(props['richText'], redact);
  const name: unknown = Reflect.get(record, 'name');
  return Object.assign(
    { ...record },
    'props' in record && { props: changed },
    typeof name === 'string' && { name: redact(name) },
  );
}

/** Rich text line by line: what identifies somebody may stand partly in bold, so a line is looked at whole. */
function redactedText(node: unknown, redact: (text: string) => string): unknown {
  if (Array.isArray(node)) return node.map((inner) => redactedText(inner, redact));
  if (typeof node !== 'object' || node === null) return node;
  const fields: Readonly<Record<string, unknown>> = { ...node };
  const { content } = fields;
  if (!Array.isArray(content)) return node;
  const texts = content.map(textIn);
  const whole = texts.join('');
  if (texts.length === 0 || texts.includes(undefined)) {
    return { ...fields, content: redactedText(content, redact) };
  }
  const left = redact(whole);
  return left === whole ? node : { ...fields, content: [{ type: 'text', text: left }] };
}

function textIn(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const text: unknown = Reflect.get(node, 'text');
  return typeof text === 'string' ? text : undefined;
}

import type { UnknownRecord } from '@gapboard/board';

export function propsOf(record: UnknownRecord): Readonly<Record<string, unknown>> {
  const props: unknown = Reflect.get(record, 'props');
  return typeof props === 'object' && props !== null ? { ...props } : {};
}

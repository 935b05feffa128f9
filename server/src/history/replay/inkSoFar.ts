interface Segment {
  type: unknown;
  dim?: unknown;
  path: string;
}

/**
 * How much of a stroke was there when it had these segments, taken from the stroke as it is in the
 * end: what has been rubbed out of it since was never drawn.
 */
export function inkSoFar(end: unknown, then: unknown): Segment[] | undefined {
  if (!isSegments(end) || !isSegments(then)) return undefined;
  return end.slice(0, then.length).map((segment, n) => {
    const was = then[n];
    const isSame = was?.type === segment.type && was?.dim === segment.dim;
    return was && isSame && isStart(was.path, segment.path)
      ? { ...segment, path: was.path }
      : segment;
  });
}

/** Whether a path is the beginning of another: in base64, its last sign may have been filled up since. */
function isStart(path: string, whole: string): boolean {
  if (whole.startsWith(path)) return true;
  return path.endsWith('=') && whole.startsWith(path.replace(/.=+$/, ''));
}

function isSegments(value: unknown): value is Segment[] {
  return Array.isArray(value) && value.every(isSegment);
}

function isSegment(value: unknown): value is Segment {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'path') === 'string'
  );
}

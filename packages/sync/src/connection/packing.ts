/** Whether this browser can unpack: a large board packs to a small part of itself, which counts on a hall's wifi. */
export function canUnpack(): boolean {
  return typeof DecompressionStream !== 'undefined';
}

/** What was packed; rejects if it was damaged on the way. */
export async function inflated(zlib: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([new Uint8Array(zlib)]);
  const stream = packed.stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

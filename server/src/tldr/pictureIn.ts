/** A picture that lies in a file as a `data:` address; what it is, its content says where it is kept. */
const DATA = /^data:image\/[\w.+-]+;base64,([A-Za-z0-9+/]+={0,2})$/;

export function pictureIn(src: unknown): Uint8Array | undefined {
  const base64 = typeof src === 'string' ? DATA.exec(src)?.[1] : undefined;
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64');
}

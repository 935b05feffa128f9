import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

type Colour = [r: number, g: number, b: number];

/** A real PNG of one colour, `size` pixels square. */
export function png(size: number, colour: Colour): Buffer {
  return pngOf(size, () => Buffer.alloc(size * 3, Buffer.from(colour)));
}

/** Of much the same colour everywhere and nowhere quite: as large a file as a photo is. */
export function grainyPng(size: number, colour: Colour): Buffer {
  const grainy = (_: unknown, n: number): number => (colour[n % 3] ?? 0) + Math.random() * 32;
  return pngOf(size, () => Buffer.from(Array.from({ length: size * 3 }, grainy)));
}

function pngOf(size: number, pixelsOfRow: () => Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2], 8);
  const rows = Array.from({ length: size }, () => [Buffer.from([0]), pixelsOfRow()]).flat();
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Drops a file on the middle of the canvas. */
export async function dropFile(
  page: Page,
  file: { name: string; type: string; bytes: Buffer },
): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, type, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type }));
      return data;
    },
    { name: file.name, type: file.type, base64: file.bytes.toString('base64') },
  );
  const canvas = page.locator('.tl-canvas');
  const box = await canvas.boundingBox();
  if (!box) throw new Error('There is no canvas.');
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  await canvas.dispatchEvent('drop', { dataTransfer: transfer, ...at });
}

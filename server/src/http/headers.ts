import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Everything comes from here. tldraw styles by `style` attributes, and shows pictures and fonts it holds in memory. */
export const PAGE_CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** A picture is shown and never run: an SVG is a document that could carry a script. */
export const PICTURE_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/** What no page of ours asks a browser for, no script in one may have. The clipboard is ours alone. */
const PERMISSIONS = [
  'accelerometer=()',
  'camera=()',
  'clipboard-read=(self)',
  'clipboard-write=(self)',
  'display-capture=()',
  'geolocation=()',
  'gyroscope=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'publickey-credentials-get=()',
  'serial=()',
  'usb=()',
].join(', ');

/**
 * What every answer carries, whoever makes it; data is never a document, so what is one says so with
 * a policy of its own. No HSTS: only the proxy that ends https knows that there is always https.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': PERMISSIONS,
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Set before anybody answers, so that no answer can go without; whoever knows better sets its own. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
}

/** An answer without Hono: to what it never gets to see. */
export function refuse(
  stream: Duplex,
  status: string,
  more: Readonly<Record<string, string>> = {},
): void {
  const headers = { ...SECURITY_HEADERS, ...more, Connection: 'close', 'Content-Length': '0' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  stream.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`);
}

/** What Node could not read as HTTP, or waited for in vain. */
export function refuseBroken(error: NodeJS.ErrnoException, stream: Duplex): void {
  if (error.code === 'ECONNRESET' || !stream.writable) return void stream.destroy();
  if (error.code === 'HPE_HEADER_OVERFLOW') refuse(stream, '431 Request Header Fields Too Large');
  else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') refuse(stream, '408 Request Timeout');
  else refuse(stream, '400 Bad Request');
}

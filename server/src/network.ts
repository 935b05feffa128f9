import type { Server } from 'node:http';
import os from 'node:os';
import { codeOf } from './storage/errors.ts';

/** The port that was asked for is taken, in words for the operator. */
export class PortInUseError extends Error {
  override name = 'PortInUseError';
}

/** The server cannot listen there for another reason than a taken port. */
export class CannotListenError extends Error {
  override name = 'CannotListenError';
}

/**
 * Listens on the first of these ports that is free, and answers which it is.
 * @throws {PortInUseError | CannotListenError}
 */
export async function listen(
  server: Server,
  host: string,
  ports: readonly number[],
): Promise<number> {
  for (const port of ports) {
    try {
      return await listenOn(server, host, port);
    } catch (error) {
      if (codeOf(error) === 'EADDRINUSE') continue;
      const why = codeOf(error) === 'EACCES' ? 'this user may not' : String(error);
      throw new CannotListenError(`Gapboard cannot listen on port ${port} of ${host}: ${why}.`, {
        cause: error,
      });
    }
  }
  const [first, last] = [ports.at(0), ports.at(-1)];
  const which = ports.length > 1 ? `Ports ${first} to ${last} are` : `Port ${first} is`;
  throw new PortInUseError(
    `${which} in use by another program. Stop it, or choose another port: npm start -- --port 9000`,
  );
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      server.off('listening', succeed);
      reject(error);
    };
    const succeed = (): void => {
      server.off('error', fail);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', fail);
    server.once('listening', succeed);
    server.listen(port, host);
  });
}

/** How others in the same network reach a server that listens on `host`; nobody does on a loopback address. */
export function lanOrigins(host: string, port: number): string[] {
  const addresses = Object.values(os.networkInterfaces())
    .flatMap((ofOne) => ofOne ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  const everywhere = host === '0.0.0.0' || host === '::';
  return addresses
    .filter((address) => everywhere || address === host)
    .map((address) => `http://${address}:${port}`);
}

import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface DroppingProxy {
  readonly url: string;
  /** Requests that have arrived. */
  readonly count: () => number;
  close(): Promise<void>;
}

/**
 * Passes on requests until one is dropped, and from then on nothing: as if the sender died there. The dropped one is not
 * passed on, or it is and its answer gets lost.
 */
export const dropFrom = async (target: string, dropped: number, arrives: boolean): Promise<DroppingProxy> => {
  let count = 0;
  const passOn = (incoming: IncomingMessage, answer: ServerResponse, isLost: boolean): void => {
    const { method, headers, url } = incoming;
    const passed = request(`${target}${url}`, { method, headers }, (response) => {
      response.on('end', () => isLost && answer.destroy());
      if (isLost) response.resume();
      else response.pipe(answer.writeHead(response.statusCode ?? 500, response.headers));
    });
    incoming.pipe(passed);
  };
  const server = createServer((incoming, answer) => {
    count += 1;
    if (count < dropped) passOn(incoming, answer, false);
    else if (count === dropped && arrives) passOn(incoming, answer, true);
    else answer.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => count,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

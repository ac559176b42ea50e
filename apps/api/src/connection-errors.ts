import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { DomainError, requestLanguage, toProblem } from '@xiangtong/infrastructure';

/** Headers that Node does not read, beyond `--max-http-header-size`. */
const HEADERS_LIMIT = '16 KB';

const problemOf = (code: string | undefined): DomainError => {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new DomainError('REQUEST.HEADERS_TOO_LARGE', { limit: HEADERS_LIMIT });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new DomainError('REQUEST.UNFINISHED');
  return new DomainError('REQUEST.NO_HTTP');
};

/** The headers that came before the error: the wish for a language may be among them. */
const languageIn = (packet: Buffer | undefined): ReturnType<typeof requestLanguage> => {
  const [, wish] = /\r\naccept-language:([^\r\n]{1,200})/i.exec(packet?.toString('latin1') ?? '') ?? [];
  return requestLanguage({ headers: wish === undefined ? {} : { 'accept-language': wish } });
};

interface ConnectionError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

/** Answers what Node cannot read as a request, and no route receives, with problem+json too. */
export const answerConnectionErrors = (server: Server): void => {
  server.on('clientError', (error: ConnectionError, socket: Socket & { _httpMessage?: ServerResponse }) => {
    // As Node does itself: nothing is written into an answer that has begun.
    const hasBegun = socket._httpMessage?.headersSent === true;
    if (error.code === 'ECONNRESET' || !socket.writable || hasBegun) return void socket.destroy();
    const problem = toProblem(problemOf(error.code), languageIn(error.rawPacket), '/');
    const body = JSON.stringify(problem);
    socket.end(
      [
        `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
        'Connection: close',
        'Cache-Control: no-store',
        'Content-Type: application/problem+json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Vary: Accept-Language',
        'X-Content-Type-Options: nosniff',
        '',
        body,
      ].join('\r\n'),
    );
  });
};

import { once } from 'node:events';
import { Controller, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BulkDesk, BulkSummary, type BulkResult } from '@xiangtong/collection';
import { describe, type InputError, type Language } from '@xiangtong/contracts';
import type { Principal } from '@xiangtong/identity';
import {
  CONFIG,
  DomainError,
  errorForLog,
  IntakeMetrics,
  LOGGER,
  requestLanguage,
  toInputError,
  whenSilent,
  type Config,
  type Logger,
} from '@xiangtong/infrastructure';
import type { Request, Response } from 'express';
import { CurrentPrincipal } from '../auth/current-principal';
import { Policy } from '../auth/policy';
import { linesOf, Produces } from '../open-api/produces';
import { actorOf } from './actor';
import { submissionSchema } from './submission-body';
import { BulkRequest } from './submission.requests';
import { PassThrough, type Transform } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/**
 * The bytes of an NDJSON stream, unpacked as they arrive if sent with gzip: a tenth of the traffic on a slow line.
 * However much they unpack to, at most one line and two batches are held. It can be destroyed without closing the
 * connection, and with it losing the response.
 */
const bulkBody = (request: Request): Transform => {
  const type = request.headers['content-type'] ?? '';
  const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (!/ndjson/.test(type) || !['identity', 'gzip'].includes(encoding)) {
    const expected = 'application/x-ndjson (Content-Encoding: identity | gzip)';
    throw new DomainError('REQUEST.UNSUPPORTED_TYPE', { expected });
  }
  const bytes = encoding === 'gzip' ? createGunzip() : new PassThrough();
  request.once('error', (error) => bytes.destroy(error));
  // The reader finds the error even if it occurred before reading began. Unhandled, it would end the service.
  bytes.on('error', () => undefined);
  return request.pipe(bytes);
};

/** What became of one submission of the stream. */
export interface BulkResultLine extends Omit<BulkResult, 'outcome' | 'mistakes'> {
  readonly result: BulkResult['outcome'];
  readonly errors?: readonly InputError[];
}

/** The last line: how many there were of each result, and why the stream broke off, if it did. */
export interface BulkSummaryLine {
  readonly summary: BulkSummary['value'];
  readonly failed?: { readonly code: string; readonly message: string };
}

export type BulkLine = BulkResultLine | BulkSummaryLine;

@ApiTags('submissions')
@Controller('submissions')
export class BulkController {
  constructor(
    private readonly desk: BulkDesk,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly metrics: IntakeMetrics,
  ) {}

  @Post('bulk')
  @Policy({ roles: ['reporter'] })
  @HttpCode(200)
  @ApiConsumes('application/x-ndjson')
  @Produces('application/x-ndjson')
  @ApiBody({
    schema: linesOf(
      submissionSchema,
      'One submission a line, each the body of POST /submissions; also with Content-Encoding: gzip',
    ),
  })
  @ApiOperation({ summary: 'Submit many at once; answers line by line while it runs, then a summary' })
  async bulk(
    @CurrentPrincipal() principal: Principal,
    @Query() query: BulkRequest,
    @Req() request: Request,
    @Res() response: Response<BulkLine>,
  ): Promise<void> {
    const actor = actorOf(principal);
    const accepter = query.accept === 'true' ? actor : null;
    const { refusedAtMost, silenceSeconds } = this.config.uploads;
    const body = bulkBody(request);
    const intake = await this.desk.intake(body, { actor, accepter, refusedAtMost });
    response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
    whenSilent(request, silenceSeconds, (reason) => {
      if (response.headersSent) body.destroy(reason);
    });
    await this.answer(intake, response, requestLanguage(request));
    // The rest is read and dropped, so that the sender can read the response.
    request.unpipe();
    body.destroy();
    request.resume();
    if (!response.shouldKeepAlive) await restOf(request);
    response.end();
  }

  /** The status line was sent long ago when something breaks: the failure is reported in a separate line. */
  private async answer(
    intake: AsyncIterable<BulkResult[]>,
    response: Response,
    language: Language,
  ): Promise<void> {
    const summary = new BulkSummary();
    let line = 0;
    try {
      for await (const results of intake) {
        summary.add(results);
        line = results.at(-1)?.line ?? line;
        for (const { outcome } of results) this.metrics.add('bulk', { [outcome]: 1 });
        await write(
          response,
          results.map((result) => `${JSON.stringify(toLine(result, language))}\n`).join(''),
        );
      }
      await write(response, `${JSON.stringify({ summary: summary.value })}\n`);
    } catch (error) {
      if (response.destroyed) return;
      const { code, parameters } = this.reasonOf(error, line + 1);
      const failed = { code, message: describe(code, parameters, language) };
      await write(response, `${JSON.stringify({ failed, summary: summary.value })}\n`);
    }
  }

  private reasonOf(error: unknown, line: number): DomainError {
    if (error instanceof DomainError) return error;
    this.logger.warn({ err: errorForLog(error) }, 'bulk intake broke off');
    return new DomainError('BULK.INTERRUPTED', { line });
  }
}

/** Longer than what a sender has on its way takes to arrive. */
const REST_MS = 5_000;

/**
 * The end of what is sent, for a while: a connection that closes with the answer would be reset by what arrives then,
 * and the answer be lost.
 */
const restOf = (request: Request): Promise<void> =>
  finished(request, { signal: AbortSignal.timeout(REST_MS) }).catch(() => undefined);

/** Waits until the caller accepts more or has disconnected. */
const write = async (response: Response, text: string): Promise<void> => {
  if (response.destroyed) throw new Error('the caller has gone');
  if (response.write(text)) return;
  const waiting = new AbortController();
  const ends = ['drain', 'close'].map((event) => once(response, event, { signal: waiting.signal }));
  await Promise.race(ends).finally(() => waiting.abort());
};

const toLine = ({ outcome, mistakes, ...result }: BulkResult, language: Language): BulkResultLine => ({
  ...result,
  result: outcome,
  ...(mistakes.length > 0 ? { errors: mistakes.map((mistake) => toInputError(mistake, language)) } : {}),
});

import { Injectable } from '@nestjs/common';
import { DatabaseWatch, DomainError, type ProblemFilter } from '@xiangtong/infrastructure';
import type { NextFunction, Request, Response } from 'express';
import { apiPath } from '../paths';
import { DiskWatch } from './disk-watch';

/**
 * Requests that change nothing, whatever their method. Signing in must stay possible, so that somebody can free the
 * disk.
 */
const QUESTIONS = new RegExp(
  `^/${apiPath}/(cube|analysis|audit|compare|order-exports|auth|seals/verify)(/|$)`,
);

const saves = ({ method, path }: Request): boolean =>
  method !== 'GET' && method !== 'HEAD' && !QUESTIONS.test(path);

/** The application, its health and its metrics are always reachable. */
const needsDatabase = ({ path }: Request): boolean =>
  path.startsWith(`/${apiPath}/`) && !/^\/(health|metrics)(\/|$)/.test(path.slice(apiPath.length + 1));

/** Refuses at the start what cannot be done, and ends requests that wait for a database that does not answer. */
@Injectable()
export class SupplyGate {
  constructor(
    private readonly database: DatabaseWatch,
    private readonly disk: DiskWatch,
  ) {}

  readonly middleware =
    (problems: ProblemFilter) =>
    (request: Request, response: Response, next: NextFunction): void => {
      if (!needsDatabase(request)) return next();
      if (this.database.isAway) return problems.answer(new DomainError('DATABASE.AWAY'), request, response);
      if (this.disk.isFull && saves(request))
        return problems.answer(new DomainError('STORAGE.FULL'), request, response);
      const forget = this.database.onAway(() => {
        if (!response.headersSent) problems.answer(new DomainError('DATABASE.AWAY'), request, response);
      });
      // Log, metrics, compression and queue also listen: more listeners than Node's leak warning allows.
      response.setMaxListeners(20).once('close', forget);
      next();
    };
}

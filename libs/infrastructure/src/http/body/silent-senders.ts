import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '../../errors/domain-error';
import type { ProblemFilter } from '../problem/problem.filter';

/** The time is measured in this many steps. */
const STEPS = 4;

/**
 * Calls `act` once when nothing has arrived for this long and more is to come. Time in which the service itself does
 * not read does not count.
 */
export const whenSilent = (request: Request, seconds: number, act: (reason: DomainError) => void): void => {
  const { socket } = request;
  let known = -1;
  let steps = 0;
  const timer = setInterval(
    () => {
      if (request.complete || request.destroyed) return clearInterval(timer);
      const isOurs = request.readableLength > 0 || socket.bytesRead !== known;
      known = socket.bytesRead;
      steps = isOurs ? 0 : steps + 1;
      if (steps < STEPS) return;
      clearInterval(timer);
      act(new DomainError('REQUEST.TOO_SLOW', { seconds }));
    },
    (seconds * 1_000) / STEPS,
  );
  timer.unref();
};

/**
 * Ends requests whose sender has fallen silent: each holds a connection and what has arrived of it. An endpoint whose
 * answer has already begun listens itself.
 */
export const endSilentSenders =
  (seconds: number, problems: ProblemFilter) =>
  (request: Request, response: Response, next: NextFunction): void => {
    whenSilent(request, seconds, (reason) => {
      if (response.headersSent) return;
      // The handler, which still waits for the rest, ends with the connection.
      response.setHeader('Connection', 'close');
      problems.answer(reason, request, response);
    });
    next();
  };

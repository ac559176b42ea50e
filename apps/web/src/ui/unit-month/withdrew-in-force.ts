import type { components } from '../../api/schema';

type History = components['schemas']['DetailResponse']['history'];

/** Whether a withdrawal took accepted figures out, and not a revision that still waited. */
export const withdrewInForce = ({ action, revision }: History[number], history: History): boolean =>
  action === 'withdraw' && history.some((other) => other.action === 'accept' && other.revision === revision);

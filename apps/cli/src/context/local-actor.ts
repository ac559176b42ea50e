import { userInfo } from 'node:os';
import { IMPORT_ACTOR, type Accepter, type Actor } from '@xiangtong/collection';

/**
 * A person who can run commands on the service's machine has full access to the database anyway. What is entered this
 * way carries the name of the system account in every revision and entry.
 */
export const localActor = (): Actor => ({
  username: `cli:${userInfo().username}`,
  mayRespondFor: () => true,
  mayReview: () => true,
});

/** Figures accepted this way were reviewed by nobody: the ledger names the rule, not the person. */
export const localAccepter: Accepter = { username: IMPORT_ACTOR, mayReview: () => true };

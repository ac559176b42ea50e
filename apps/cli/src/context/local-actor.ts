import { userInfo } from 'node:os';
import { IMPORT_ACTOR, type Accepter, type Actor } from '@xiangtong/collection';

/**
 * Whoever may run commands on the machine of the service holds the database anyway; what is entered this way carries
 * the name of the system account in every revision and entry.
 */
export const localActor = (): Actor => ({
  username: `cli:${userInfo().username}`,
  mayRespondFor: () => true,
  mayReview: () => true,
});

/** What such a person lets into the figures has been reviewed by nobody: the ledger names the rule, not the person. */
export const localAccepter: Accepter = { username: IMPORT_ACTOR, mayReview: () => true };

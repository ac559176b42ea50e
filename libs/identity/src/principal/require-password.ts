import { DomainError } from '@xiangtong/infrastructure';
import type { Principal } from './principal';

/** Whoever has taken a session of a provider must not make it fresh with a second factor of their own. */
export const requirePassword = ({ credential }: Principal): void => {
  if (credential.isOfProvider) throw new DomainError('AUTH.OF_PROVIDER');
};

import { createHash, randomBytes } from 'node:crypto';

const API_TOKEN_PREFIX = 'xt_';

/** 256 random bits as 43 characters of base64url. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** The prefix shows people and secret scanners what has leaked. */
export const newApiToken = (): string => `${API_TOKEN_PREFIX}${newSessionToken()}`;

/** A session token may begin like this by chance, but is shorter. */
export const isApiToken = (token: string): boolean => /^xt_[\w-]{43}$/.test(token);

/** The stored form of a token. A token has full entropy, so a plain hash cannot be reversed by search. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

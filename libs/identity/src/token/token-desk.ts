import { isWithin, parseDivisionCode } from '@xiangtong/domain';
import { DomainError, type Clock, type InputMistake } from '@xiangtong/infrastructure';
import type { Grant, Right, Role } from '../account/role';
import { fieldMistake, invalid } from '../mistakes';
import type { Principal } from '../principal/principal';
import type { UnitDirectory } from '../account/unit-directory';
import { hashToken, newApiToken } from '../session/token';
import type { Store, Transactions } from '../store';
import type { ApiToken, TokenLimits } from './api-token';

/** An omitted list does not limit the token. */
export interface TokenInput {
  readonly name: string;
  readonly expiresAt: Date;
  readonly roles?: readonly Role[] | undefined;
  readonly rights?: readonly Right[] | undefined;
  /** Division codes of 2 to 12 digits. */
  readonly divisions?: readonly string[] | undefined;
  /** Codes of reporting units. */
  readonly units?: readonly string[] | undefined;
}

/** Codes instead of ids, for people. */
export interface ApiTokenView extends Omit<ApiToken, 'unitIds'> {
  readonly units: readonly string[] | null;
}

/** The token is returned only here; only its hash is stored. */
export interface IssuedToken extends ApiTokenView {
  readonly token: string;
}

const LONGEST_MS = 366 * 24 * 3_600_000;
const MOST_TOKENS = 20;

/** API tokens of the signed-in person. */
export class TokenDesk {
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly units: UnitDirectory,
    private readonly clock: Clock,
  ) {}

  /** Throws REQUEST.INVALID with every limit that exceeds the owner's rights, or AUTH.TOO_MANY_TOKENS. */
  async create(owner: Principal, input: TokenInput): Promise<IssuedToken> {
    const createdAt = this.clock.now();
    const mistakes = tokenMistakes(owner, input, createdAt);
    if (mistakes.length > 0) throw invalid(mistakes);
    const token = newApiToken();
    const { name, expiresAt } = input;
    const limits = limitsOf(owner, input);
    const id = await this.transactions(async ({ sessions, tokens, events }) => {
      // A session that a reset has ended meanwhile creates no token.
      if (!(await sessions.isOpen(owner.credential.id))) throw new DomainError('AUTH.REQUIRED');
      await tokens.removeExpired(owner.accountId, createdAt);
      if ((await tokens.ofAccount(owner.accountId)).length >= MOST_TOKENS) {
        throw new DomainError('AUTH.TOO_MANY_TOKENS', { limit: MOST_TOKENS });
      }
      await events.record({
        accountId: owner.accountId,
        kind: 'token-made',
        actor: owner.username,
        at: createdAt,
        details: { name, expiresAt },
      });
      const { accountId } = owner;
      return tokens.add({ accountId, name, tokenHash: hashToken(token), createdAt, expiresAt, ...limits });
    });
    const units = input.units ?? null;
    return {
      token,
      id,
      name,
      createdAt,
      expiresAt,
      lastUsedAt: null,
      grants: limits.grants,
      divisions: limits.divisions,
      units,
    };
  }

  /** The valid ones, newest first. */
  async list({ accountId }: Principal): Promise<ApiTokenView[]> {
    const now = this.clock.now();
    const tokens = (await this.store.tokens.ofAccount(accountId)).filter(({ expiresAt }) => expiresAt > now);
    const units = await this.units.withIds(tokens.flatMap(({ unitIds }) => unitIds ?? []));
    const codes = new Map(units.map(({ id, code }) => [id, code]));
    return tokens.map(({ unitIds, ...token }) => ({
      ...token,
      units: unitIds && unitIds.flatMap((id) => codes.get(id) ?? []),
    }));
  }

  /** Throws AUTH.TOKEN_UNKNOWN, also for the token of another person. */
  async revoke({ accountId, username }: Principal, id: string): Promise<void> {
    await this.transactions(async ({ tokens, events }) => {
      const name = await tokens.remove(accountId, id);
      if (name === null) throw new DomainError('AUTH.TOKEN_UNKNOWN', { id });
      const at = this.clock.now();
      await events.record({ accountId, kind: 'token-revoked', actor: username, at, details: { name } });
    });
  }
}

const limitsOf = (owner: Principal, input: TokenInput): TokenLimits => ({
  grants: grantsOf(owner, input),
  divisions: input.divisions?.flatMap((code) => parseDivisionCode(code) ?? []) ?? null,
  unitIds: input.units
    ? owner.units.filter(({ code }) => input.units?.includes(code)).map(({ id }) => id)
    : null,
});

/** Roles and rights are stored in one list: an omitted list means everything the owner has now. */
const grantsOf = (owner: Principal, { roles, rights }: TokenInput): readonly Grant[] | null =>
  roles || rights ? [...(roles ?? owner.roles), ...(rights ?? owner.rights)] : null;

const tokenMistakes = (owner: Principal, input: TokenInput, now: Date): InputMistake[] => [
  ...expiryMistakes(input.expiresAt, now),
  ...notOwn('roles', input.roles, (role) => owner.roles.includes(role)),
  ...notOwn('rights', input.rights, (right) => owner.rights.includes(right)),
  ...notOwn('divisions', input.divisions, (text) => {
    const code = parseDivisionCode(text);
    return code !== null && owner.divisions.some((own) => isWithin(code, own));
  }),
  ...notOwn('units', input.units, (code) => owner.units.some((own) => own.code === code)),
];

const expiryMistakes = (expiresAt: Date, now: Date): InputMistake[] => {
  const left = expiresAt.getTime() - now.getTime();
  return left > 0 && left <= LONGEST_MS
    ? []
    : [
        fieldMistake(
          'expiresAt',
          '到期时间应在将来，且不超过一年',
          'the expiry lies in the future, at most a year away',
        ),
      ];
};

const notOwn = <Item extends string>(
  path: string,
  asked: readonly Item[] | undefined,
  isOwn: (item: Item) => boolean,
): InputMistake[] =>
  (asked ?? []).flatMap((item, index) =>
    isOwn(item)
      ? []
      : [
          fieldMistake(
            `${path}[${index}]`,
            `“${item}”不在您自己的权限内，令牌不能超出本人权限`,
            `"${item}" is not yours; a token has no more than its owner`,
          ),
        ],
  );

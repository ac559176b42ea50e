/**
 * reporter: own units · officer: a division and all below it · auditor: read-only on a division · admin: the system,
 * no figures.
 */
export const roles = ['reporter', 'officer', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

/**
 * Rights that a role alone does not give: `impact` opens household data, `confidential` figures of single units, which nobody
 * needs for own ones; `definitions` lets officers write what reports say.
 */
export const rights = ['impact', 'confidential', 'definitions'] as const;
export type Right = (typeof rights)[number];

/** The rights that come with roles unless others are chosen. */
export const usualRights = (given: readonly string[]): readonly Right[] =>
  given.includes('officer') || given.includes('auditor') ? ['confidential'] : [];

/** The table keeps roles and rights in one column. */
export type Grant = Role | Right;

export const isRole = (grant: string): grant is Role => (roles as readonly string[]).includes(grant);
export const isRight = (grant: string): grant is Right => (rights as readonly string[]).includes(grant);
export const isGrant = (grant: string): grant is Grant => isRole(grant) || isRight(grant);

import { isWithin, parseDivisionCode } from '@xiangtong/domain';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import type { Grant } from '../account/role';
import { fieldMistake, invalid } from '../mistakes';
import type { UnitReference } from '../account/unit-directory';
import type { Reach } from './manager';

/** The rights of an account, and its scope. */
export interface Authority {
  readonly roles: readonly Grant[];
  readonly rights: readonly Grant[];
  /** Division codes of 2 to 12 digits. */
  readonly divisions: readonly string[];
  /** Codes of reporting units. */
  readonly units: readonly string[];
}

interface Rule {
  readonly path: string;
  readonly broken: boolean;
  readonly zh: string;
  readonly en: string;
}

/** Every role needs a scope, and every grant must be used by a role. */
const rules = ({ roles, divisions, units, rights }: Authority): readonly Rule[] => {
  const overDivisions = roles.includes('officer') || roles.includes('auditor');
  const isReporter = roles.includes('reporter');
  const isAdmin = roles.includes('admin');
  return [
    {
      path: 'rights',
      broken: isReporter && overDivisions && !rights.includes('confidential'),
      zh: '填报人兼审核员或审计员，要有“查看单个单位的数字”的权限',
      en: 'a reporter who is an officer or auditor too needs the right `confidential`',
    },
    {
      path: 'roles',
      broken: roles.length === 0,
      zh: '至少要有一个角色',
      en: 'an account has at least one role',
    },
    {
      path: 'roles',
      broken: isAdmin && (roles.length > 1 || rights.length > 0),
      zh: '管理员看不到数字，不能再有别的角色或权限',
      en: 'an admin sees no figures and has no other role or right',
    },
    {
      path: 'units',
      broken: isReporter !== units.length > 0,
      zh: '填报人要有填报单位；其他角色没有',
      en: 'a reporter has reporting units, and only a reporter has',
    },
    {
      path: 'divisions',
      broken: overDivisions !== divisions.length > 0,
      zh: '审核员和审计员要有行政区划；其他角色没有',
      en: 'officers and auditors have divisions, and only they have',
    },
  ];
};

/** What does not go together, whoever gives it. */
export const shapeMistakes = (authority: Authority): InputMistake[] =>
  rules(authority)
    .filter(({ broken }) => broken)
    .map(({ path, zh, en }) => fieldMistake(path, zh, en));

const outOfReach = (path: string, subject: string): InputMistake => ({
  path,
  code: 'PEOPLE.OUT_OF_REACH',
  parameters: { subject },
});

const beyond = (
  path: string,
  asked: readonly string[],
  isReached: (item: string) => boolean,
): InputMistake[] =>
  asked.flatMap((item, index) => (isReached(item) ? [] : [outOfReach(`${path}[${index}]`, item)]));

/** A unit that does not exist and one outside the reach are reported in the same way. */
const reachMistakes = (
  reach: Reach,
  authority: Authority,
  known: readonly UnitReference[],
): InputMistake[] => {
  const units = new Set((reach.all ? known : reach.units).map(({ code }) => code));
  const isReachedDivision = (text: string): boolean => {
    const code = parseDivisionCode(text);
    return reach.all || code === null || reach.divisions.some((own) => isWithin(code, own));
  };
  return [
    ...beyond('roles', authority.roles, (role) => reach.grants.some((own) => own === role)),
    ...beyond('rights', authority.rights, (right) => reach.grants.some((own) => own === right)),
    ...beyond('divisions', authority.divisions, isReachedDivision),
    ...beyond('units', authority.units, (code) => units.has(code)),
  ];
};

/**
 * All that forbids a manager to give this, whether to one account or to those of a file: what is wrong in itself, and
 * what is more than the manager may grant. The one place where this is decided.
 */
export const givingMistakes = (
  reach: Reach,
  authority: Authority,
  known: readonly UnitReference[],
): { readonly wrong: readonly InputMistake[]; readonly beyondReach: readonly InputMistake[] } => ({
  wrong: shapeMistakes(authority),
  beyondReach: reachMistakes(reach, authority, known),
});

/**
 * Throws REQUEST.INVALID with all mistakes, or PEOPLE.OUT_OF_REACH when the input is well formed but asks for more than
 * the caller may grant.
 */
export const assertMayGive = (
  reach: Reach,
  authority: Authority,
  known: readonly UnitReference[],
  formMistakes: readonly InputMistake[],
): void => {
  const giving = givingMistakes(reach, authority, known);
  const wrong = [...formMistakes, ...giving.wrong];
  if (wrong.length > 0) throw invalid([...wrong, ...giving.beyondReach]);
  const [first] = giving.beyondReach;
  if (first) throw new DomainError('PEOPLE.OUT_OF_REACH', first.parameters, giving.beyondReach);
};

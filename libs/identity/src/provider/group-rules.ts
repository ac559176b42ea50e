import { readFileSync } from 'node:fs';
import { parseDivisionCode } from '@xiangtong/domain';
import { parse } from 'yaml';
import { isRight, isRole, usualRights } from '../account/role';
import { shapeMistakes, type Authority } from '../people/grants-check';

/** What the members of a group of the provider may do. */
export interface GroupRule extends Authority {
  readonly group: string;
}

const fields = ['group', 'roles', 'rights', 'divisions', 'units'] as const;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(textOf);

const mistakesIn = (rule: GroupRule, unknown: readonly string[]): readonly string[] => [
  ...(rule.group === '' ? ['group is missing'] : []),
  ...unknown.map((name) => `"${name}" is no field; there are ${fields.join(', ')}`),
  ...rule.roles.filter((role) => !isRole(role)).map((role) => `"${role}" is no role`),
  ...rule.rights.filter((right) => !isRight(right)).map((right) => `"${right}" is no right`),
  ...rule.divisions
    .filter((code) => !parseDivisionCode(code))
    .map((code) => `"${code}" is no division code; write codes in quotation marks`),
  ...shapeMistakes(rule).map(({ parameters }) => textOf(parameters['en'])),
];

const ruleOf = (entry: unknown): { readonly rule: GroupRule; readonly mistakes: readonly string[] } => {
  const given = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
  const roles = listOf(given['roles']);
  const rule = {
    group: textOf(given['group']),
    roles: roles as GroupRule['roles'],
    rights: (given['rights'] === undefined
      ? usualRights(roles)
      : listOf(given['rights'])) as GroupRule['rights'],
    divisions: listOf(given['divisions']),
    units: listOf(given['units']),
  };
  const unknown = Object.keys(given).filter((name) => !fields.some((field) => field === name));
  return { rule, mistakes: mistakesIn(rule, unknown) };
};

/** Throws one error with every mistake in the file, each under its group. */
export const readGroupRules = (file: string): readonly GroupRule[] => {
  const entries: unknown = parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(entries) || entries.length === 0)
    throw new Error(`${file}: a list of groups is expected, each with group, roles and divisions or units`);
  const read = entries.map(ruleOf);
  const mistakes = read.flatMap(({ rule, mistakes: own }, index) =>
    own.map((mistake) => `entry ${index + 1} (${rule.group || 'without group'}): ${mistake}`),
  );
  if (mistakes.length > 0) throw new Error(`${file}: ${mistakes.join('; ')}`);
  return read.map(({ rule }) => rule);
};

/** All that the groups give together; null when no rule names one of them. */
export const authorityOfGroups = (
  rules: readonly GroupRule[],
  groups: readonly string[],
): Authority | null => {
  const own = rules.filter(({ group }) => groups.includes(group));
  const together = (field: keyof Authority) => [...new Set(own.flatMap((rule) => rule[field]))];
  if (own.length === 0) return null;
  return {
    roles: together('roles') as Authority['roles'],
    rights: together('rights') as Authority['rights'],
    divisions: together('divisions'),
    units: together('units'),
  };
};

import { unitRelation } from '@xiangtong/reference';
/**
 * True where the place with this code, a division or a reporting unit, lies as a whole within divisions given as
 * patterns or units given by id. For SQL; the arguments are expressions. The code of a unit says nothing about where it
 * lies.
 */
export const withinScope = (code: string, patterns: string, unitIds: string): string => `
  coalesce(
    (select unit.division like any(${patterns}::text[]) or unit.id = any(${unitIds}::int[])
     from ${unitRelation} unit where unit.code = ${code}),
    ${code} ~ '^[0-9]{2,12}$' and rpad(${code}, 12, '0') like any(${patterns}::text[]))`;

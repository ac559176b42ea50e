import type { Section } from '@xiangtong/contracts';
import type { Period } from '@xiangtong/domain';
import type { SectionDefinition } from '../definition/report-definition';
import type { ReportScope, ScopeUnit } from '../sources/sources';
import { buildSections } from './build-sections';
import type { Writer } from './writer';

/** The units that get a page: those of the report's kinds that are in the register at some time of the period. */
export const unitsOfPeriod = (
  units: readonly ScopeUnit[],
  levels: readonly string[],
  { from, to }: Period,
): readonly ScopeUnit[] =>
  units.filter(
    ({ level, validFrom, validTo }) =>
      levels.includes(level) && validFrom <= to && (validTo === null || validTo >= from),
  );

/** A unit as the scope of its own part. */
export const scopeOfUnit = ({ code, level, name, province }: ScopeUnit): ReportScope => ({
  code,
  kind: 'unit',
  level,
  name,
  where: { unit: code },
  province,
});

/** Blocks of many units are in one document: their names contain their unit. */
const ofUnit = (unit: ScopeUnit, name: string, sections: readonly Section[]): readonly Section[] =>
  sections.map((section, index) => ({
    ...section,
    ...(index === 0 && { part: name }),
    id: `${unit.code}.${section.id}`,
    blocks: section.blocks.map((block) => ({ ...block, id: `${unit.code}.${block.id}` })),
  }));

/** The sections once for each unit; every part begins with the name of its unit. */
export const buildParts = (
  sections: readonly SectionDefinition[],
  units: readonly ScopeUnit[],
  writerOf: (unit: ScopeUnit) => Writer,
): readonly Section[] =>
  units.flatMap((unit) => {
    const writer = writerOf(unit);
    return ofUnit(unit, unit.name[writer.reader.language], buildSections(sections, writer));
  });

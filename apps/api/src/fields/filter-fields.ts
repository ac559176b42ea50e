import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { parseDivisionCode, parseMonth, parsePeriod } from '@xiangtong/domain';
import type { InputMistake } from '@xiangtong/infrastructure';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import type { DefinitionShelf } from '@xiangtong/reporting';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** What the values of a filter are looked up in. */
export interface FilterRegisters {
  readonly catalogue: Pick<ReferenceCatalogue, 'current' | 'divisionNames'>;
  readonly definitions: Pick<DefinitionShelf, 'all'>;
}

type Fault = Pick<InputMistake, 'code' | 'parameters'>;

interface FilterFormat {
  readonly description: string;
  readonly example: string;
  readonly maxLength: number;
  /** What is wrong with the value; null when nothing is. */
  readonly check: (value: string, registers: FilterRegisters) => Fault | null | Promise<Fault | null>;
}

const isDivision = async (value: string, { catalogue }: FilterRegisters): Promise<boolean> => {
  const code = parseDivisionCode(value);
  return code !== null && (await catalogue.divisionNames([code])).has(code);
};

const isUnit = async (value: string, { catalogue }: FilterRegisters): Promise<boolean> =>
  (await catalogue.current()).units.has(value);

/** The formats that a parameter of a list can have, by their names in the OpenAPI document. */
const filterFormats = {
  'unit-code': {
    description: 'Code of a reporting unit',
    example: '520122001208',
    maxLength: 64,
    check: async (value, registers) =>
      (await isUnit(value, registers)) ? null : { code: 'UNIT.NOT_FOUND', parameters: { code: value } },
  },
  'division-code': {
    description: 'Code of a county or of any other division: 2, 4, 6, 9 or 12 digits',
    example: '520122',
    maxLength: 12,
    check: async (value, registers) =>
      (await isDivision(value, registers)) ? null : { code: 'DIVISION.UNKNOWN', parameters: { code: value } },
  },
  'place-code': {
    description: 'Division with all that lies in it, or reporting unit',
    example: '520122',
    maxLength: 64,
    check: async (value, registers) =>
      (await isDivision(value, registers)) || (await isUnit(value, registers))
        ? null
        : { code: 'SCOPE.UNKNOWN', parameters: { scope: value } },
  },
  period: {
    description: 'Month, quarter, half year, year or range of months',
    example: '2019-12',
    maxLength: 32,
    check: (value) => (parsePeriod(value) ? null : { code: 'PERIOD.INVALID', parameters: { value } }),
  },
  month: {
    description: 'A month',
    example: '2019-12',
    maxLength: 16,
    check: (value) => (parseMonth(value) === null ? { code: 'UNIT.MONTH', parameters: { value } } : null),
  },
  'report-id': {
    description: 'ID of a report',
    example: 'yoy',
    maxLength: 64,
    check: (value, { definitions }) =>
      [...definitions.all()].some(({ id }) => id === value)
        ? null
        : { code: 'REPORT.UNKNOWN', parameters: { id: value } },
  },
} as const satisfies Record<string, FilterFormat>;

export type FilterFormatName = keyof typeof filterFormats;

const FORMATS = 'xiangtong/filter-formats';

/** The formats of the fields of a request, by field. */
const filterFormatsOf = (type: object | undefined): Readonly<Record<string, FilterFormatName>> =>
  ((type && Reflect.getMetadata(FORMATS, type)) ?? {}) as Readonly<Record<string, FilterFormatName>>;

const rememberFormat =
  (format: FilterFormatName): PropertyDecorator =>
  ({ constructor }, field) =>
    Reflect.defineMetadata(
      FORMATS,
      { ...filterFormatsOf(constructor), [String(field)]: format },
      constructor,
    );

interface FilterOptions {
  readonly description?: string;
  readonly example?: string;
  readonly required?: boolean;
}

/**
 * A parameter that a list is filtered by: `@Filter('unit-code') unit?: string`. A value that names nothing is a mistake
 * with the path of the parameter (400), because an empty list would look like an answer.
 */
export const Filter = (format: FilterFormatName, { required = false, ...own }: FilterOptions = {}) => {
  const { description, example, maxLength } = filterFormats[format];
  const described = { description, example, maxLength, type: String, format, ...own };
  return applyDecorators(
    ...(required ? [ApiProperty(described)] : [ApiPropertyOptional(described), IsOptional()]),
    IsString(),
    MaxLength(maxLength),
    rememberFormat(format),
  );
};

/** The mistakes in the filters of a request that has passed the checks of form. */
export const filterMistakes = async (
  request: object,
  type: object,
  registers: FilterRegisters,
): Promise<InputMistake[]> => {
  const mistakes: InputMistake[] = [];
  const values = request as Readonly<Record<string, unknown>>;
  for (const [path, format] of Object.entries(filterFormatsOf(type))) {
    const value = values[path];
    const fault = typeof value === 'string' ? await filterFormats[format].check(value, registers) : null;
    if (fault) mistakes.push({ path, ...fault });
  }
  return mistakes;
};

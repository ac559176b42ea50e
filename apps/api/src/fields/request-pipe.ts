import { ValidationPipe, type ArgumentMetadata, type Type } from '@nestjs/common';
import { messages } from '@xiangtong/contracts';
import { DomainError, validationOptions, type InputMistake } from '@xiangtong/infrastructure';
import { cacheValidationMetadata } from './cache-validation-metadata';
import { filterMistakes, type FilterRegisters } from './filter-fields';

/** Where the decorators of the OpenAPI document keep what they say of a field. */
const FIELD = 'swagger/apiModelProperties';

/**
 * Validates requests against their types. Null counts as an omitted field, unless the document gives null a meaning
 * there: `@IsOptional` alone would pass it to code that does not expect it. The values of filters are looked up.
 */
export class RequestPipe extends ValidationPipe {
  constructor(private readonly registers: FilterRegisters) {
    super(validationOptions);
    cacheValidationMetadata();
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const request = (await super.transform(withoutNulls(value, metadata.metatype), metadata)) as unknown;
    if (metadata.metatype && typeof request === 'object' && request !== null)
      refuseMistakes(await filterMistakes(request, metadata.metatype, this.registers));
    return request;
  }
}

/** A single mistake whose code means a wrong request is the problem itself; its path is among the errors all the same. */
const refuseMistakes = (mistakes: readonly InputMistake[]): void => {
  const [first, ...others] = mistakes;
  if (!first) return;
  if (others.length === 0 && messages[first.code].status === 400)
    throw new DomainError(first.code, first.parameters, mistakes);
  throw new DomainError('REQUEST.INVALID', { count: mistakes.length }, mistakes);
};

const withoutNulls = (value: unknown, type: Type | undefined): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !type) return value;
  const isGiven = ([name, field]: [string, unknown]): boolean => field !== null || isNullable(type, name);
  return Object.fromEntries(Object.entries(value).filter(isGiven));
};

const isNullable = (type: Type, name: string): boolean =>
  (Reflect.getMetadata(FIELD, type.prototype as object, name) as { nullable?: boolean } | undefined)
    ?.nullable === true;

import { ValidationPipe, type ArgumentMetadata, type Type } from '@nestjs/common';
import { validationOptions } from '@xiangtong/infrastructure';

/** Where the decorators of the OpenAPI document keep what they say of a field. */
const FIELD = 'swagger/apiModelProperties';

/**
 * Validates requests against their types. Null counts as an omitted field, unless the document gives null a meaning
 * there: `@IsOptional` alone would pass it to code that does not expect it.
 */
export class RequestPipe extends ValidationPipe {
  constructor() {
    super(validationOptions);
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(withoutNulls(value, metadata.metatype), metadata) as Promise<unknown>;
  }
}

const withoutNulls = (value: unknown, type: Type | undefined): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !type) return value;
  const isGiven = ([name, field]: [string, unknown]): boolean => field !== null || isNullable(type, name);
  return Object.fromEntries(Object.entries(value).filter(isGiven));
};

const isNullable = (type: Type, name: string): boolean =>
  (Reflect.getMetadata(FIELD, type.prototype as object, name) as { nullable?: boolean } | undefined)
    ?.nullable === true;

import type { ValidationPipeOptions } from '@nestjs/common';
import { DomainError } from '../../errors/domain-error';
import { validationMistakes } from './validation-mistakes';

/** Options of the global ValidationPipe: unknown fields are refused, and every wrong field is reported at once. */
export const validationOptions: ValidationPipeOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  stopAtFirstError: true,
  // The texts of mistakes come from the decorators of the object in which they were found.
  validationError: { target: true, value: false },
  exceptionFactory: (errors) => {
    const mistakes = validationMistakes(errors);
    return new DomainError('REQUEST.INVALID', { count: mistakes.length }, mistakes);
  },
};

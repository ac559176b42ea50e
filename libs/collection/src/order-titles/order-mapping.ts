import { DomainError } from '@xiangtong/infrastructure';
import { OrderMappingError, parseOrderMapping, type OrderMapping } from '@xiangtong/order-exports';

/** A mapping of columns out of JSON text; throws MAPPING.INVALID with every mistake in it. */
export const readOrderMapping = (text: string, isPlatform: (code: string) => boolean): OrderMapping => {
  try {
    return parseOrderMapping(parseJson(text), isPlatform);
  } catch (error) {
    if (!(error instanceof OrderMappingError)) throw error;
    throw new DomainError('MAPPING.INVALID', { count: error.mistakes.length }, error.mistakes);
  }
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
};

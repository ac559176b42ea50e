import type { FormCode } from '@xiangtong/contracts';
import { DomainError } from '@xiangtong/infrastructure';
import type { Catalogue, Form } from '@xiangtong/reference';

/** Throws FORM.UNKNOWN. */
export const requireForm = (catalogue: Pick<Catalogue, 'forms'>, code: string): Form => {
  const form = catalogue.forms.get(code as FormCode);
  if (!form) throw new DomainError('FORM.UNKNOWN', { form: code.slice(0, 64) });
  return form;
};

import { DAY_MS } from '@xiangtong/domain';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/texts';

/** Name of a form as its legal header has it; empty while it is not known. */
export const useFormName = (): ((code: string) => string) => {
  const language = useLanguage();
  const { data } = api.useQuery('get', '/api/v1/forms', {}, { staleTime: DAY_MS });
  return (code) => data?.find((form) => form.code === code)?.name[language] ?? '';
};

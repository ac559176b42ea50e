import { DAY_MS } from '@xiangtong/domain';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/texts';

/** Code of a platform → its name; the code while the names are on their way. */
export const usePlatformNames = (): ((code: string) => string) => {
  const language = useLanguage();
  const { data } = api.useQuery('get', '/api/v1/platforms', {}, { staleTime: DAY_MS });
  return (code) => data?.find((platform) => platform.code === code)?.name[language] ?? code;
};

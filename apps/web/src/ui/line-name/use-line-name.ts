import { indicatorMeanings, isIndicator, type NamedLine } from '@xiangtong/contracts';
import { DAY_MS } from '@xiangtong/domain';
import { api } from '../../api/client';
import { useLanguage } from '../../i18n/texts';
import { useProducts } from '../product-search/use-products';
import { usePlatformNames } from './use-platform-names';

/** A line of a report in words: 青椒 · 江苏省南京市 · 淘宝网. Codes stand for names that are still on their way. */
export const useLineName = (): ((line: NamedLine) => string) => {
  const language = useLanguage();
  const products = useProducts().data;
  const places = api.useQuery('get', '/api/v1/destinations', {}, { staleTime: DAY_MS }).data;
  const platformName = usePlatformNames();
  return ({ product, destination, platform, store, indicator }) => {
    const parts = [
      indicator !== undefined && isIndicator(indicator) ? indicatorMeanings[indicator][language] : indicator,
      product && (products?.find(({ code }) => code === product)?.name[language] ?? product),
      destination && (places?.find(({ code }) => code === destination)?.name[language] ?? destination),
      platform && platformName(platform),
      store,
    ];
    return parts.filter(Boolean).join(' · ');
  };
};

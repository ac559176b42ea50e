import { useLanguage } from '../../../i18n/texts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes in the unit in which they are below a thousand. */
export const useByteSize = (): ((bytes: number) => string) => {
  const language = useLanguage();
  return (bytes) => {
    const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
      style: 'unit',
      unit: units[power]!,
      unitDisplay: power === 0 ? 'long' : 'short',
      maximumFractionDigits: power === 0 ? 0 : 1,
    }).format(bytes / 1000 ** power);
  };
};

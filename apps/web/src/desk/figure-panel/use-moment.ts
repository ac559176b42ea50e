import { useLanguage } from '../../i18n/texts';

/** A moment of an answer in the reader's words and time zone. */
export const useMoment = (): ((instant: string) => string) => {
  const format = new Intl.DateTimeFormat(useLanguage() === 'zh' ? 'zh-CN' : 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (instant) => format.format(new Date(instant));
};

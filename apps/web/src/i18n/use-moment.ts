import { useLanguage } from './texts';

/** A moment of an answer (or of the page, in milliseconds) in the reader's words and time zone. */
export const useMoment = (
  dateStyle: Intl.DateTimeFormatOptions['dateStyle'] = 'medium',
): ((instant: string | number) => string) => {
  const format = new Intl.DateTimeFormat(useLanguage(), { dateStyle, timeStyle: 'short' });
  return (instant) => format.format(new Date(instant));
};

import { groupThousands } from '@xiangtong/domain';
import { periodName } from '../period-words';
import type { Language } from '../problem';

const figures =
  'amount after before benefits count expected factor high hits limit lines low price quantity ratio refused rows sales sum total usual';
const months = 'month months period';

type Writing = (value: string, language: Language) => string;

/** Periods by their codes, alone or in a list; a day is none. */
const periodsRead: Writing = (value, language) =>
  value
    .split(' ')
    .map((code) => periodName(code, language))
    .join(language === 'zh' ? '、' : ', ');

const writings: Readonly<Record<string, Writing>> = {
  ...Object.fromEntries(figures.split(' ').map((name) => [name, groupThousands])),
  ...Object.fromEntries(months.split(' ').map((name) => [name, periodsRead])),
};

/**
 * What the product found, by the name of its parameter, as people read it: 1,234,567.89, 2019年12月. Other values, such
 * as `value`, are what somebody wrote, or name something: they are printed as given.
 */
export const asRead = (name: string, value: string, language: Language): string =>
  writings[name]?.(value, language) ?? value;

import { tellsPersonalNumber } from '@xiangtong/domain';

/** The service takes no longer cell. */
const LONGEST = 64;

/** What the service keeps of a cell as it was typed; never a number that leads to a person. */
export const keptCell = (text: string): string =>
  tellsPersonalNumber(text) ? '' : text.replace(/\p{Cc}/gu, ' ').slice(0, LONGEST);

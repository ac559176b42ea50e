import type { Name } from '@xiangtong/contracts';
import { sameInAll } from './figures';
import type { RecordsTable } from './records-table';

/** How the whole of a place is called there: 全市, 全县, 全州. */
const wholeOf = ({ zh, en }: Name): Name => ({ zh: `全${/地区$/.test(zh) ? '地区' : zh.slice(-1)}`, en });

/**
 * The place above, as the public edition of the same report prints it that the document names: a caller may not see that
 * place, but everybody sees what is published of it. No row if there is no such edition.
 */
export const publishedAbove: RecordsTable = {
  dimensions: [],
  texts: ['place', 'whole', 'title', 'seal'],
  figures: ['amount', 'growthRate'],
  read: async (reader) => {
    const edition = await reader.above();
    if (!edition?.amount) return [];
    const { seal, title, scope, amount, growthRate } = edition;
    const division = scope.padEnd(12, '0');
    const place = (await reader.divisionNames([division])).get(division) ?? sameInAll(scope);
    return [
      {
        codes: { edition: seal },
        names: { place, whole: wholeOf(place), title: sameInAll(title), seal: sameInAll(seal) },
        figures: { amount, growthRate },
      },
    ];
  },
  total: ([row]) => row?.figures ?? {},
};

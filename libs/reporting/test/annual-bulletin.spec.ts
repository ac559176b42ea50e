import type { ReportDocument, Section } from '@xiangtong/contracts';
import { builderOf } from '../src/compose/testing/build-reports';
import { GUIYANG, LIBEI, XIFENG } from '../src/compose/testing/build-yoy';
import { fakeLine } from '../src/compose/testing/fake-data';
import {
  allTexts,
  blocksOf,
  cellAt,
  proseOf,
  tableOf,
  unresolvedTexts,
} from '../src/compose/testing/read-document';

const build = builderOf('annual-bulletin');

const section = ({ sections }: ReportDocument, id: string): Section => {
  const found = sections.find((one) => one.id === id);
  if (!found) throw new Error(`no section ${id}`);
  return found;
};

const body = ({ sections }: ReportDocument): readonly Section[] => sections.filter(({ role }) => !role);

describe('report annual-bulletin', () => {
  it('names who issues it and when, and has nothing of a form', async () => {
    const document = await build(XIFENG);
    expect(document.title).toBe('息烽县2019年农村电子商务统计公报');
    expect(document.byline).toEqual(['息烽县商务局', expect.stringMatching(/^\d{4}年\d+月\d+日$/)]);
    expect(document.legalHeader).toEqual([]);
    expect(document.signatures).toEqual([]);
  });

  it('says the year in sentences of the trade, with its notes and annex tables', async () => {
    const document = await build(XIFENG);
    expect(proseOf(document, 'overview.lead')).toMatch(
      /^2019年\[1\]，息烽县实现农产品网络零售额6,960\.48万元\[2\]，同比增长54\.94%。按可比口径\[3\]，零售额/,
    );
    expect(proseOf(document, 'overview.flows')).toContain(
      '网络销售额（农产品上行与工业品下行合计）7,010.48万元，同比增长56.06%；其中农产品上行占99.29%',
    );
    expect(proseOf(document, 'capacity.lead')).toContain('有电商创业者1,600人，同比增长60.00%');
    expect(proseOf(document, 'capacity.parks')).toContain(
      '电商产业园2个，累计投资800.00万元，上年同期上报不足；入驻企业15家，关联企业3家，就业140人',
    );
    expect(proseOf(document, 'impact.lead')).toContain('惠及农户3,200户、6,400人[9]，其中建档立卡户280户');
    expect(proseOf(document, 'sales.townships')).toMatch(/（见附表\u00a03）。$/);
  });

  it('prints every note once, in the order in which texts refer to it', async () => {
    for (const scope of [XIFENG, GUIYANG]) {
      const document = await build(scope);
      const referred = body(document).flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'paragraph' ? [...block.text.matchAll(/\[(\d+)\]/g)].map(([mark]) => mark) : [],
        ),
      );
      const notes = section(document, 'remarks').blocks.map((block) =>
        block.kind === 'paragraph' ? block.text.slice(0, block.text.indexOf(' ')) : '',
      );
      expect([...new Set(referred)]).toEqual(notes);
      expect(notes.length).toBeGreaterThan(5);
    }
  });

  it('has one table among its text, the others in the annex under numbers of their own', async () => {
    const document = await build(GUIYANG);
    const tables = (sections: readonly Section[]) =>
      sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
    expect(tables(body(document)).map(({ id }) => id)).toEqual(['indicators']);
    const annex = tables([section(document, 'annex')]);
    expect(annex.map(({ number }) => number)).toEqual(annex.map((_, index) => `附表 ${index + 1}`));
    expect(document.sections.map(({ title }) => title)).toEqual([
      '一、综合',
      '二、零售额',
      '三、产品',
      '四、市场与平台',
      '五、创业者、网店与产业园',
      '六、工业品下行',
      '七、带动农户',
      '注释',
      '附表',
    ]);
    expect(blocksOf(document).filter(({ kind }) => kind === 'chart')).toHaveLength(2);
    expect(cellAt(tableOf(document, 'countiesTable'), '息烽县', 'amount').text).toBe('6,960.48');
  });

  it('refers only to tables and charts that it has', async () => {
    for (const scope of [XIFENG, GUIYANG]) {
      for (const lines of [undefined, [fakeLine({ amount: '5.00' })]]) {
        const document = await build(scope, {}, lines ? { lines, indicators: [], benefits: [] } : {});
        const numbers = new Set(
          blocksOf(document).flatMap((block) => (block.kind === 'paragraph' ? [] : [block.number])),
        );
        const referred = blocksOf(document).flatMap((block) =>
          block.kind === 'paragraph' ? [...block.text.matchAll(/(?:附表|表|图)\u00a0\d+/g)].map(String) : [],
        );
        expect(referred.length).toBeGreaterThan(3);
        for (const number of referred) expect(numbers).toContain(number.replace('\u00a0', ' '));
      }
    }
  });

  it('says what drove growth only where there was growth to drive', async () => {
    const of = (month: string, product: string, amount: string) => fakeLine({ month, product, amount });
    const falling = [of('2018-05', 'p1', '900.00'), of('2019-05', 'p1', '100.00')];
    const document = await build(XIFENG, {}, { lines: falling });
    const texts = allTexts(document).join('\n');
    expect(texts).not.toMatch(/拉动最大|拉高-|下降-|增长-/);
    expect(proseOf(document, 'overview.lead')).toContain('同比下降88.89%');
  });

  it.each(['zh', 'en'] as const)(
    'leaves nothing unresolved in %s, with or without data',
    async (language) => {
      for (const world of [{}, { lines: [], benefits: [], indicators: [] }]) {
        for (const scope of [XIFENG, GUIYANG]) {
          expect(unresolvedTexts(await build(scope, { language }, world))).toEqual([]);
        }
      }
    },
  );

  it('is well formed without any data and says so', async () => {
    const document = await build(XIFENG, {}, { lines: [], benefits: [], indicators: [] });
    expect(proseOf(document, 'overview.lead')).toBe(
      '2019年[1]，息烽县没有农产品网络零售数据，已上报，为零（见表\u00a01）。',
    );
    expect(proseOf(document, 'impact.lead')).toBe('2019年，息烽县没有农户受益记录。');
    expect(section(document, 'remarks').blocks).toHaveLength(1);
  });

  it('is made for years of areas only', async () => {
    await expect(build(XIFENG, { period: '2019-12' })).rejects.toMatchObject({ parameter: 'period' });
    await expect(build(LIBEI)).rejects.toMatchObject({ parameter: 'scope' });
  });
});

import { writeCsv } from '@xiangtong/tables';
import { testPark, testVillages } from '@xiangtong/testing';
import { importUnits, unitTable } from '../src';
import { openRegister, table, xifeng, type RegisterStage } from './support/register-stage';

const [libei, first, second, third] = testVillages;

let stage: RegisterStage;
beforeEach(async () => {
  stage = await openRegister();
});
afterEach(() => stage.close());

describe('the file of units', () => {
  const head = 'code,name,kind,division,valid_from,valid_to,successors,organising_model';
  const importing = (text: string, dryRun = false) => stage.register.import(xifeng, table(text), dryRun);

  it('that was exported changes nothing when it comes back', async () => {
    await stage.register.split(xifeng, {
      predecessor: second,
      successors: [
        { code: libei, weight: '0.33333333' },
        { code: third, weight: '0.66666667' },
      ],
      month: '2019-07',
    });
    await stage.register.change(xifeng, first, {
      name: '=1+1,"村"',
      organisingModel: 'association-cooperative-shop',
      holder: '91330100799655058b',
    });
    const text = writeCsv(unitTable(await stage.units.all()));
    expect(text).toContain(`"'=1+1,""村"""`);
    const again = await importing(text);
    expect(again.mistakes).toEqual([]);
    expect(new Set(again.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    expect(await stage.source.query(`select from unit_event where actor = 'xifeng'`)).toHaveLength(2);
  });

  it('tells what it would change before it does', async () => {
    const text = `${head}
${first},另一个村,村,${first},2018-01,2019-12,${second}:1,协会+合作社+网店
${second},村002,village,${second},2018-01,,,
520122P09,新园区,园区,520122,2020-01,,,
`;
    const wanted = [
      { row: 2, code: first, outcome: 'changed' },
      { row: 3, code: second, outcome: testVillages[2].endsWith('002') ? 'unchanged' : 'changed' },
      { row: 4, code: '520122P09', outcome: 'created' },
    ];
    expect(await importing(text, true)).toEqual({ outcomes: wanted, mistakes: [] });
    expect(await stage.unit('520122P09')).toBeUndefined();
    expect(await importing(text)).toEqual({ outcomes: wanted, mistakes: [] });
    expect(await stage.unit(first)).toMatchObject({
      organisingModel: 'association-cooperative-shop',
      successors: [{ code: second }],
    });
    expect((await importing(text)).outcomes.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
  });

  it('leaves alone what it has no column for', async () => {
    const holder = '914403001922038216';
    await stage.register.change(xifeng, first, {
      validTo: '2020-06',
      organisingModel: 'producer-facility-shop',
      holder,
    });
    await importing(`代码,名称,类型,区划,起始月份\n${first},改名,村,${first},2018-01`);
    expect(await stage.unit(first)).toMatchObject({
      name: '改名',
      validTo: 202006,
      organisingModel: 'producer-facility-shop',
      holder,
    });
  });

  it('names the holder by a credit code, never by the number of a person', async () => {
    const file = (holder: string): string =>
      `代码,名称,类型,区划,起始月份,所属法人\n${first},改名,村,${first},2018-01,${holder}`;
    for (const wrong of ['520122199001011184', '91330100799655058C', '某某公司'])
      expect((await importing(file(wrong))).mistakes).toEqual([
        { row: 2, column: 'holder', code: 'UNIT.HOLDER', parameters: { value: wrong } },
      ]);
    expect(await stage.unit(first)).toMatchObject({ holder: null });
    expect((await importing(file(' 91330100799655058b'))).mistakes).toEqual([]);
    expect(await stage.unit(first)).toMatchObject({ holder: '91330100799655058B' });
    await stage.register.change(xifeng, first, { holder: '' });
    expect(await stage.unit(first)).toMatchObject({ holder: null });
  });

  it('gives units English names, and leaves them where it has none', async () => {
    const park = `${head},name_en\n520122P09,新园区,园区,520122,2020-01,,,,`;
    await importing(`${park}New Park\n`);
    await importing(`${park}\n`);
    expect(await stage.unit('520122P09')).toMatchObject({ nameEn: 'New Park' });
  });

  it('is refused with all mistakes at their cells', async () => {
    const text = `${head}
${first},村,hamlet,${first},2018-13,,,
${second},,village,520122,2018-01,2017-01,${third}:0.5;X:0.4,合作
${first},村,village,${first},2018-01,,,
520123001001,别县的村,village,520123001001,2018-01,,,
${testPark},园区,village,${testPark},2018-01,,,
`;
    const { records } = table(text);
    const { mistakes } = await stage.register.import(xifeng, { sheet: '单位', records }, false);
    expect(mistakes.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'C2 UNIT.KIND',
      'E2 UNIT.MONTH',
      'H3 UNIT.ORGANISING_MODEL',
      'B3 UNIT.NAME',
      'D3 UNIT.VILLAGE_DIVISION',
      'D3 UNIT.FIXED',
      'F3 UNIT.ENDS_BEFORE_BEGIN',
      'G3 UNIT.WEIGHTS',
      'G3 UNIT.SUCCESSOR_NOT_VALID',
      'G3 UNIT.SUCCESSOR_UNKNOWN',
      'A4 UNIT.REPEATED',
      'A5 AUTH.OUT_OF_SCOPE',
      'D6 UNIT.UNKNOWN_DIVISION',
      'C6 UNIT.FIXED',
      'D6 UNIT.FIXED',
    ]);
    expect(mistakes[0]).toMatchObject({ sheet: '单位', row: 2, column: 'kind' });
    expect(await stage.unit(first)).toMatchObject({ name: '村001' });
  });

  it('is told at the successor when that breaks a predecessor outside the file', async () => {
    await stage.register.merge(xifeng, { predecessors: [first], successor: second, month: '2020-01' });
    const { mistakes } = await importing(`${head}\n${second},村,village,${second},2020-02,,,`);
    expect(mistakes).toMatchObject([{ row: 2, column: 'code', code: 'UNIT.SUCCESSOR_NOT_VALID' }]);
    await expect(
      importUnits(stage.source, `${head}\n${second},村,village,${second},2020-02,,,`),
    ).rejects.toMatchObject({
      code: 'IMPORT.INVALID',
    });
  });
});

import { describe as wordsOf } from '@xiangtong/contracts';
import { DomainError, type Database, type Transaction } from '@xiangtong/infrastructure';
import { importHouseholds } from '../src';
import {
  csv,
  householdHead,
  mistakesOf,
  openImpact,
  testSecrets,
  type ImpactFixture,
} from './support/impact-fixture';

const [libei, neighbour] = ['520122001208', '520122001001'];
const idNumbers = ['52012219900101118X', '520122196505052344', '520122197712120017'];

let fixture: ImpactFixture;
beforeEach(async () => {
  fixture = await openImpact();
});
afterEach(() => fixture.close());

const register = () =>
  fixture.source.query(
    'select village, kind, persons, registered_year, lifted_out_year from household order by id',
  );
const incomes = () =>
  fixture.source.query('select year, per_capita_fen from household_income order by household_id, year');

/** The database, and in `seen` the temporary tables after each statement that fills one. */
const watched = (seen: string[]): Database => {
  const watch = (manager: Transaction): Transaction => ({
    ...manager,
    query: async <Rows>(statement: string, parameters?: readonly unknown[]) => {
      const answer = await manager.query<Rows>(statement, parameters);
      const [, table] = /insert into (staged_\w+)/.exec(statement) ?? [];
      if (table)
        seen.push(table, JSON.stringify(await manager.query(`select one::text as line from ${table} one`)));
      return answer;
    },
  });
  const transaction = <Result>(work: (manager: Transaction) => Promise<Result>): Promise<Result> =>
    fixture.source.transaction((manager) => work(watch(manager as Transaction)));
  return Object.assign(Object.create(fixture.source) as Database, { transaction });
};

const file = csv(
  householdHead,
  `${idNumbers[0]},,${libei},poor,3,2014,2018,2017,2900.5`,
  `${idNumbers[0]},,${libei},poor,3,2014,2018,2018,3400`,
  ` 520122 19650505 2344 ,,${libei},五保户,1,2015,,2018,2100.00`,
  `,h-3,${neighbour},一般农户,4,,,,`,
);

describe('import of households', () => {
  it('stores households and their incomes', async () => {
    expect(await fixture.households(file)).toEqual({ rows: 4, created: 6, updated: 0, changed: 6 });
    expect(await register()).toEqual(
      expect.arrayContaining([
        { village: libei, kind: 'poor', persons: 3, registered_year: 2014, lifted_out_year: 2018 },
        { village: libei, kind: 'five_guarantees', persons: 1, registered_year: 2015, lifted_out_year: null },
        { village: neighbour, kind: 'ordinary', persons: 4, registered_year: null, lifted_out_year: null },
      ]),
    );
    expect((await incomes()).map((row: { per_capita_fen: number }) => row.per_capita_fen).sort()).toEqual([
      210_000, 290_050, 340_000,
    ]);
  });

  it('changes nothing the second time, also with the number written differently', async () => {
    await fixture.households(file);
    const before = [await register(), await incomes()];
    expect(await fixture.households(file)).toEqual({ rows: 4, created: 0, updated: 0, changed: 0 });
    expect(await fixture.households(file.replace(idNumbers[0]!, ' 520122199001 01118x'))).toMatchObject({
      changed: 0,
    });
    expect([await register(), await incomes()]).toEqual(before);
  });

  it('takes what has changed', async () => {
    await fixture.households(file);
    const changed = csv(householdHead, `${idNumbers[0]},,${libei},脱贫不稳定户,2,2014,2018,2018,3500`);
    expect(await fixture.households(changed)).toEqual({ rows: 1, created: 0, updated: 2, changed: 2 });
    expect(await fixture.count('household')).toBe(3);
  });

  it('reads Chinese heads and lists of objects alike', async () => {
    const chinese = csv(
      '身份证号,所在村,农户类型,家庭人口,建档年份,收入年份,人均收入',
      `${idNumbers[1]},${libei},五保户,1,2015,2018,2100`,
    );
    expect(await fixture.households(chinese)).toMatchObject({ rows: 1, created: 2 });
    const list = [
      {
        id_number: idNumbers[1],
        village: libei,
        kind: 'five_guarantees',
        persons: 1,
        registered_year: 2015,
        income_year: 2018,
        per_capita_income: '2100',
      },
    ];
    expect(await fixture.households(list)).toMatchObject({ rows: 1, changed: 0 });
  });

  it('reports every mistake at once and stores nothing', async () => {
    const broken = csv(
      householdHead,
      `5201221990010112,,${libei},poor,3,2014,,2017,2900`,
      `${idNumbers[0]},h-1,${libei},rich,0,14,,,`,
      `,,520122,poor,51,2019,2018,2019,`,
      `,h-2,520122999999,poor,3,,,2018,-1`,
      `,h-4,${libei},poor,3,,,2018,"1,000"`,
      `,h-4,${neighbour},marginal,4,,,2018,99999999`,
      `,${'x'.repeat(129)},${libei},poor,3,,,,5`,
      `,h-5,${libei},poor,3,,,,`,
    );
    expect(await mistakesOf(fixture.households(broken))).toEqual([
      [2, 'id_number', 'IMPACT.ID_NUMBER_INVALID'],
      [3, 'id_number', 'IMPACT.KEY_TWICE'],
      [3, 'kind', 'IMPACT.CHOICE_INVALID'],
      [3, 'persons', 'IMPACT.WHOLE_NUMBER_INVALID'],
      [3, 'registered_year', 'IMPACT.WHOLE_NUMBER_INVALID'],
      [4, 'id_number', 'IMPACT.KEY_MISSING'],
      [4, 'village', 'IMPACT.VILLAGE_INVALID'],
      [4, 'persons', 'IMPACT.WHOLE_NUMBER_INVALID'],
      [4, 'lifted_out_year', 'IMPACT.LIFTED_OUT_TOO_EARLY'],
      [4, 'per_capita_income', 'IMPACT.INCOME_INCOMPLETE'],
      [5, 'village', 'IMPACT.VILLAGE_UNKNOWN'],
      [5, 'per_capita_income', 'IMPACT.AMOUNT_NEGATIVE'],
      [6, 'per_capita_income', 'IMPACT.AMOUNT_INVALID'],
      [7, 'per_capita_income', 'IMPACT.AMOUNT_ABSURD'],
      [7, 'village', 'IMPACT.CONTRADICTION'],
      [7, 'kind', 'IMPACT.CONTRADICTION'],
      [7, 'persons', 'IMPACT.CONTRADICTION'],
      [8, 'key', 'IMPACT.PSEUDONYM_INVALID'],
      [8, 'income_year', 'IMPACT.INCOME_INCOMPLETE'],
    ]);
    expect(await fixture.count('household')).toBe(0);
  });

  it('refuses two incomes of one year, not the same row twice', async () => {
    const row = `,h-1,${libei},poor,3,2014,,2018`;
    expect(await fixture.households(csv(householdHead, `${row},3000`, `${row},3000.00`))).toMatchObject({
      rows: 2,
      created: 2,
    });
    expect(await mistakesOf(fixture.households(csv(householdHead, `${row},3000`, `${row},3001`)))).toEqual([
      [3, 'per_capita_income', 'IMPACT.CONTRADICTION'],
    ]);
  });

  it('says once that the key column is missing, and what is wrong in a list', async () => {
    const head = 'village,kind,persons';
    expect(await mistakesOf(fixture.households(csv(head, `${libei},poor,1`, `${libei},poor,2`)))).toEqual([
      [1, undefined, 'IMPORT.MISSING_COLUMN'],
    ]);
    expect(await mistakesOf(fixture.households(csv('id_number,kind')))).toEqual([
      [1, undefined, 'IMPORT.MISSING_COLUMN'],
      [1, undefined, 'IMPORT.MISSING_COLUMN'],
    ]);
    const list = [
      7,
      { id_number: 520122199001011234, village: libei, kind: 'poor', persons: 3, 姓名: '某人' },
      { key: 'h', village: [], kind: 'poor', persons: 1 },
    ];
    expect(await mistakesOf(fixture.households(list))).toEqual([
      ['[0]', 'IMPACT.NOT_AN_OBJECT'],
      ['[1]', 'IMPACT.UNKNOWN_FIELD'],
      ['[1].id_number', 'IMPACT.NOT_TEXT'],
      ['[2].village', 'IMPACT.WRONG_TYPE'],
    ]);
  });

  it('writes only where the caller may, and takes no household over from elsewhere', async () => {
    await fixture.households(file);
    const mayWrite = (village: string) => village === neighbour;
    const moved = csv(
      householdHead,
      `${idNumbers[0]},,${neighbour},poor,3,2014,2018,,`,
      `,h-9,${neighbour},poor,3,,,,`,
    );
    const told: number[] = [];
    const onElsewhere = async (count: number) => void told.push(count);
    expect(await mistakesOf(fixture.households(moved, { mayWrite, onElsewhere }))).toEqual([
      [undefined, undefined, 'IMPACT.HOUSEHOLD_ELSEWHERE'],
    ]);
    expect(told).toEqual([1]);
    const looks = await fixture.source.query<object[]>(
      `select action, households, place, actor from household_event where action = 'found-elsewhere'`,
    );
    expect(looks).toEqual([{ action: 'found-elsewhere', households: 1, place: libei, actor: 'officer' }]);
  });

  it.each([
    ['a village outside the scope', libei, 'poor'],
    ['another mistake', neighbour, 'rich'],
  ])('does not tell by %s whether a household is registered elsewhere', async (_, village, kind) => {
    await fixture.households(file);
    const told: number[] = [];
    const attempt = (idNumber: string) =>
      mistakesOf(
        fixture.households(csv(householdHead, `${idNumber},,${village},${kind},3,2014,2018,,`), {
          mayWrite: (own) => own === neighbour,
          onElsewhere: async (count) => void told.push(count),
        }),
      );
    const registered = await attempt(idNumbers[0]!);
    expect(registered).toHaveLength(1);
    expect(registered).toEqual(await attempt('520122198001010011'));
    expect(told).toEqual([]);
  });

  it.each([
    ['a wrong number', `${idNumbers[2]}9,,${libei},poor,3,,,,`],
    ['a broken quote behind it', `${idNumbers[2]}"x,,${libei},poor,3,,,,`],
    ['an unfinished quote before it', `"${idNumbers[2]},,${libei},poor,3,,,,`],
    [
      'the number in a wrong column',
      `,h-1,${idNumbers[2]},${idNumbers[2]},${idNumbers[2]},${idNumbers[2]},${idNumbers[2]},${idNumbers[2]},${idNumbers[2]}`,
    ],
  ])('never repeats an ID number: %s', async (_, row) => {
    const error = await fixture.households(csv(householdHead, row)).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DomainError);
    const { mistakes, message, stack, cause } = error as DomainError;
    const words = mistakes.flatMap(({ code, parameters }) => [
      wordsOf(code, parameters, 'zh'),
      wordsOf(code, parameters, 'en'),
    ]);
    const said = JSON.stringify([mistakes, words, message, stack, String(cause)]);
    expect(mistakes.length).toBeGreaterThan(0);
    expect(said).not.toContain(idNumbers[2]!.slice(4, 16));
  });

  it('leaves no ID number in the database', async () => {
    await fixture.households(file);
    const dump = await fixture.dump();
    expect(dump).toContain('household.key');
    for (const idNumber of idNumbers) {
      expect(dump).not.toContain(idNumber.slice(6, 17));
      expect(dump).not.toContain(Buffer.from(idNumber).toString('hex'));
    }
    expect(dump).not.toContain('h-3');
  });

  it('has no ID number, name of a household or secret in the temporary tables of an import either', async () => {
    const seen: string[] = [];
    const now = new Date('2020-02-05T02:00:00.000Z');
    await importHouseholds(watched(seen), testSecrets, file, { recordedBy: 'officer', now });
    const staged = seen.join('\n');
    for (const table of ['staged_household', 'staged_key', libei]) expect(staged).toContain(table);
    for (const secret of [...idNumbers.map((one) => one.slice(6, 17)), 'h-3', ...testSecrets]) {
      expect(staged).not.toContain(secret);
      expect(staged).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });
});

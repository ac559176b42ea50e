import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forms, indicatorMeanings, indicators } from '@xiangtong/contracts';
import { projectDirectory, type DomainError } from '@xiangtong/infrastructure';
import {
  openTestDatabase,
  registerTestUnits,
  testPark,
  testVillages,
  type OpenTestDatabase,
} from '@xiangtong/testing';
import type { DataSource } from 'typeorm';
import {
  dutyOf,
  importFormAssignments,
  importForms,
  ReferenceCatalogue,
  versionFor,
  whyNotOpen,
} from '../src';
import { importFormIndicators } from '../src/form/import-forms';

const seed = (file: string): string =>
  readFileSync(join(projectDirectory(), 'seeds', 'reference', file), 'utf8');

let database: OpenTestDatabase;
let source: DataSource;
let reference: ReferenceCatalogue;

beforeAll(async () => {
  database = await openTestDatabase();
  ({ source } = database);
  reference = new ReferenceCatalogue(source);
  await registerTestUnits(source);
});
afterAll(() => database.drop());

const placesOf = async (work: Promise<unknown>): Promise<string[]> => {
  try {
    await work;
    return [];
  } catch (error) {
    return (error as DomainError).mistakes.map(({ row, column }) => `${row} ${column}`);
  }
};

describe('forms', () => {
  it('come from the seeds, with indicators of the meaning that is fixed', async () => {
    const catalogue = await reference.current();
    expect([...catalogue.forms.keys()].sort()).toEqual([...forms].sort());
    const seeded = [...catalogue.forms.values()].flatMap((form) =>
      form.indicators.map((indicator) => ({ ...indicator, form: form.code })),
    );
    expect(seeded.map(({ code }) => code).sort()).toEqual([...indicators].sort());
    for (const { code, ...indicator } of seeded) {
      const { form, kind, byPlatform, decimals } = indicatorMeanings[code];
      expect(indicator).toMatchObject({ form, kind, byPlatform, decimals });
    }
  });

  it('say that their legal headers are made up', async () => {
    for (const { versions } of (await reference.current()).forms.values()) {
      for (const { header } of versions) {
        expect(header.number).toContain('演示');
        expect(header.issuer).toContain('演示');
        expect(header.approvalNumber).toContain('未经批准');
      }
    }
  });

  it('are told all mistakes of a file at once and stay as they were', async () => {
    const before = await source.query('select * from form order by 1, 2');
    const wrong = seed('forms.csv')
      .replace('sales,1,', 'tea,0,')
      .replace('sales,2,农村电子商务销售情况月报', 'sales,2,')
      .replace('quarter', 'month')
      .replace('2021-01-01,2029-12-31,45,reported', '2021-02-30,2020-01-01,400,never');
    expect(await placesOf(importForms(source, wrong))).toEqual([
      '2 code',
      '2 version',
      '2 period_type',
      '3 name_zh',
      '4 period_type',
      '7 valid_from',
      '7 valid_until',
      '7 deadline_days',
      '7 january',
    ]);
    expect(await source.query('select * from form order by 1, 2')).toEqual(before);
    const kinds = seed('forms.csv').replace('village;park', 'village');
    expect(await placesOf(importForms(source, kinds))).toEqual(['2 unit_kinds']);
  });

  it('never change what an indicator means', async () => {
    const wrong = seed('form-indicators.csv')
      .replace('人,persons,0,stock,no', '人,persons,1,flow,yes')
      .replace('jobs,park', 'tea,park');
    expect(await placesOf(importFormIndicators(source, wrong))).toEqual([
      '2 decimals',
      '2 kind',
      '2 by_platform',
      '9 code',
    ]);
  });

  it('take a new version with a header of its own, from its first day on', async () => {
    const [head] = seed('forms.csv').split('\n');
    const version =
      'park,3,园区年报,Parks,year,park,商1表,某局,某统〔2023〕1号,2023-01-01,2025-12-31,30,reported';
    await importForms(source, `${head}\n${version}\n`);
    const park = (await reference.current()).forms.get('park')!;
    expect([versionFor(park, 202212)?.version, versionFor(park, 202312)?.version]).toEqual([2, 3]);
    await importForms(
      source,
      `${head}\n${version.replace('某统〔2023〕1号', '').replace('park,3', 'park,4')}\n`,
    );
    const incomplete = (await reference.current()).forms.get('park')!;
    expect(versionFor(incomplete, 202312)?.version).toBe(3);
    expect(whyNotOpen(incomplete, 203012)).toMatchObject({
      code: 'FORM.HEADER_INCOMPLETE',
      parameters: { missing: { zh: '批准文号', en: 'approval number' } },
    });
  });
});

describe('assignments', () => {
  it('take the place of what the kind of the unit owes', async () => {
    await importFormAssignments(
      source,
      `unit,form,valid_from,valid_to\n${testPark},capacity,2019-01,\n${testVillages[0]},capacity,,\n${testVillages[1]},sales,2017-01,2018-06\n`,
    );
    const { forms: known, units } = await reference.current();
    const duty = (form: 'sales' | 'capacity', code: string) => dutyOf(known.get(form)!, units.get(code)!);
    expect(duty('capacity', testPark)).toEqual({ from: 201901, to: null });
    expect(duty('capacity', testVillages[0])).toBeNull();
    expect(duty('capacity', testVillages[1])).toEqual({ from: 201801, to: null });
    expect(duty('sales', testVillages[1])).toEqual({ from: 201801, to: 201806 });
  });

  it('are told all mistakes at once', async () => {
    const rows = ['nobody,sales,2019-01,', `${testPark},tea,2019-13,2019-01`, `${testPark},sales,,2019-01`];
    expect(
      await placesOf(importFormAssignments(source, `unit,form,valid_from,valid_to\n${rows.join('\n')}\n`)),
    ).toEqual(['2 unit', '3 form', '3 valid_from', '3 valid_to', '4 valid_from']);
  });
});

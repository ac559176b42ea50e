import { figureKinds, type PublishedFigure } from '@xiangtong/contracts';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { attributeIds, dimensionIds } from '../model/components';
import { PublicData } from '../public-data';
import { readDataQuery } from '../query/data-query';
import { context, edition, figure, flow, month } from '../testing/editions';
import { mistakesIn } from '../testing/official-schemas';
import { readMessage, type DataMessage } from '../testing/read-message';
import { availabilityMessage } from './availability-json';
import { dataCsv } from './data-csv';
import { dataMessage } from './data-json';

const everything = { context: 'dataflow', agency: '*', id: '*', version: '*', key: '*' };

const asked = (parameters: string, figures: readonly PublishedFigure[]) => {
  const query = readDataQuery(everything, new URLSearchParams(parameters));
  const flows = new PublicData([edition({ figures })], [flow]).answer(query);
  return { query, flows, message: dataMessage(flows, query, context) };
};

const figures = ['2019-10', '2019-11', '2019-12'].flatMap((period) => month(period, '2000000.07'));

const csvOf = (parameters: string, labels: 'id' | 'name' | 'both' = 'id', keys: 'none' | 'both' = 'none') => {
  const { query, flows } = asked(parameters, figures);
  return dataCsv(flows, query, { kind: 'csv', labels, keys }, context);
};

const rowsOf = (csv: string) => parse<Record<string, string>>(csv, { columns: true });

const layouts = ['TIME_PERIOD', 'AllDimensions', 'INDICATOR', 'PLATFORM'];
const parts = ['', 'attributes=none', 'attributes=SEAL,OBS_STATUS', 'measures=none'];

describe('SDMX-JSON data messages', () => {
  it.each(layouts.flatMap((layout) => parts.map((part) => `dimensionAtObservation=${layout}&${part}`)))(
    'are what the official schema says: %s',
    (parameters) => {
      const { message } = asked(parameters, figures);
      expect(mistakesIn('data', message)).toEqual([]);
      expect(readMessage(message as DataMessage)).toHaveLength(figures.length);
    },
  );

  it('are held against a schema that finds mistakes', () => {
    const { data, ...rest } = asked('', figures).message as DataMessage & { meta: object };
    expect(mistakesIn('data', { ...rest, meta: { id: 'x' }, data })).not.toEqual([]);
    const [first] = data.structures;
    const broken = {
      ...rest,
      data: { ...data, structures: [{ ...first, dimensions: { series: [{ id: 'A' }] } }] },
    };
    expect(mistakesIn('data', broken)).not.toEqual([]);
  });

  it('say the same in every layout, and the same as SDMX-CSV', () => {
    const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
    const [first, ...others] = layouts.map((layout) => {
      const { message } = asked(`dimensionAtObservation=${layout}`, figures);
      return sorted(
        readMessage(message as DataMessage).map(({ components, value }) => ({
          ...Object.fromEntries(dimensionIds.map((id) => [id, components[id]])),
          OBS_VALUE: value === null ? '' : String(value),
          ...Object.fromEntries(attributeIds.map((id) => [id, components[id]])),
        })),
      );
    });
    for (const other of others) expect(other).toEqual(first);
    const rows = rowsOf(csvOf('')).map(({ STRUCTURE, STRUCTURE_ID, ACTION, ...row }) => {
      expect([STRUCTURE, STRUCTURE_ID, ACTION]).toEqual([
        'dataflow',
        'XIANGTONG:DF_MONTHLY_EXPRESS(1.0.0)',
        'I',
      ]);
      return row;
    });
    expect(sorted(rows)).toEqual(first);
  });

  it('are valid whatever the figures are', () => {
    const code = fc.stringMatching(/^[A-Za-z0-9_.@ -]{1,8}$/);
    const anyFigure = fc
      .record({
        measure: fc.constantFrom('amount', 'orders', 'entrepreneurs'),
        kind: fc.constantFrom(...figureKinds),
        compare: fc.constantFrom(null, 'yoy', 'mom', 'two-year'),
        period: fc.constantFrom('2019', '2019-H1', '2019-Q3', '2019-02', '2018-11..2019-02'),
        members: fc.dictionary(
          fc.constantFrom('unit', 'product', 'destinationCity', 'platform', 'unitKind'),
          code,
        ),
        value: fc.constantFrom('0', '-12.5', '123456789012.34', null),
        decimals: fc.constantFrom(0, 2),
        reason: fc.constantFrom('suppressed', 'baseNotReported', 'precedingZero', 'unheardOf'),
      })
      .map((overrides) => figure(overrides as Partial<PublishedFigure>));
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 20 }), (some) => {
        const { message, flows } = asked('', some);
        expect(mistakesIn('data', message)).toEqual([]);
        expect(mistakesIn('structure', availabilityMessage(flows, '*', context))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('say of a withheld figure that it is, and nothing else', () => {
    const { message } = asked('c[PLATFORM]=solo', figures);
    for (const { value, components } of readMessage(message as DataMessage)) {
      expect(value).toBeNull();
      expect(components).toMatchObject({ OBS_STATUS: 'Q', CONF_STATUS: 'N' });
    }
  });
});

describe('SDMX-CSV', () => {
  it('names codes beside them or behind a colon, and has keys where they are asked for', () => {
    const [named] = rowsOf(csvOf('c[PLATFORM]=jd', 'name'));
    expect(named).toMatchObject({
      PLATFORM: 'jd',
      Platform: 'JD, "the mall"',
      STRUCTURE_NAME: 'Monthly express',
    });
    const [both] = rowsOf(csvOf('c[PLATFORM]=jd', 'both', 'both'));
    expect(both).toMatchObject({ 'PLATFORM: Platform': 'jd: JD, "the mall"', ACTION: 'I' });
    expect(both!['OBS_KEY']).toBe(`${both!['SERIES_KEY']}.2019-10`);
    expect(both!['SERIES_KEY']).toBe('M.520122.AMOUNT.N.up._T._T.jd._T._T');
  });

  it('has values with all their digits, and none where none is printed', () => {
    const rows = rowsOf(csvOf('c[TIME_PERIOD]=2019-12'));
    expect(rows.map(({ OBS_VALUE }) => OBS_VALUE).sort()).toEqual(['', '1000', '12.5', '2000000.07', '7']);
  });
});

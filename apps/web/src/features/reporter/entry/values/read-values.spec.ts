import { readValues, type FormIndicator } from './read-values';

const indicator = (fields: Partial<FormIndicator>): FormIndicator => ({
  code: 'jobs',
  name: { zh: '就业人数', en: 'Jobs' },
  unit: { zh: '人', en: 'persons' },
  decimals: 0,
  kind: 'stock',
  byPlatform: false,
  unitKinds: ['park'],
  minimum: '0.000',
  maximum: '1000.000',
  ...fields,
});

describe('values of an indicator form', () => {
  it.each([
    ['１２０', {}],
    ['', { jobs: 'valueMissing' }],
    ['1.5', { jobs: 'valueWhole' }],
    ['几个', { jobs: 'valueWhole' }],
    ['1,001', { jobs: 'valueRange' }],
    ['-1', { jobs: 'valueRange' }],
  ])('are read, or refused, where they are typed as %p', (text, mistakes) =>
    expect(readValues({ jobs: text }, [indicator({})]).mistakes).toEqual(mistakes),
  );

  it('are by platform where they are counted so', () => {
    const stores = indicator({ code: 'registeredStores', byPlatform: true });
    const area = indicator({ code: 'floorArea', decimals: 2 });
    expect(
      readValues({ 'registeredStores/taobao': '3', 'registeredStores/jd': 'x', floorArea: '12.25' }, [
        stores,
        area,
      ]),
    ).toEqual({
      lines: [
        { indicator: 'registeredStores', platform: 'taobao', value: '3' },
        { indicator: 'registeredStores', platform: 'jd', value: 'x' },
        { indicator: 'floorArea', value: '12.25' },
      ],
      mistakes: { 'registeredStores/jd': 'valueWhole' },
    });
    expect(readValues({}, [stores])).toEqual({ lines: [], mistakes: {} });
  });
});

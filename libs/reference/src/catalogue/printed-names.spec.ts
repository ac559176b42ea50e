import { commonPlace, divisionNameAlone, printedNames, type NamedUnit } from './printed-names';

const both = (zh: string, en = zh) => ({ zh, en });
const village = (division: string, zh: string, en = zh): NamedUnit => ({
  code: division,
  division,
  kind: 'village',
  name: both(zh, en),
});
const places = {
  divisions: new Map([
    ['520122000000', both('息烽县', 'Xifeng County')],
    ['520123000000', both('修文县', 'Xiuwen County')],
  ]),
  townships: new Map([
    ['520122101000', both('小寨坝镇', 'Xiaozhaiba Town')],
    ['520122102000', both('温泉镇', 'Wenquan Town')],
    ['520123101000', both('六广镇', 'Liuguang Town')],
  ]),
};
const hongyan = [
  village('520122101201', '红岩村', 'Hongyan Village'),
  village('520122102202', '红岩村', 'Hongyan Village'),
];
const units = [
  ...hongyan,
  village('520122101203', '立碑村', 'Libei Village'),
  village('520122102204', '石桥村'),
  village('520123101201', '石桥村'),
];
const namesIn = (place: string): string[] => units.map((unit) => printedNames(units, place, places)(unit).zh);

describe('printed names', () => {
  it('stand with their township where a county has several, with the county too above it, else alone', () => {
    expect(namesIn('520122')).toEqual(['小寨坝镇红岩村', '温泉镇红岩村', '立碑村', '石桥村', '石桥村']);
    const above = [
      '息烽县小寨坝镇红岩村',
      '息烽县温泉镇红岩村',
      '立碑村',
      '息烽县温泉镇石桥村',
      '修文县六广镇石桥村',
    ];
    for (const place of ['5201', '52', '']) expect(namesIn(place)).toEqual(above);
    expect(namesIn('520122101')).toEqual(units.map(({ name }) => name.zh));
  });

  it('begin with the village in English', () => {
    expect(printedNames(units, '', places)(units[0]!).en).toBe(
      'Hongyan Village, Xiaozhaiba Town, Xifeng County',
    );
  });

  it('count a village once, however often it is named', () => {
    const twice = [...units, village('520122101203', '立碑村')];
    expect(printedNames(twice, '520122', places)(twice[2]!).zh).toBe('立碑村');
  });
});

describe('the place of some divisions', () => {
  it.each([
    [['520122000000'], '520122'],
    [['520122101201'], '520122101'],
    [['520122000000', '520123000000'], '5201'],
    [['520100000000', '520122000000'], '5201'],
    [['520000000000'], '52'],
    [['520100000000', '440100000000'], ''],
    [[], ''],
  ])('is the smallest that holds all of %j', (divisions, place) =>
    expect(commonPlace(divisions)).toBe(place),
  );
});

describe('a division that only groups others', () => {
  const divisions = new Map([
    ['110000000000', both('北京市')],
    ['110100000000', both('市辖区')],
    ['520000000000', both('贵州省')],
    ['520100000000', both('贵阳市')],
    ['520101000000', both('市辖区')],
    ['520102000000', both('南明区')],
  ]);

  it.each([
    ['520101000000', '贵阳市市辖区'],
    ['110100000000', '北京市市辖区'],
    ['520102000000', '南明区'],
    ['999999000000', undefined],
  ])('%s bears its city', (code, zh) => expect(divisionNameAlone(code, divisions)?.zh).toBe(zh));
});

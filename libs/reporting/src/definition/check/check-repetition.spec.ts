import { ReportFolder } from '../testing/report-folder';

describe('definitions with records and repetition', () => {
  let folder: ReportFolder;
  beforeEach(() => {
    folder = new ReportFolder(['village-profile', 'audit-summary']);
  });
  afterEach(() => folder.remove());
  const edit = (file: string, from: string, to: string): number => folder.edit(file, from, to);
  const mistakes = (): readonly string[] => folder.mistakes();

  it('are sound as they are', () => {
    expect(mistakes()).toEqual([]);
  });

  const profile = 'village-profile/report.yaml';

  it.each([
    ['audit-summary/report.yaml', 'records: sample', 'records: samples', 'unknown records table "samples"'],
    ['audit-summary/report.yaml', 'key: hash,', 'key: digest,', 'query "sample" has no column "digest"'],
    [profile, 'repeat: unit', 'repeat: village', 'unknown repetition "village"'],
    [profile, 'records: ranks', 'records: revisions', 'query "ranks" is not by unit'],
    [profile, 'impact: bySourceUnit', 'impact: figures', 'query "impact" is not by unit'],
    [profile, 'by: [month]', 'by: [unit]', 'query "byMonth" is by unit already'],
    [
      profile,
      'down: { measures: [amount], where: { flow: down } }',
      'down: { measures: [amount], where: { flow: down, product: $first.byProduct.product } }',
      'query "down" refers to the first row of another',
    ],
    [
      'village-profile/texts.en.yaml',
      '{{rates.due | count}}',
      '{{headline.coverage.due | count}}',
      'is a value of the whole scope, not of each unit',
    ],
    [
      'village-profile/texts.zh.yaml',
      "title: '村级电商概况：{{scope.name}}",
      "title: '村级电商概况：{{headline.amount | money}}",
      'query "headline" is not run for township, county',
    ],
  ])('%s: "%s" → "%s"', (file, from, to, message) => {
    edit(file, from, to);
    expect(mistakes()).toContainEqual(expect.stringContaining(message));
  });
});

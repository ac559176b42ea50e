import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cubeDimensions, cubeMeasures, languages } from '@xiangtong/contracts';
import { buildReport } from '../src/compose/build-report';
import { GUIYANG, LIBEI, XIFENG } from '../src/compose/testing/build-yoy';
import { fakeLine } from '../src/compose/testing/fake-data';
import { fakeSources } from '../src/compose/testing/fake-sources';
import { allTexts, blocksOf } from '../src/compose/testing/read-document';
import { readDefinitionText } from '../src/definition/load-definitions';
import { deliveredReport } from '../src/definition/testing/delivered-reports';
import { isReportId, newReport } from '../src/definition/new-report';
import { impactTables, periodVariables } from '../src/definition/report-definition';
import { columnFormatNames } from '../src/grammar/column-formats';
import { filters } from '../src/grammar/filters';
import { scopeLevels } from '../src/grammar/scope-level';
import { recordsTableNames } from '../src/sources/records/table-names';

const guide = readFileSync(join(__dirname, '../../../docs/guides/definitions.md'), 'utf8');
const files = newReport({ zh: '本县快讯', en: "The county's news" });
const shared = deliveredReport('yoy').files.filter(({ name }) => name.startsWith('common/'));
const definition = readDefinitionText('news', [
  ...shared,
  ...Object.entries(files).map(([name, text]) => ({ name: `news/${name}`, text })),
]);
const lines = ['2018-12', '2019-12'].map((month) => fakeLine({ month, amount: '100.00' }));

describe('a new report', () => {
  it.each([LIBEI, XIFENG, GUIYANG])('is made at once, in both languages: %s', async (scope) => {
    for (const language of languages) {
      const parameters = { period: '2019', scope, language, edition: 'internal' } as const;
      const document = await buildReport(definition, parameters, fakeSources({ lines }));
      expect(document.title).toMatch(language === 'zh' ? /^本县快讯：.*2019年$/ : /^The county's news: /);
      expect(blocksOf(document).map(({ kind }) => kind)).toEqual(['paragraph', 'chart', 'table']);
      expect(allTexts(document).join('')).not.toMatch(/\{\{|undefined/);
      const empty = await buildReport(definition, parameters, fakeSources({ lines: [] }));
      expect(blocksOf(empty).map(({ kind }) => kind)).toEqual(['paragraph']);
    }
  });

  it.each([
    ['county-news', true],
    ['news2', true],
    ['../common', false],
    ['News', false],
    ['a--b', false],
    ['', false],
  ])('may be called "%s": %s', (id, may) => expect(isReportId(id)).toBe(may));
});

describe('the guide', () => {
  it('shows the whole folder of a new report', () => {
    const shown = newReport({ zh: '本县快讯', en: 'County news' });
    for (const text of Object.values(shown)) expect(guide).toContain(text);
  });

  it('has every name that a definition may use', () => {
    const names = [
      ...cubeMeasures,
      ...cubeDimensions,
      ...impactTables,
      ...recordsTableNames,
      ...periodVariables,
      ...columnFormatNames,
      ...Object.keys(filters),
      ...scopeLevels,
    ];
    expect(
      names.filter((name) => !new RegExp(`[^\\w$]${name.replace('$', '\\$')}[^\\w]`).test(guide)),
    ).toEqual([]);
  });
});

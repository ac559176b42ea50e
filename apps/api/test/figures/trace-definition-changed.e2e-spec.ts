import { join } from 'node:path';
import { Cube } from '@xiangtong/analytics';
import type { ReportDocument } from '@xiangtong/contracts';
import { everything } from '@xiangtong/identity';
import { projectDirectory } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { makeReport, createReportSources, createSourceParts, loadDefinition } from '@xiangtong/reporting';
import { testVillages } from '@xiangtong/testing';
import { line, Stage, type Person } from '../support';

const [libei] = testVillages;
const county = '520122';
const stage = new Stage();
let document: ReportDocument;

beforeAll(async () => {
  await stage.open();
  const id = await stage.draft('libei', libei, '2019-12', [line({ amount: '65709.80' })]);
  await stage.post('libei', `/submissions/${id}/submit`).expect(200);
  const { seq } = (await stage.accept(id)).body as { seq: number };
  await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: seq }).expect(200);
  const { app, source } = stage.test;
  const parts = createSourceParts(source, app.get(Cube), app.get(ReferenceCatalogue));
  const definition = loadDefinition(join(projectDirectory(), 'reports'), 'yoy');
  const parameters = { period: '2019', scope: county, language: 'zh', edition: 'internal' } as const;
  const sources = await createReportSources(parts, everything);
  ({ document } = await makeReport(definition, parameters, [], sources));
});
afterAll(() => stage.close());

describe('a trace after the definition has changed', () => {
  /** Stores a document as an earlier definition printed it: with another mark and another figure. */
  const keep = async (mark: string, embargo: string | null = null): Promise<string> => {
    const trace = document.trace!.replace(/[0-9a-f]{8}$/, mark);
    const text = JSON.stringify({ ...document, trace }).replaceAll(shown().text, '1,234.56');
    const seal = embargo === null ? null : mark.repeat(8);
    if (seal !== null)
      await stage.test.source.query(
        `insert into seal (seal, contents, series, edition, manifest, document, changes, published_by, published_at, embargo_until)
         values ($1, $1, $1, 1, $2, $3, '[]', 'officer', '2020-01-10', $4)`,
        [seal, JSON.stringify({ report: 'yoy', parameters: { scope: county } }), text, embargo],
      );
    await stage.test.source.query(
      `insert into report_run (id, report, parameters, requested_by, requested_at, status, document, seal)
       values (gen_random_uuid(), 'yoy', $1, 'officer', '2020-01-10', 'done', $2, $3)`,
      [JSON.stringify({ scope: county }), text, seal],
    );
    return trace;
  };
  const shown = () => {
    const blocks = document.sections.flatMap(({ blocks: all }) => all);
    const table = blocks.find(({ id }) => id === 'unitsTable');
    if (table?.kind !== 'table') throw new Error('no table of units');
    const column = table.columns.findIndex(({ key }) => key === 'amount');
    return table.rows.find(({ key }) => key === libei)!.cells[column]!;
  };
  const asked = async (head: string, person: Person = 'officer') => {
    const { status, body } = await stage.get(
      person,
      `/trace/${encodeURIComponent(`${head}/unitsTable/${libei}/amount`)}`,
    );
    const { code, detail } = body as { code: string; detail: string };
    return { status, code, detail };
  };

  it('tells what was printed beside what the definition of today says', async () => {
    const head = await keep('1111aaaa');
    const answer = await asked(head);
    expect(answer).toMatchObject({ status: 409, code: 'TRACE.DEFINITION_CHANGED' });
    expect(answer.detail).toContain('印出的数：1,234.56 万元');
    expect(answer.detail).toContain(`同一账本位置的数：${shown().text} 万元`);
    const place = new URLSearchParams({
      document: head,
      table: 'unitsTable',
      row: libei,
      column: 'amount',
    });
    const { body } = await stage.get('officer', `/trace?${place}`);
    expect((body as { detail: string }).detail).toBe(answer.detail);
  });

  it('says so when nothing was kept, or it is not yet published', async () => {
    const lost = document.trace!.replace(/[0-9a-f]{8}$/, '2222bbbb');
    const early = await keep('3333cccc', '2020-01-20');
    for (const head of [lost, early]) {
      const { detail } = await asked(head);
      expect([head, detail.includes('印出的数：—；')]).toEqual([head, true]);
      expect(detail).toContain(`的数：${shown().text} 万元`);
    }
    expect((await asked(await keep('4444dddd', '2020-01-05'))).detail).toContain('印出的数：1,234.56 万元');
  });

  it('says nothing to whoever may not see the place', async () => {
    const head = await keep('5555eeee');
    expect(await asked(head, 'libei')).toMatchObject({
      status: 404,
      code: 'SCOPE.UNKNOWN',
    });
  });
});

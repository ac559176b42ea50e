import { join } from 'node:path';
import { Cube } from '@xiangtong/analytics';
import type { ReportDocument } from '@xiangtong/contracts';
import { everything } from '@xiangtong/identity';
import { projectDirectory } from '@xiangtong/infrastructure';
import { ReferenceCatalogue } from '@xiangtong/reference';
import { makeReport, createReportSources, createSourceParts, openDefinitions } from '@xiangtong/reporting';
import { testPark, testVillages } from '@xiangtong/testing';
import { Stage } from './stage';
import { linesFor } from './varied-lines';

const [libei, neighbour] = testVillages;
const county = '520122';

const units = [
  ['libei', libei],
  ['park', testPark],
  ['park', neighbour],
] as const;

const householdsCsv = [
  'id_number,village,kind,persons,registered_year,lifted_out_year,income_year,per_capita_income',
  `52012219900101123X,${libei},一般贫困户,3,2014,,2018,3000`,
  `520122196505052345,${neighbour},低保户,2,2014,,2018,2500`,
].join('\n');
const benefitsCsv = [
  'month,id_number,person,source_unit,mechanism,gross,cost,status,voucher',
  `2019-12,52012219900101123X,,${testPark},employment,900,,paid,PZ-1`,
  `2018-12,52012219900101123X,,${testPark},employment,400,,paid,PZ-0`,
  `2019-12,520122196505052345,,${libei},order_purchase,500.50,100.25,claimed,`,
].join('\n');

/** Two years of sales and benefits of a county, the reports about them, and what stands behind their figures. */
export class TracedReports {
  readonly stage = new Stage();
  readonly definitions = openDefinitions(join(projectDirectory(), 'reports'));
  /** Token of an officer of the county with the right to see households. */
  officer = '';

  async open(): Promise<void> {
    await this.stage.open();
    await this.seedSales();
    this.officer = await this.stage.test.signIn({ roles: ['officer', 'impact'], divisions: [county] });
    await this.importFile('households', householdsCsv);
    await this.importFile('benefits', benefitsCsv);
  }

  async make(report: string, scope: string, period: string): Promise<ReportDocument> {
    const { app, source } = this.stage.test;
    const parts = createSourceParts(source, app.get(Cube), app.get(ReferenceCatalogue));
    const sources = await createReportSources(parts, everything);
    const parameters = { period, scope, language: 'zh', edition: 'internal' } as const;
    return (await makeReport(this.definitions.get(report)!, parameters, [], sources)).document;
  }

  readonly trace = (address: string, token = this.officer, query = '') =>
    this.stage.test.http
      .get(`/api/v1/trace/${encodeURIComponent(address)}${query}`)
      .set('Authorization', `Bearer ${token}`);

  private async seedSales(): Promise<void> {
    const { stage } = this;
    let seq = 0;
    for (const [index, [person, unit]] of units.entries()) {
      for (const period of ['2018-11', '2018-12', '2019-11', '2019-12']) {
        if (unit === neighbour && period === '2018-11') continue;
        const id = await stage.draft(person, unit, period, linesFor(unit, index, period));
        await stage.post(person, `/submissions/${id}/submit`).expect(200);
        seq = ((await stage.accept(id)).body as { seq: number }).seq;
      }
    }
    await stage.post('officer', '/cube', { measures: ['amount'], period: '2019', atLeast: seq }).expect(200);
  }

  private async importFile(path: 'households' | 'benefits', csv: string): Promise<void> {
    await this.stage.test.http
      .post(`/api/v1/impact/${path}`)
      .set('Authorization', `Bearer ${this.officer}`)
      .attach('file', Buffer.from(csv), 'file.csv')
      .expect(200);
  }
}

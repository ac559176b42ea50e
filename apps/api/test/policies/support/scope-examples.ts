import { join } from 'node:path';
import { projectDirectory } from '@xiangtong/infrastructure';
import { openDefinitions } from '@xiangtong/reporting';
import { plainPdf } from '@xiangtong/testing';
import { authExamples } from './auth-examples';
import { impactExamples } from './impact-examples';
import type { Place } from './places';
import { definitionExamples } from './definition-examples';
import { reportExamples } from './report-examples';
import type { ScopeExample } from './scope-example';

const salesFile = 'product,destination,platform,quantity,amount,orders\nVEG-001,320102,taobao,1,10,1\n';

const photoFile = plainPdf().toString('latin1');

const reporter = (send: ScopeExample['send']): ScopeExample => ({ as: 'reporter', send });
const officer = (send: ScopeExample['send']): ScopeExample => ({ as: 'officer', send });
const shown = (
  send: ScopeExample['send'],
  shows: (place: Place) => string = ({ unit }) => unit,
): ScopeExample => ({ as: 'officer', send, shows });
const clerkOf = ({ clerk }: Place) => clerk;
const nextTo = ({ unit }: Place, end: string): string => `${unit.slice(0, 9)}${end}`;
const unitFile = (place: Place): string =>
  `code,name,kind,division,valid_from\n${place.county}P77,新园区,park,${place.county},2018-01`;
const submissionOf = (period: string) => (place: Place) => ({
  body: { unit: place.unit, period, lines: [] },
});
const decision = ({ county }: Place) => ({
  path: { form: 'sales', period: '2019-03' },
  body: { county, reason: '更正', deadline: '2020-03-31' },
});
const closing = ({ county }: Place) => ({
  path: { form: 'sales', period: '2019-03' },
  body: { county, reason: '更正' },
});

const letterhead = {
  mark: '息烽县商务局文件',
  code: '息商统',
  signer: null,
  addressees: [],
  issuer: '息烽县商务局',
  hasSeal: true,
  copies: [],
  printer: '息烽县商务局办公室',
};

const yoy = openDefinitions(join(projectDirectory(), 'reports')).get('yoy')!;

/** What a report about the county, made when the place was arranged, has for its figures' addresses. */
const documentOf = ({ county, seq }: Place): string =>
  `yoy:${county}:2019:zh:internal@${seq}:${yoy.digest.slice(0, 8)}`;

/** Examples by endpoint; later ones find what earlier ones have left. */
export const scopeExamples: Readonly<Record<string, ScopeExample>> = {
  'GET /people': shown(({ county }) => ({ query: { division: county } }), clerkOf),
  'POST /people': officer(({ unit, county }) => ({
    body: { username: `new-${county}`, displayName: '新人', roles: ['reporter'], units: [unit] },
  })),
  'GET /people/{username}': officer(({ clerk }) => ({ path: { username: clerk } })),
  'PATCH /people/{username}': officer(({ clerk, unit }) => ({
    path: { username: clerk },
    body: { units: [unit] },
  })),
  'GET /people/{username}/events': officer(({ clerk }) => ({ path: { username: clerk } })),
  'POST /people/{username}/reset-password': officer(({ clerk }) => ({ path: { username: clerk } })),
  'POST /people/{username}/unlock': officer(({ clerk }) => ({ path: { username: clerk } })),
  'POST /people/{username}/disable': officer(({ clerk }) => ({ path: { username: clerk } })),
  'POST /people/{username}/enable': officer(({ clerk }) => ({ path: { username: clerk } })),
  'DELETE /people/{username}/provider': officer(({ clerk }) => ({ path: { username: clerk } })),
  'DELETE /people/{username}/sessions': officer(({ clerk }) => ({ path: { username: clerk } })),
  ...authExamples,

  'GET /units': shown(({ county }) => ({ query: { county } })),
  'GET /units/export': shown(({ county }) => ({ query: { county } })),
  'GET /units/{code}': officer(({ unit }) => ({ path: { code: unit } })),
  'PATCH /units/{code}': officer(({ unit }) => ({ path: { code: unit }, body: { nameEn: 'Village' } })),
  'POST /units': officer((place) => ({
    body: {
      code: `${place.county}P88`,
      name: '园区',
      kind: 'park',
      division: place.county,
      validFrom: '2018-01',
    },
  })),
  'PUT /units/start-month': officer(({ unit }) => ({ body: { month: '2018-01', units: [unit] } })),
  'POST /units/import': officer((place) => ({ file: unitFile(place) })),
  'POST /units/merge': officer((place) => ({
    body: { predecessors: [`${place.county}P88`], successor: place.unit, month: '2020-01' },
  })),
  'POST /units/split': officer((place) => ({
    body: {
      predecessor: place.unit,
      successors: [{ code: nextTo(place, '999'), weight: '1' }],
      month: '2021-01',
    },
  })),
  'PUT /units/{code}/forms/{form}': officer(({ unit }) => ({
    path: { code: unit, form: 'capacity' },
    body: { validFrom: '2019-01' },
  })),
  'DELETE /units/{code}/forms/{form}': officer(({ unit }) => ({ path: { code: unit, form: 'capacity' } })),
  'GET /units/{code}/product-titles': reporter(({ unit }) => ({ path: { code: unit } })),
  'PUT /units/{code}/product-titles': reporter(({ unit }) => ({
    path: { code: unit },
    body: { titles: [] },
  })),
  'POST /order-exports': reporter(({ unit }) => ({ query: { unit } })),
  'GET /stores': shown(
    ({ county }) => ({ query: { county } }),
    ({ store }) => store,
  ),

  'GET /reporting-rates': shown(
    ({ county }) => ({ query: { county, period: '2019-10' } }),
    ({ county }) => `${county}000000`,
  ),
  'GET /late': shown(({ county }) => ({ query: { county, period: '2019' } })),
  'GET /submissions/{id}/changes': officer(({ accepted }) => ({ path: { id: accepted } })),
  'GET /submissions/{id}/standing': officer(({ accepted }) => ({ path: { id: accepted } })),
  'GET /submissions/{id}/comments': officer(({ accepted }) => ({ path: { id: accepted } })),
  'POST /submissions/{id}/comments': officer(({ accepted }) => ({
    path: { id: accepted },
    body: { text: '请核对' },
  })),

  'GET /periods/reminders': shown(({ county }) => ({ query: { county, days: '92' } })),
  'POST /periods/{form}/{period}/deadline': officer(decision),
  'POST /periods/{form}/{period}/close': officer(closing),
  'POST /periods/{form}/{period}/chase': officer(({ county }) => ({
    path: { form: 'sales', period: '2019-03' },
    body: { county },
  })),
  'GET /periods/{form}/{period}/closing': shown(({ county }) => ({
    path: { form: 'sales', period: '2019-03' },
    query: { county },
  })),
  'POST /periods/exceptions': officer(({ unit }) => ({
    body: { form: 'sales', period: '2019-03', unit, until: '2020-03-31', reason: '迟到' },
  })),
  'POST /periods/{form}/{period}/reopen': officer(closing),

  'POST /submissions': reporter(submissionOf('2019-08')),
  'POST /submissions/bulk': {
    ...reporter(({ unit }) => ({ lines: `${JSON.stringify({ unit, period: '2019-07', lines: [] })}\n` })),
    says: /NOT_THE_RESPONDENT/,
  },
  'GET /submissions': shown(({ unit }) => ({ query: { unit } })),
  'GET /submissions/{id}': officer(({ accepted }) => ({ path: { id: accepted } })),
  'GET /submissions/{id}/revisions': officer(({ accepted }) => ({ path: { id: accepted } })),
  'PUT /submissions/{id}': reporter((place) => ({
    ...submissionOf('2019-12')(place),
    path: { id: place.draft },
  })),
  'GET /submissions/{id}/photos': officer(({ accepted }) => ({ path: { id: accepted } })),
  'GET /submissions/{id}/photos/{digest}': officer(({ accepted, photo }) => ({
    path: { id: accepted, digest: photo },
  })),
  'POST /submissions/{id}/photos': reporter(({ draft }) => ({ path: { id: draft }, file: photoFile })),
  'DELETE /submissions/{id}/photos/{digest}': reporter(({ draft, photo }) => ({
    path: { id: draft, digest: photo },
  })),
  'POST /submissions/{id}/photos/{digest}/remove': officer(({ accepted, photo }) => ({
    path: { id: accepted, digest: photo },
    body: { reason: '拍到了姓名' },
  })),
  'POST /submissions/{id}/submit': reporter(({ draft }) => ({ path: { id: draft } })),
  'GET /review-queue': shown(({ county }) => ({ query: { county } })),
  'GET /review-rules/{county}': officer(({ county }) => ({ path: { county } })),
  'PUT /review-rules/{county}': officer(({ county }) => ({
    path: { county },
    body: { acceptWithoutReview: false },
  })),
  'PUT /letterheads/{division}': officer(({ county }) => ({ path: { division: county }, body: letterhead })),
  'GET /letterheads/{division}': officer(({ county }) => ({ path: { division: county } })),
  'GET /divisions/boundaries': officer(({ county }) => ({ query: { division: county } })),
  'DELETE /letterheads/{division}': officer(({ county }) => ({ path: { division: county } })),
  'POST /submissions/{id}/return': officer(({ submitted }) => ({
    path: { id: submitted },
    body: { reason: '请核对' },
  })),
  'POST /submissions/{id}/correct': reporter(({ accepted }) => ({ path: { id: accepted } })),
  'POST /submissions/{id}/withdraw': reporter(({ submitted }) => ({
    path: { id: submitted },
    body: { reason: '报错了' },
  })),

  'GET /submissions/template.xlsx': reporter(({ unit }) => ({ query: { unit, period: '2019-12' } })),
  'POST /submissions/import': reporter(({ unit }) => ({
    query: { unit, period: '2019-06', dryRun: 'true' },
    file: salesFile,
  })),
  'POST /submissions/import/workbook': reporter(({ unit }) => ({
    query: { unit, period: '2019-06' },
    file: salesFile,
  })),

  'GET /ledger': shown(({ unit }) => ({ query: { unit } })),
  'GET /audit/events': shown(({ unit }) => ({ query: { unit } })),
  'GET /extracts/lines.csv': officer(({ county }) => ({ query: { scope: county, period: '2019' } })),
  'GET /extracts/lines.parquet': officer(({ county }) => ({ query: { scope: county, period: '2019' } })),
  'GET /extracts/lines.xlsx': officer(({ unit }) => ({ query: { scope: unit, period: '2019-10' } })),
  'GET /trace/{figure}': officer((place) => ({
    path: { figure: encodeURIComponent(`${documentOf(place)}/indicators/indicators.amount/current`) },
  })),
  'GET /trace': officer((place) => ({
    query: { document: documentOf(place), table: 'indicators', row: '1', column: 'current' },
  })),
  'POST /cube': shown(({ unit, seq }) => ({
    body: { measures: ['amount'], by: ['unit'], where: { unit }, period: '2019', atLeast: seq },
  })),
  'POST /cube/table.xlsx': shown(({ unit, seq }) => ({
    body: { measures: ['amount'], by: ['unit'], where: { unit }, period: '2019', atLeast: seq },
  })),
  'POST /cube/price-volume': shown(({ unit, seq }) => ({
    body: { period: '2019', by: 'unit', where: { unit }, atLeast: seq },
  })),
  'POST /analysis/distribution': shown(({ unit, seq }) => ({
    body: { over: 'village', where: { unit }, period: '2019', atLeast: seq },
  })),
  'POST /analysis/concentration': shown(({ unit, seq }) => ({
    body: { over: 'unit', where: { unit }, period: '2019', atLeast: seq },
  })),
  'POST /analysis/boundaries': shown(({ unit, seq }) => ({
    body: { boundaries: '2019-12', where: { unit }, period: '2019', atLeast: seq },
  })),
  'POST /analysis/matrix': shown(
    ({ unit, seq }) => ({
      body: {
        rows: 'product',
        columns: 'destinationProvince',
        where: { unit },
        period: '2019',
        atLeast: seq,
      },
    }),
    () => '"320000"',
  ),
  'POST /analysis/growth': shown(
    ({ unit, seq }) => ({ body: { where: { unit }, period: '2019-10', atLeast: seq } }),
    () => '"10.00"',
  ),
  'POST /analysis/reach': shown(({ unit, seq }) => ({
    body: { where: { unit }, period: '2019', atLeast: seq },
  })),
  'POST /audit/tests': officer(({ county }) => ({ body: { scope: county, period: '2019' } })),
  'POST /audit/sample': officer(({ county, seq }) => ({
    body: { scope: county, period: '2019', size: 2, atLeast: seq },
  })),
  'POST /cube/table.parquet': {
    ...officer(({ unit, seq }) => ({
      body: { measures: ['amount'], by: ['unit'], where: { unit }, period: '2019', atLeast: seq },
    })),
    shows: ({ unit }) => unit,
  },
  'POST /cube/table.csv': shown(({ unit, seq }) => ({
    body: { measures: ['amount'], by: ['unit'], where: { unit }, period: '2019', atLeast: seq },
  })),
  'POST /cube/table.json': shown(({ unit, seq }) => ({
    body: { measures: ['amount'], by: ['unit'], where: { unit }, period: '2019', atLeast: seq },
  })),
  'POST /analysis/vintages': {
    ...officer(({ unit, seq }) => ({
      body: { measure: 'amount', period: '2019-10', where: { unit }, positions: [seq] },
    })),
    says: /"values":\[null/,
  },
  'POST /analysis/changes': shown(({ unit }) => ({
    body: { since: 0, period: '2019-10', where: { unit } },
  })),
  'POST /analysis/quality': officer(({ county }) => ({ body: { period: '2019', scope: county } })),
  'POST /analysis/coherence': officer(({ county, unit }) => ({
    body: { period: '2019', scope: county, stated: [{ scope: unit, period: '2019', amount: '1' }] },
  })),
  'GET /reports/{id}/document': officer(({ county }) => ({
    path: { id: 'yoy' },
    query: { period: '2019', scope: county },
  })),
  'POST /reports/{id}/runs': officer(({ county }) => ({
    path: { id: 'yoy' },
    body: { period: '2019', scope: county, formats: ['json'] },
  })),
  'POST /report-schedules': officer(({ county }) => ({
    body: { report: 'yoy', scope: county, formats: ['json'], day: 5, hour: 8 },
  })),
  'POST /evidence': officer(({ county }) => ({ body: { period: '2019', scope: county } })),
  'GET /compare': officer(({ county, seq }) => ({
    query: { report: 'yoy', scope: county, period: '2019', from: '1', to: String(seq) },
  })),
  ...impactExamples,

  'POST /submissions/{id}/accept': officer(({ accepted }) => ({ path: { id: accepted } })),
  'GET /ledger/entries/{seq}/revision': officer(({ seq }) => ({ path: { seq: String(seq) } })),
  ...reportExamples,
  ...definitionExamples(yoy),
};

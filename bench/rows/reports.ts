import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ReportDocument, ReportFormat } from '@xiangtong/contracts';
import { addMonths, formatMonth } from '@xiangtong/domain';
import { renderFiles, renderXlsx } from '@xiangtong/documents';
import { ReferenceCatalogue } from '@xiangtong/reference';
import type { BenchDatabase, Ground } from '../ground/ground';
import { withService, type BenchService } from '../ground/service';
import type { BenchRow } from '../measure/bench-row';
import { inTurns, median, seconds, speedRatio } from '../measure/pairs';

const turnsOf = ({ short }: Ground): number => (short ? 1 : 5);
const POLL_MS = 25;

/** The prefecture, with the longest report; a county with 179 villages, and one with half as many. */
const city = '520100';
export const DEMO_COUNTY = '520122';
const smallerCounty = '520121';

interface Request {
  readonly report: string;
  readonly scope: string;
  readonly formats: readonly string[];
}

const yearbookOf = (scope: string): Request => ({
  report: 'annual-yearbook',
  scope,
  formats: ['pdf', 'xlsx'],
});
const profiles = (scope: string): Request => ({ report: 'village-profile', scope, formats: ['pdf'] });

interface Timing {
  /** Seconds from the request to the files. */
  readonly seconds: number;
  /** CPU seconds the service used meanwhile; on a busy machine they say more than elapsed time. */
  readonly processor: number;
  readonly pages: number;
  /** The maximum memory of the process, and its increase. */
  readonly peak: number;
  readonly growth: number;
}

/** Reports of the demo year through the service: POST, job, queries, document, files; the first one and later ones. */
export const reportRows = async (ground: Ground, database: BenchDatabase): Promise<BenchRow[]> => {
  return withService(ground, database, async (service) => {
    const files = join(ground.directory, 'service', 'files', 'runs');
    const maker = new RunMaker(database, service, files, await unitOf(database), turnsOf(ground));
    const yearbook = yearbookOf(ground.short ? smallerCounty : city);
    const first = await maker.make(yearbook);
    const yearbooks = ground.short ? [first] : (await maker.turns(yearbook))[0];
    const small = profiles(smallerCounty);
    const [villages, fewerVillages] = await maker.turns(ground.short ? small : profiles(DEMO_COUNTY), small);
    const growth = Math.max(first.growth, ...yearbooks.map((turn) => turn.growth));
    return [
      row('yearbook of the prefecture, PDF and XLSX: seconds', yearbooks, 3, [
        `the first report of the process: ${first.seconds.toFixed(2)} s, ${first.processor.toFixed(2)} s of processor time`,
      ]),
      {
        ...row('yearbook of the prefecture: memory', yearbooks, 400, []),
        ours: `${growth.toFixed(0)} MB`,
        ratio: growth,
        notes: [
          `at most ${Math.max(first.peak, ...yearbooks.map((turn) => turn.peak)).toFixed(0)} MB in all`,
        ],
      },
      row('a page for each of 179 villages, one PDF: seconds', villages, 15, []),
      {
        ...row('time of a page, all villages / a smaller county', villages, 1.3, []),
        ours: perPage(villages),
        bare: perPage(fewerVillages),
        ratio: pageSeconds(villages) / pageSeconds(fewerVillages),
        notes: [],
      },
      ...(await fileRows(await maker.documentOf(yearbook), turnsOf(ground))),
    ];
  });
};

/** The yearbook's Word file beside its PDF, and its workbook with charts beside one with pictures, from the finished document. */
const fileRows = async (document: ReportDocument, turns: number): Promise<readonly BenchRow[]> => {
  const render = (format: ReportFormat) => () => seconds(() => renderFiles(document, [format]));
  const work = {
    pdf: render('pdf'),
    docx: render('docx'),
    charted: () => seconds(() => renderXlsx(document)),
    pictured: () => seconds(() => renderXlsx(document, { charts: 'pictured' })),
  };
  await inTurns(1, work);
  const { pdf, docx, charted, pictured } = await inTurns(turns, work);
  return [
    fileRow('yearbook of the prefecture, DOCX / PDF', docx, pdf, 0.7),
    fileRow('its workbook, formulas and charts / pictures', charted, pictured, 1),
  ];
};

const fileRow = (
  name: string,
  ours: readonly number[],
  other: readonly number[],
  most: number,
): BenchRow => ({
  name,
  ours: `${median(ours).toFixed(2)} s`,
  bare: `${median(other).toFixed(2)} s`,
  ratio: 1 / speedRatio(ours, other),
  bar: { kind: 'at-most', value: most },
  notes: [],
});

const secondsOf = (turns: readonly Timing[]): number => median(turns.map(({ seconds }) => seconds));
const pageSeconds = (turns: readonly Timing[]): number => secondsOf(turns) / (turns[0]?.pages ?? 1);
const perPage = (turns: readonly Timing[]): string =>
  `${turns[0]?.pages ?? 0} pages, ${(pageSeconds(turns) * 1000).toFixed(0)} ms each`;

const row = (name: string, turns: readonly Timing[], most: number, notes: readonly string[]): BenchRow => ({
  name,
  ours: `${turns[0]?.pages ?? 0} pages, ${secondsOf(turns).toFixed(2)} s`,
  bare: '',
  ratio: secondsOf(turns),
  bar: { kind: 'at-most', value: most },
  notes: [
    ...notes,
    `${median(turns.map(({ processor }) => processor)).toFixed(2)} s of processor time in the service`,
  ],
});

/** One of those that the reporter reports for. */
const unitOf = async ({ service }: BenchDatabase): Promise<string> => {
  const [code = ''] = (await new ReferenceCatalogue(service).current()).units.keys();
  return code;
};

const MEGABYTE_KIB = 1024;
const FIRST_FREE_MONTH = 202001;

class RunMaker {
  constructor(
    private readonly database: BenchDatabase,
    private readonly service: BenchService,
    /** Where the files of runs are. */
    private readonly files: string,
    private readonly unit: string,
    private readonly repetitions: number,
  ) {}

  private reports = 0;

  /** One more report is accepted, so that every run is new: otherwise the files of an equal run would be returned. */
  private async moveOn(): Promise<void> {
    const period = formatMonth(addMonths(FIRST_FREE_MONTH, this.reports));
    this.reports += 1;
    const { reporter, officer } = this.service;
    const nil = { unit: this.unit, period, lines: [] };
    const { checks } = await reporter.post<{ checks: { code: string }[] }>(
      '/submissions',
      JSON.stringify(nil),
    );
    // No sales at all are unusual and have to be explained.
    const explanations = Object.fromEntries(checks.map(({ code }) => [code, 'nothing was sold']));
    const { id } = await reporter.post<{ id: string }>(
      '/submissions?submit=true',
      JSON.stringify({ ...nil, explanations }),
    );
    await officer.post(`/submissions/${id}/accept`);
  }

  /** A B A B …, the turns of each. */
  async turns<Requests extends readonly Request[]>(
    ...requests: Requests
  ): Promise<{ readonly [Index in keyof Requests]: readonly Timing[] }> {
    const turns = requests.map((): Timing[] => []);
    for (let turn = 0; turn < this.repetitions; turn += 1) {
      for (const [index, request] of requests.entries()) turns[index]?.push(await this.make(request));
    }
    return turns as unknown as { readonly [Index in keyof Requests]: readonly Timing[] };
  }

  async make(request: Request): Promise<Timing> {
    await this.moveOn();
    const before = await this.memory('VmRSS');
    const worked = await this.processorSeconds();
    // Resets the kernel's high-water mark.
    await writeFile(`/proc/${this.service.pid}/clear_refs`, '5');
    const runId = await this.start(request);
    const elapsed = await this.finished(runId);
    const processor = (await this.processorSeconds()) - worked;
    const peak = await this.memory('VmHWM');
    return { seconds: elapsed, processor, pages: await this.pages(runId), peak, growth: peak - before };
  }

  /** Seconds from the request to the end, by the service's own clock. */
  private async finished(runId: string): Promise<number> {
    for (;;) {
      const [run] = await this.database.owner.query<{ status: string; failure: string; seconds: number }[]>(
        `select status, failure, extract(epoch from finished_at - requested_at)::float as seconds
         from report_run where id = $1`,
        [runId],
      );
      if (run?.status === 'done') return run.seconds;
      if (run?.failure) throw new Error(`a report failed: ${run.failure}`);
      await pause(POLL_MS);
    }
  }

  /** The document of a report, as its JSON file has it. */
  async documentOf({ report, scope }: Request): Promise<ReportDocument> {
    const runId = await this.start({ report, scope, formats: ['json'] });
    await this.finished(runId);
    const folder = join(this.files, runId);
    const json = (await readdir(folder)).find((name) => name.endsWith('.json')) ?? '';
    return JSON.parse(await readFile(join(folder, json), 'utf8')) as ReportDocument;
  }

  private async start({ report, ...about }: Request): Promise<string> {
    const body = JSON.stringify({ ...about, period: '2019', language: 'zh', edition: 'internal' });
    return (await this.service.officer.post<{ runId: string }>(`/reports/${report}/runs`, body)).runId;
  }

  private async pages(runId: string): Promise<number> {
    const folder = join(this.files, runId);
    const pdf = (await readdir(folder)).find((name) => name.endsWith('.pdf')) ?? '';
    const content = await readFile(join(folder, pdf), 'latin1');
    return content.match(/\/Type \/Page\b/g)?.length ?? 0;
  }

  /** User and system time of the process, in hundredths of a second as Linux counts them. */
  private async processorSeconds(): Promise<number> {
    const stat = await readFile(`/proc/${this.service.pid}/stat`, 'utf8');
    const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
    return ((user ?? 0) + (system ?? 0)) / 100;
  }

  /** Megabytes. */
  private async memory(what: 'VmRSS' | 'VmHWM'): Promise<number> {
    const status = await readFile(`/proc/${this.service.pid}/status`, 'utf8');
    return Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / MEGABYTE_KIB;
  }
}

import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CalendarDesk, RespondentDesk, SubmissionReadModel } from '@xiangtong/collection';
import { formatMonth, monthRange } from '@xiangtong/domain';
import { importBenefits, importHouseholds } from '@xiangtong/impact';
import { ManualClock, projectDirectory, readTable } from '@xiangtong/infrastructure';
import { everyUnit } from '@xiangtong/reference';
import { writeGuiyang } from '../../../../../seeds/guiyang';
import type { CliContext } from '../../context/cli-context';
import { startProgress } from '../../terminal/progress';
import { importFile } from '../import';
import { takeInExplained } from './explanations';
import { fillFromOrderFile } from './order-file';
import { handInWaiting } from './waiting';

/** The submitter and the acceptor of the demo data; their names are in every revision and entry. */
const demoActor = { username: 'demo', mayRespondFor: () => true, mayReview: () => false };
const demoOfficer = { username: 'demo-officer', mayReview: () => true };

const demoCalendar = { ...demoOfficer, mayRule: () => true };

const CLOSED_AT = new Date('2020-01-31T17:00:00+08:00');
const CLOSED_WHY = '演示数据：年度汇总后关账 / Demo data: closed after the yearly totals';

/** The demo's units owe all months of its data, whenever it is loaded. */
const DEMO_START = { startMonth: '2018-01' };

const dataLabel = {
  zh: '演示数据：除已公开的指标外均为合成数据',
  en: 'Demo data: synthetic except published figures',
};

/**
 * Loads the data set `guiyang` through the same intake as users, each file at the time in its calendar. Progress is
 * recorded after each step: an interrupted run continues where it stopped.
 */
export class DemoData {
  private readonly directory: string;
  private done = new Set<string>();

  constructor(private readonly context: CliContext) {
    this.directory = join(context.config.dataDirectory, 'demo');
  }

  /** False when everything had been loaded already. */
  async load(): Promise<boolean> {
    await mkdir(this.directory, { recursive: true });
    if (existsSync(this.journal))
      this.done = new Set(JSON.parse(await readFile(this.journal, 'utf8')) as string[]);
    // The journal of another database, which this data folder had before.
    if (this.done.has('units') && !(await this.hasUnits())) this.done = new Set();
    if (this.done.has('complete')) return false;
    await this.step('files', () => this.generate());
    await this.step('label', () => this.context.catalogue.setDataLabel(dataLabel));
    await this.step(
      'units',
      async () => void (await importFile(this.context, 'units', this.path('units.csv'), DEMO_START)),
    );
    await this.step(
      'assignments',
      async () => void (await importFile(this.context, 'assignments', this.path('assignments.csv'))),
    );
    await this.step('order file', () => fillFromOrderFile(this.context, this.directory));
    await this.handIn();
    await this.step('closed', () => this.closeMonths());
    await this.step('waiting', () => handInWaiting(this.context, this.directory, demoActor));
    await this.step('impact', () => this.loadImpact());
    await this.step('complete', () => Promise.resolve());
    return true;
  }

  private async hasUnits(): Promise<boolean> {
    return (await this.context.catalogue.current()).units.size > 0;
  }

  private async generate(): Promise<void> {
    const progress = startProgress('demo files', 'files');
    const seedsDirectory = join(projectDirectory(), 'seeds');
    await writeGuiyang(this.directory, {
      seedsDirectory,
      onProgress: ({ filesDone, filesTotal }) => progress.update(filesDone, filesTotal),
    }).finally(() => progress.stop());
  }

  /** Files and withdrawals in the order of their moments. */
  private async handIn(): Promise<void> {
    const clock = new ManualClock(new Date(0));
    const files = await this.table('calendar.csv', ['file', 'recorded_at']);
    const withdrawals = await this.table('withdrawals.csv', ['unit', 'period', 'reason', 'recorded_at']);
    const steps = [
      ...files.map((row) => ({
        at: new Date(row['recorded_at']!),
        name: row['file']!,
        run: () => this.takeIn(row['file']!, clock),
      })),
      ...withdrawals.map((row) => ({
        at: new Date(row['recorded_at']!),
        name: `withdraw ${row['unit']} ${row['period']}`,
        run: () => this.withdraw(row['unit']!, row['period']!, row['reason']!, clock),
      })),
    ].sort((a, b) => a.at.getTime() - b.at.getTime());
    const progress = startProgress('submissions', 'files');
    try {
      for (const [index, { at, name, run }] of steps.entries()) {
        clock.set(at);
        await this.step(name, run);
        progress.update(index + 1, steps.length);
      }
    } finally {
      progress.stop();
    }
  }

  private async takeIn(file: string, clock: ManualClock): Promise<void> {
    const refused = await takeInExplained(this.context, this.path(file), {
      actor: demoActor,
      accepter: demoOfficer,
      clock,
    });
    if (refused > 0) throw new Error(`${file}: ${refused} submissions of the demo data were refused`);
  }

  private async withdraw(unit: string, period: string, reason: string, clock: ManualClock): Promise<void> {
    const { source, catalogue } = this.context;
    const { items } = await new SubmissionReadModel(source).list(everyUnit, {
      unit,
      form: 'sales',
      period,
      limit: 1,
    });
    const [submission] = items;
    if (!submission || submission.status === 'withdrawn') return;
    await new RespondentDesk({ source, catalogue, clock }).withdraw(demoActor, submission.id, reason);
  }

  /** Both years are closed once their corrections are in; January 2020 is under way. */
  private async closeMonths(): Promise<void> {
    const { source, catalogue } = this.context;
    const desk = new CalendarDesk({ source, catalogue, clock: new ManualClock(CLOSED_AT) });
    for (const month of monthRange(201801, 201912)) {
      const decision = { form: 'sales', period: formatMonth(month), reason: CLOSED_WHY } as const;
      await desk.close(demoCalendar, decision);
    }
  }

  private async loadImpact(): Promise<void> {
    const progress = startProgress('households and benefits', 'files');
    const secrets = this.context.config.impact.secrets.read();
    const read = (file: string) => readFile(this.path(file), 'utf8');
    const recorder = { recordedBy: demoActor.username, now: this.context.clock.now() };
    await importHouseholds(this.context.source, secrets, await read('households.csv'), recorder);
    progress.update(1, 2);
    await importBenefits(this.context.source, secrets, await read('benefits.csv'), recorder);
    progress.update(2, 2);
    progress.stop();
  }

  private get journal(): string {
    return this.path('loaded.json');
  }

  private path(file: string): string {
    return join(this.directory, file);
  }

  private async table(file: string, names: readonly string[]): Promise<Readonly<Record<string, string>>[]> {
    const text = await readFile(this.path(file), 'utf8');
    return readTable(
      text,
      names.map((name) => ({ name, required: true })),
    ).map((row) => row.values);
  }

  private async step(name: string, run: () => Promise<void>): Promise<void> {
    if (this.done.has(name)) return;
    await run();
    this.done.add(name);
    await writeFile(`${this.journal}.new`, JSON.stringify([...this.done]));
    await rename(`${this.journal}.new`, this.journal);
  }
}

import type { FillMode, Language } from '@xiangtong/contracts';
import { monthOf } from '@xiangtong/domain';
import {
  DomainError,
  isEndedForOthers,
  isUniqueViolation,
  type Database,
  type InputMistake,
  type Transaction,
} from '@xiangtong/infrastructure';
import { checkDeskOf } from '../../check/check-desk';
import { judgeBatch, withExplanations } from '../../check/judge';
import type { UnitMonthKey } from '../../submission/store/submission.repository';
import type { Actor, Submission } from '../../submission/submission';
import { recordBatch } from '../../workflow/record-batch';
import type { WorkflowDependencies } from '../../workflow/workflow-tools';
import { annotateFile } from '../annotate/annotate-file';
import { openTable } from '../table/open-table';
import { CheckedFile, invalidFile, type CheckContext } from './checked-file';
import { fileScope, type ChosenScope } from './file-scope';
import {
  foreseen,
  ImportReport,
  type FileImportReport,
  type PlacedCheck,
  type Standing,
} from './import-report';
import { planDrafts, writeDrafts, type DraftPlan } from './plan-drafts';

/** The versions that existed when an upload began; later they show whether another write was faster. */
class StandingVersions {
  private constructor(private readonly versions: ReadonlyMap<string, number>) {}

  static async read(source: Database, keys: readonly UnitMonthKey[]): Promise<StandingVersions> {
    const rows = await source.query<{ unit_id: number; month: number; version: number }[]>(
      `select unit_id, month, version from submission
       join unnest($1::text[], $2::int[], $3::int[]) as wanted (form, unit_id, month) using (form, unit_id, month)`,
      [keys.map(({ form }) => form), keys.map(({ unitId }) => unitId), keys.map(({ month }) => month)],
    );
    return new StandingVersions(new Map(rows.map((row) => [`${row.unit_id}/${row.month}`, row.version])));
  }

  /** None of these has been written or opened since. */
  hold(submissions: readonly Submission[]): boolean {
    return submissions.every(
      ({ unitId, month, version }) => this.versions.get(`${unitId}/${month}`) === version,
    );
  }
}

/** Lets only a limited number in at a time; the others wait for their turn. */
class Gate {
  private readonly waiting: (() => void)[] = [];
  private inside = 0;

  constructor(private readonly places: number) {}

  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside >= this.places) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.inside += 1;
    try {
      return await work();
    } finally {
      // The next waiter takes over the place.
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}

export interface FileImport extends ChosenScope {
  readonly bytes: Buffer;
  /** Report what would happen, store nothing. */
  readonly dryRun: boolean;
  /** Submit at once instead of leaving drafts. */
  readonly submit: boolean;
  /** What becomes of the rows of an open draft; default `replace`. */
  readonly mode?: FillMode;
}

/** Reading a large file takes memory and a connection: at most this many at a time in one process. */
const AT_ONCE = 2;

/**
 * Imports a workbook or CSV in one transaction, completely or not at all. Of two simultaneous uploads of one month, one
 * fails with the message that the other was faster.
 */
export class FileDesk {
  private readonly gate = new Gate(AT_ONCE);

  constructor(private readonly dependencies: WorkflowDependencies) {}

  import(actor: Actor, request: FileImport): Promise<FileImportReport> {
    return this.gate.pass(async () => {
      const { source } = this.dependencies;
      const opened = await this.open(actor, request);
      const standing = await StandingVersions.read(source, opened.unitMonths);
      const checked = await opened.check();
      if (!request.dryRun) checked.refuseMistakes();
      const report = new ImportReport(checked);
      if (checked.report.mistakes.length > 0) return report.value;
      await inTransaction(source, async (manager) => {
        for await (const batch of checked.batches()) {
          const plans = await planDrafts(manager, batch, checked.context, request.mode ?? 'replace');
          if (!standing.hold(plans.flatMap(({ existing }) => existing ?? []))) throw overtaken();
          const refused = plans.flatMap(({ mistake }) => mistake ?? []);
          if (refused.length > 0 && !request.dryRun) throw invalidFile(refused);
          const checks = await this.judge(plans, checked.context);
          const standings = request.dryRun
            ? plans.map(foreseen)
            : await this.store(manager, actor, plans, request.submit);
          report.add(plans, standings, checks, refused);
        }
      });
      return report.value;
    });
  }

  /** The same file as a workbook, with a note on every cell that prevents the import. */
  async annotate(
    actor: Actor,
    file: ChosenScope & Pick<FileImport, 'bytes'>,
    language: Language,
  ): Promise<Buffer> {
    const { mistakes } = await this.import(actor, { ...file, dryRun: true, submit: false });
    return annotateFile(file.bytes, mistakes, language);
  }

  /** Every mistake of a file, without reading stored submissions. */
  async check(actor: Actor, file: ChosenScope & Pick<FileImport, 'bytes'>): Promise<CheckedFile> {
    return (await this.open(actor, file)).check();
  }

  private async open(
    actor: Actor,
    { bytes, ...chosen }: ChosenScope & Pick<FileImport, 'bytes'>,
  ): Promise<CheckedFile> {
    const catalogue = await this.dependencies.catalogue.current();
    const currentMonth = monthOf(this.dependencies.clock.now());
    const context: CheckContext = { catalogue, currentMonth, actor };
    const file = await openTable(bytes);
    return CheckedFile.open(file, fileScope(file, chosen, context), context);
  }

  /** The doubts that each raises, with their cells. */
  private async judge(plans: readonly DraftPlan[], { catalogue }: CheckContext): Promise<PlacedCheck[][]> {
    const parsed = plans.map((plan) => plan.parsed);
    const ground = await checkDeskOf(this.dependencies.source).ground(catalogue, parsed);
    return (await judgeBatch(parsed, ground)).map(({ raised }, index) =>
      withExplanations(raised, null).map((check): PlacedCheck => {
        const { sheet, cell } = cellOf(plans[index]!, check);
        return { ...check, ...(sheet !== undefined && { sheet }), ...(cell !== undefined && { cell }) };
      }),
    );
  }

  private async store(
    manager: Transaction,
    actor: Actor,
    plans: readonly DraftPlan[],
    submit: boolean,
  ): Promise<Standing[]> {
    const at = this.dependencies.clock.now();
    if (!submit) {
      await writeDrafts(manager, plans, { username: actor.username, at });
      return plans.map((plan) => ({ ...foreseen(plan), id: plan.id }));
    }
    const unfinished = plans.flatMap((plan): InputMistake[] => {
      const parameters = { count: plan.parsed.unfinished };
      return parameters.count > 0
        ? [cellOf(plan, { path: 'period', code: 'SUBMISSION.UNFINISHED_ROWS', parameters })]
        : [];
    });
    if (unfinished.length > 0) throw invalidFile(unfinished);
    const catalogue = await this.dependencies.catalogue.current();
    const parsed = plans.map((plan) => plan.parsed);
    const ground = await checkDeskOf(this.dependencies.source).ground(catalogue, parsed);
    const unitOf = (id: number) => catalogue.unitsById.get(id);
    const outcomes = await recordBatch(manager, parsed, {
      actor: actor.username,
      accepter: null,
      now: at,
      unitOf,
      ground,
    });
    const refused = outcomes.flatMap(({ mistakes }, index) =>
      mistakes.map((mistake) => cellOf(plans[index]!, mistake)),
    );
    if (refused.length > 0) throw invalidFile(refused);
    return outcomes.map(({ id, revision, status }) => ({ id, revision: revision ?? 1, status }));
  }
}

/** The cell that a mistake is about; none for a line that the draft had before. */
const cellOf = ({ submission: { source }, places }: DraftPlan, mistake: InputMistake): InputMistake => {
  const [, line] = /^lines\[(\d+)\]/.exec(mistake.path ?? '') ?? [];
  if (!places || line === undefined) return source.toCell(mistake);
  const inFile = places.indexOf(Number(line));
  if (inFile < 0) return mistake;
  return source.toCell({ ...mistake, path: mistake.path!.replace(/^lines\[\d+\]/, `lines[${inFile}]`) });
};

const overtaken = (cause?: unknown): DomainError =>
  new DomainError('SUBMISSION.CONCURRENT_CHANGE', {}, [], { cause });

const inTransaction = async (
  source: Database,
  work: (manager: Transaction) => Promise<void>,
): Promise<void> => {
  try {
    await source.transaction(work);
  } catch (cause) {
    throw isEndedForOthers(cause) || isUniqueViolation(cause) ? overtaken(cause) : cause;
  }
};

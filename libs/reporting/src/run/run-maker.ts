import type { RenderFiles } from '@xiangtong/documents';
import { scopeOf, seesConfidential, type Identity } from '@xiangtong/identity';
import {
  DomainError,
  errorForLog,
  isDatabaseAway,
  isDiskFull,
  type Logger,
  type Presence,
} from '@xiangtong/infrastructure';
import type { ReportDefinition } from '../definition/report-definition';
import { publishedFigures } from '../figures/published-figures';
import { sourcesAsOf } from '../sources/report-sources';
import { makeReport, type MadeReport, type MakeOptions } from './make-report';
import type { ReportDesk } from './report-desk';
import type { RunFiles } from './run-files';
import { RunProgress } from './run-progress';
import type { Claim, FinishedRun, RunStore } from './run-store';

/** Why the making of a run ends early. */
class EarlyEnd extends Error {
  constructor(readonly why: 'lost' | 'stopping') {
    super(`the making of a report ends early: ${why}`);
  }
}

export interface MakerParts {
  readonly store: RunStore;
  readonly files: RunFiles;
  readonly desk: ReportDesk;
  readonly identity: Pick<Identity, 'rightsOfRemembered'>;
  readonly presence: Presence;
  readonly render: RenderFiles;
  readonly logger: Logger;
}

/** How often a run is made again because others were released while it was made. */
const MOST_MADE_AGAIN = 3;

/** Makes the reports of runs, in the process that receives the job. */
export class RunMaker {
  private readonly making = new Map<string, { readonly claim: Claim; readonly end: AbortController }>();
  private readonly stopping = new AbortController();

  constructor(private readonly parts: MakerParts) {}

  /** Does nothing when the run no longer waits: it was cancelled, or another process makes it. */
  readonly make = async (id: string): Promise<void> => {
    const { store, presence } = this.parts;
    const stopping = this.stopping.signal;
    if (stopping.aborted) return;
    const claim = await store.claim(id, await presence.number(stopping));
    if (!claim) return;
    const end = new AbortController();
    this.making.set(id, { claim, end });
    if (stopping.aborted) end.abort(stopping.reason);
    const progress = new RunProgress(
      (step) => store.note(claim, step),
      () => end.abort(new EarlyEnd('lost')),
    );
    try {
      await this.makeAndKeep(claim, { progress: progress.note, signal: end.signal });
    } catch (error) {
      await progress.end();
      await this.recordEnding(claim, end.signal, error);
    } finally {
      await progress.end();
      this.making.delete(id);
    }
  };

  /** A run has changed, or may have: a run that no longer belongs to this process is stopped. */
  readonly noticed = (id: string | null): void => {
    for (const [making, { claim, end }] of this.making) {
      if (id !== null && id !== making) continue;
      this.parts.store.isHeld(claim).then(
        (held) => held || end.abort(new EarlyEnd('lost')),
        () => undefined,
      );
    }
  };

  /** The current run goes back to the queue for the next process. */
  stop(): void {
    this.stopping.abort(new EarlyEnd('stopping'));
    for (const { end } of this.making.values()) end.abort(this.stopping.signal.reason);
  }

  private async makeAndKeep(claim: Claim, options: MakeOptions): Promise<void> {
    const { files, desk } = this.parts;
    await files.sweep(claim.id);
    const definition = await desk.definitionFor(claim.report, claim.parameters.scope);
    for (let left = MOST_MADE_AGAIN; ; left -= 1)
      try {
        return await this.makeOnce(definition, claim, options);
      } catch (error) {
        const isOutdated = error instanceof DomainError && error.code === 'REPORT.PUBLISHED_MEANWHILE';
        if (!isOutdated || left === 0) throw error;
      }
  }

  private async makeOnce(definition: ReportDefinition, claim: Claim, options: MakeOptions): Promise<void> {
    const { store, files } = this.parts;
    const made = await this.report(definition, claim, options);
    const { document, cells, parameters, isReleased } = made;
    const staged = await files.stage(claim.id, made.files);
    try {
      const figures = cells ? publishedFigures(definition, document) : [];
      const listed = files.listed(made.files);
      const run = { document, definition, parameters, files: listed, cells, figures, isReleased };
      await store.finish(claim, run, staged.place);
    } finally {
      await staged.discard();
    }
  }

  /** The requester may have lost the right meanwhile, and the edition it compares with may have been withdrawn. */
  private async report(
    definition: ReportDefinition,
    { parameters: asked, caller }: Claim,
    options: MakeOptions,
  ): Promise<MadeReport & Pick<FinishedRun, 'parameters' | 'isReleased'>> {
    const { desk, identity, render } = this.parts;
    const holder = await identity.rightsOfRemembered.execute(caller);
    if (!holder) throw new DomainError('REPORT.NOT_ALLOWED_ANY_MORE');
    const sources = await desk.sourcesFor(scopeOf(holder), asked);
    const parameters = await desk.comparedNow(definition, asked, sources);
    const letterhead = await desk.letterheadFor(definition, parameters, holder);
    const { formats, asOf, ...about } = parameters;
    const { composer } = desk;
    const parts = { ...options, composer, render, letterhead };
    const made = await makeReport(definition, about, formats, sourcesAsOf(sources, asOf), parts);
    return { ...made, parameters, isReleased: !seesConfidential(scopeOf(holder)) };
  }

  private async recordEnding(claim: Claim, signal: AbortSignal, error: unknown): Promise<void> {
    const { store, presence, logger } = this.parts;
    const early = signal.reason instanceof EarlyEnd ? signal.reason.why : null;
    if (early === 'lost') return;
    try {
      if (early === 'stopping' || isDatabaseAway(error)) return await store.giveBack(claim);
      logger.warn({ runId: claim.id, err: errorForLog(error) }, 'report run failed');
      await store.fail(claim, failureOf(error));
    } catch (cause) {
      logger.warn({ runId: claim.id, err: errorForLog(cause) }, 'the end of a report run was not recorded');
      // The next look finds the run abandoned and takes it up again.
      presence.renew();
    }
  }
}

const failureOf = (error: unknown): string => {
  if (error instanceof DomainError) return error.code;
  return isDiskFull(error) ? 'REPORT.DISK_FULL' : 'INTERNAL.UNEXPECTED';
};

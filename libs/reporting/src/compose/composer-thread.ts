import { WorkerThreads } from '@xiangtong/infrastructure';
import { DefinitionError } from '../definition/mistakes';
import type { ReportSources } from '../sources/sources';
import { localComposer, PROGRESS, type ComposerAnswer, type ComposerTask } from './report-composer';

/** Reads definitions and composes reports in a thread; the functions of the sources are answered by the caller. */
WorkerThreads.serve<ComposerTask, ComposerAnswer>(async (task, { [PROGRESS]: progress, ...functions }) => {
  if (task.kind === 'compose') {
    const { definition, parameters, sourceData } = task;
    const sources = { ...sourceData, ...functions } as unknown as ReportSources;
    const report = await localComposer.compose(definition, parameters, sources, {
      progress: progress && ((step) => void progress(step)),
    });
    return { answer: { report } };
  }
  try {
    const definition =
      task.kind === 'read'
        ? await localComposer.read(task.report, task.files)
        : await localComposer.readWritten(task.shipped, task.written);
    return { answer: { definition } };
  } catch (error) {
    if (error instanceof DefinitionError) return { answer: { mistakes: error.mistakes } };
    throw error;
  }
});

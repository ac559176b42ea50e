import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { parentPort, Worker } from 'node:worker_threads';
import type { MessageCode } from '@xiangtong/contracts';
import { projectDirectory } from '../config/project-directory';
import { DomainError, type InputMistake } from '../errors/domain-error';

interface ThreadSettings {
  /** The module below `dist` that serves the tasks, without `.js`: a thread cannot run TypeScript. */
  readonly module: string;
  /** Time for one task. */
  readonly milliseconds: number;
  /** Memory of the JavaScript heap of one thread. */
  readonly megabytes: number;
  readonly youngMegabytes?: number;
  /** Thrown at a limit of time or memory. */
  readonly limitCode: MessageCode;
  /**
   * How long a thread waits for the next task: loading its libraries takes longer than many tasks. With 0 a thread ends
   * with its task, and nothing of it stays in memory.
   */
  readonly idleMilliseconds: number;
}

type Functions = Readonly<Record<string, (...values: never[]) => unknown>>;

interface TaskOptions {
  /** Ends the thread at once, in the middle of its work. */
  readonly signal?: AbortSignal | undefined;
  /** Memory that is handed over instead of copied. */
  readonly transfer?: readonly ArrayBuffer[];
  /** What the task may call here, by name. The task ends with the error of a function that throws. */
  readonly functions?: Functions;
}

interface Call {
  readonly call: number;
  readonly name: string;
  readonly values: readonly never[];
}

type ThreadMessage<Answer> =
  | Call
  | { readonly answer: Answer }
  /** The error that ends the thread next is one of this task. */
  | { readonly failing: true }
  | { readonly refused: Pick<DomainError, 'code' | 'parameters'> & { readonly mistakes: InputMistake[] } };

interface TaskAnswer<Answer> {
  readonly answer: Answer;
  readonly transfer?: readonly ArrayBuffer[];
}

/** In a thread: the functions that the caller passed with the task. */
type RemoteFunctions = Readonly<Record<string, (...values: unknown[]) => Promise<unknown>>>;

/**
 * In a thread: answers the tasks of `WorkerThreads`. The code of a DomainError is passed explicitly, because only the
 * message of an error reaches the other thread; any other error ends the thread.
 */
const serveTasks = <Task, Answer>(
  work: (task: Task, functions: RemoteFunctions) => TaskAnswer<Answer> | Promise<TaskAnswer<Answer>>,
): void => {
  const waiting = new Map<number, (result: unknown) => void>();
  let calls = 0;
  const remote =
    (name: string) =>
    (...values: unknown[]) =>
      new Promise<unknown>((resolve) => {
        calls += 1;
        waiting.set(calls, resolve);
        parentPort?.postMessage({ call: calls, name, values });
      });
  const serve = async (task: Task, names: readonly string[]): Promise<void> => {
    try {
      const functions = Object.fromEntries(names.map((name) => [name, remote(name)]));
      const { answer, transfer = [] } = await work(task, functions);
      parentPort?.postMessage({ answer }, [...transfer]);
    } catch (error) {
      if (error instanceof DomainError) {
        const { code, parameters, mistakes } = error;
        parentPort?.postMessage({ refused: { code, parameters, mistakes } });
      } else {
        parentPort?.postMessage({ failing: true });
        setImmediate(() => {
          throw error;
        });
      }
    }
  };
  type FromCaller = { task: Task; names: readonly string[] } | { call: number; result: unknown };
  parentPort?.on('message', (said: FromCaller) => {
    if ('task' in said) return void serve(said.task, said.names);
    waiting.get(said.call)?.(said.result);
    waiting.delete(said.call);
  });
};

/** The thread ended for a reason of its own, not of the task that it was given. */
class ThreadLost extends Error {
  constructor(cause?: Error) {
    super('a thread ended without an answer', { cause });
  }
}

/**
 * Runs CPU work in threads, limited in time and memory, while this process answers other requests. A thread in which
 * something fails ends.
 */
export class WorkerThreads<Task, Answer> {
  /** Called by the module of the thread. */
  static readonly serve = serveTasks;

  private idle: Worker | null = null;
  private retirement: NodeJS.Timeout | undefined;

  constructor(private readonly settings: ThreadSettings) {}

  /** Throws the DomainErrors of the task, that of the limits, and the reason of an abort. */
  async run(task: Task, options: TaskOptions = {}): Promise<Answer> {
    options.signal?.throwIfAborted();
    const { idle } = this;
    this.forget(idle);
    const worker = idle ?? this.start();
    worker.ref();
    try {
      const answer = await this.answerOf(worker, task, options);
      this.keep(worker);
      return answer;
    } catch (error) {
      void worker.terminate();
      // What an earlier task left behind ended the thread: this one has a thread of its own, unless its memory went along.
      const isOfAnother = error instanceof ThreadLost && worker === idle && !options.transfer?.length;
      if (!isOfAnother) throw error instanceof ThreadLost ? (error.cause ?? error) : error;
    }
    return this.run(task, options);
  }

  /** No task is given to this thread any more, if it is the idle one. */
  private forget(worker: Worker | null): void {
    if (worker === null || this.idle !== worker) return;
    clearTimeout(this.retirement);
    this.idle = null;
  }

  private start(): Worker {
    const { module, megabytes, youngMegabytes } = this.settings;
    const worker = new Worker(join(projectDirectory(), 'dist', `${module}.js`), {
      resourceLimits: {
        maxOldGenerationSizeMb: megabytes,
        ...(youngMegabytes !== undefined && { maxYoungGenerationSizeMb: youngMegabytes }),
      },
    });
    // The waiting caller receives the error too; while the thread is idle there is no such caller.
    return worker.on('error', () => this.forget(worker)).once('exit', () => this.forget(worker));
  }

  private keep(worker: Worker): void {
    const { idleMilliseconds } = this.settings;
    // A thread that has ended, perhaps together with its answer, has no number.
    const hasEnded = worker.threadId === -1;
    if (this.idle || idleMilliseconds === 0 || hasEnded) return void worker.terminate();
    this.idle = worker;
    worker.unref();
    // Ending takes a while: the thread is forgotten first, so that no task comes to one that ends.
    const retire = (): void => {
      this.forget(worker);
      void worker.terminate();
    };
    this.retirement = setTimeout(retire, idleMilliseconds).unref();
  }

  private answerOf(
    worker: Worker,
    task: Task,
    { signal, transfer = [], functions = {} }: TaskOptions,
  ): Promise<Answer> {
    const { milliseconds, limitCode } = this.settings;
    // A message arrives outside of the work that waits for it; what it calls belongs to that work all the same.
    const inThisWork = AsyncLocalStorage.snapshot();
    return new Promise<Answer>((resolve, reject) => {
      let isOwnFailure = false;
      let failure: NodeJS.ErrnoException | undefined;
      const tooMuch = (): void => reject(new DomainError(limitCode));
      const aborted = (): void => reject(signal?.reason as Error);
      const timer = setTimeout(tooMuch, milliseconds);
      const answerCall = async ({ call, name, values }: Call): Promise<void> => {
        try {
          const result = await inThisWork(() => functions[name]!(...values));
          worker.postMessage({ call, result });
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      const hear = (said: ThreadMessage<Answer>): void => {
        if ('call' in said) return void answerCall(said);
        if ('failing' in said) return void (isOwnFailure = true);
        stopListening();
        if ('answer' in said) return resolve(said.answer);
        const { code, parameters, mistakes } = said.refused;
        reject(new DomainError(code, parameters, mistakes));
      };
      // An error overtakes the messages that the thread sent before it; its exit does not.
      const fail = (error: NodeJS.ErrnoException): void => void (failure = error);
      const gone = (): void => {
        stopListening();
        if (failure?.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuch();
        reject(failure && isOwnFailure ? failure : new ThreadLost(failure));
      };
      const stopListening = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', aborted);
        worker.off('message', hear).off('error', fail).off('exit', gone);
      };
      signal?.addEventListener('abort', aborted, { once: true });
      worker.on('message', hear).on('error', fail).on('exit', gone);
      worker.postMessage({ task, names: Object.keys(functions) }, [...transfer]);
    });
  }
}

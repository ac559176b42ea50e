import { createRequire } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import type { Client } from 'pg';
import type { Order, Told } from './orders';

/*
 * Loaded into the service before its own code (`node --require`), by trials alone: the product knows nothing of it. It
 * ends the process at a commit, moves its clock, and tells how long the event loop was blocked, as it is ordered.
 */
const WRITES = /\b(insert|update|delete)\b/i;
const BESIDE = /pgboss|pg_try_advisory|^(begin|start transaction|rollback)/i;

type Query = (this: Client, ...parameters: unknown[]) => unknown;

/** Commits until the end, and the side of the commit on which it comes. */
let crash: Extract<Order, { kind: 'crash' }> | null = null;
const inTransaction = new WeakSet<Client>();

const end = (): void => void process.kill(process.pid, 'SIGKILL');

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : String((statement as { text?: string } | null)?.text ?? '');

/** A statement outside a transaction commits by itself. */
const commits = (client: Client, text: string): boolean => {
  if (/^(start transaction|begin)/i.test(text)) inTransaction.add(client);
  if (/^(commit|rollback)/i.test(text)) inTransaction.delete(client);
  if (/^commit/i.test(text)) return true;
  return !inTransaction.has(client) && WRITES.test(text) && !BESIDE.test(text);
};

const crashAround = (query: Query): Query =>
  function (this: Client, ...parameters) {
    const isDue = commits(this, textOf(parameters[0])) && crash !== null && (crash.commits -= 1) === 0;
    if (!isDue) return query.apply(this, parameters);
    if (crash?.side === 'before') end();
    const running = query.apply(this, parameters);
    if (crash?.side === 'during') setImmediate(end);
    else if (running instanceof Promise) void running.then(end, end);
    return running;
  };

let ahead = 0;

/** `Date` with another present; everything else of it stays, so that values of both are the same. */
const moved = new Proxy(Date, {
  construct: (target, parameters: [], newTarget: DateConstructor) =>
    Reflect.construct(target, parameters.length > 0 ? parameters : [target.now() + ahead], newTarget) as Date,
  get: (target, name) =>
    name === 'now' ? () => target.now() + ahead : (Reflect.get(target, name) as unknown),
});

const delays = monitorEventLoopDelay({ resolution: 5 });

const obey = (order: Order): void => {
  if (order.kind === 'crash') crash = order;
  if (order.kind === 'clock') ahead += order.milliseconds;
  if (order.kind !== 'delays') return;
  const told: Told = {
    p50: delays.percentile(50) / 1e6,
    p99: delays.percentile(99) / 1e6,
    max: delays.max / 1e6,
  };
  process.send?.(told);
  delays.reset();
};

if (isMainThread && process.channel) {
  // The driver of the product that runs, which may be a package in another folder.
  const driver = createRequire(process.argv[1]!)('pg') as { readonly Client: { readonly prototype: object } };
  const prototype = driver.Client.prototype as { query: Query };
  prototype.query = crashAround(prototype.query);
  globalThis.Date = moved;
  delays.enable();
  process.on('message', (order: Order) => obey(order));
  process.channel.unref();
}

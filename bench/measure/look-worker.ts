import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { HttpClient } from '../ground/http-client';
import type { Looks } from './looks';
import { seconds } from './pairs';

/** Looks until the time is up, then hands over what each look after the warm-up took. */
const { origin, path, warmUpSeconds, lastsSeconds, pauseMs } = workerData as Looks;

const look = async (): Promise<number[]> => {
  const client = new HttpClient(origin);
  const started = performance.now();
  const elapsed = (): number => (performance.now() - started) / 1000;
  const times: number[] = [];
  while (elapsed() < lastsSeconds) {
    const isWarm = elapsed() > warmUpSeconds;
    const time = await seconds(() => client.get(path));
    if (isWarm) times.push(time);
    await pause(pauseMs);
  }
  client.close();
  return times;
};

void look().then((times) => parentPort?.postMessage(times));

import { createLogger } from '@xiangtong/infrastructure';
import { setTimeout as pause } from 'node:timers/promises';
import { SignInWatch } from './sign-in-watch';

const watchOf = (...results: readonly (Error | null)[]) => {
  const left = [...results];
  return new SignInWatch(
    async () => {
      const result = left.shift();
      if (result) throw result;
    },
    createLogger('silent'),
    { afterGood: 20, afterFailed: 20 },
  );
};

describe('the watch of the sign-in', () => {
  it('waits for the first check', async () => {
    const watch = watchOf(null);
    expect(watch.state).toBe('checking');
    watch.open();
    expect(await watch.isGood()).toBe(true);
    expect(watch.state).toBe('good');
    await watch.close();
  });

  it('says that nobody can sign in, and soon that they can again', async () => {
    const watch = watchOf(new Error("Cannot find module 'words'"), null);
    watch.open();
    expect(await watch.isGood()).toBe(false);
    while (!(await watch.isGood())) await pause(5);
    expect(watch.state).toBe('good');
    await watch.close();
  });

  it('finds what breaks later', async () => {
    const watch = watchOf(null, new Error('permission denied for table session'));
    watch.open();
    expect(await watch.isGood()).toBe(true);
    while (await watch.isGood()) await pause(1);
    expect(watch.state).toBe('failed');
    await watch.close();
  });

  it('says nothing of signing in while the database does not answer', async () => {
    const watch = watchOf(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    watch.open();
    expect(await watch.isGood()).toBe(true);
    expect(watch.state).toBe('checking');
    await watch.close();
  });

  it('checks no more once it is closed', async () => {
    const check = jest.fn(async () => undefined);
    const watch = new SignInWatch(check, createLogger('silent'), { afterGood: 1, afterFailed: 1 });
    watch.open();
    await watch.close();
    await pause(20);
    expect(check).toHaveBeenCalledTimes(1);
  });
});

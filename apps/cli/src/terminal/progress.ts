import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** A bar on a terminal; one line at the end elsewhere, so that logs stay readable, and none where nothing was done. */
export const startProgress = (label: string, unit: string): Progress => {
  const started = Date.now();
  if (!process.stderr.isTTY) {
    let last = '';
    return {
      update: (done) => (last = `${done.toLocaleString('en')} ${unit}`),
      stop: () => {
        const seconds = ((Date.now() - started) / 1000).toFixed(1);
        if (last !== '') process.stderr.write(`${label}: ${last} (${seconds} s)\n`);
      },
    };
  }
  const bar = new SingleBar(
    {
      format: `${label.padEnd(28)} {bar} {percentage}% | {value}/{total} ${unit} | {duration_formatted}`,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(1, 0);
  return {
    update: (done, total) => {
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
};

/**
 * Order of the spec files. Jest orders them by how long they took the last time, which a clean checkout does not know:
 * a long file that begins last would keep one processor idle. Those known to be long begin first, others by their size.
 */
const { statSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Weights in seconds, roughly, found by `--verbose` on two processors. */
const long = [
  [/\/apps\/cli\/test\/demo\./, 120],
  [/\/apps\/cli\/test\/(cli|backup)\./, 50],
  [/\/apps\/api\/test\/process\//, 40],
  [/\/seeds\/guiyang\//, 40],
  [/\/apps\/cli\/test\//, 25],
  [
    /\/(malformed|trace-walk|trace-cube|open-api|report-runs|seals|order-exports-privacy)\.(long-)?e2e-spec/,
    30,
  ],
  [/\/(submissions|file-bad-input|red-lines|compare|policy-walk|scope-walk)\.(long-)?e2e-spec/, 20],
  [
    /\/(recovery|statistics|import-benefits|records|fold|as-of|any-history|bad-files|verify-file|determinism)\./,
    20,
  ],
];

const bytesAsSeconds = 1 / 1_000;

const weight = ({ path }) =>
  long.find(([name]) => name.test(path))?.[1] ?? Math.min(19, statSync(path).size * bytesAsSeconds);

class LongestFirst extends Sequencer {
  sort(tests) {
    const weights = new Map(tests.map((test) => [test, weight(test)]));
    return [...tests].sort(
      (one, other) => weights.get(other) - weights.get(one) || (one.path < other.path ? -1 : 1),
    );
  }
}

module.exports = LongestFirst;

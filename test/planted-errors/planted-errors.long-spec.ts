import { deliveredParameters } from '../../bench/doubts/delivered';
import { demoReports, type DemoReports } from './demo-months';
import { Battery, PlainZScore, rehearse, type Outcome, type Plan } from './rehearsal';

/**
 * Errors are planted in a tenth of the reports of the demo data from the seventh month on. The parameters of
 * seeds/reference were chosen on the counties and the seed of `training`; the result on the others counts.
 */
const chosenOn = new Set(['520102', '520111', '520113', '520121', '520123']);
const plans = {
  training: { seed: 1, share: 0.1, counties: (county: string) => chosenOn.has(county) },
  test: { seed: 2, share: 0.1, counties: (county: string) => !chosenOn.has(county) },
} satisfies Record<string, Plan>;

const parameters = deliveredParameters();

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const table = (title: string, ours: Outcome, plain: Outcome): string =>
  [
    `${title}: planted / found by the checks / by a plain z-score of 3`,
    ...Object.entries(ours.slips).map(
      ([slip, { planted, found }]) =>
        `  ${slip.padEnd(16)} ${String(planted).padStart(4)} ${String(found).padStart(5)} ${String(plain.slips[slip]!.found).padStart(5)}`,
    ),
    `  recall           ${percent(ours.recall)} against ${percent(plain.recall)}`,
    `  false alarms     ${percent(ours.falseAlarms)} against ${percent(plain.falseAlarms)} of ${ours.clean} reports without a planted error`,
  ].join('\n');

describe('planted errors', () => {
  let reports: DemoReports;
  beforeAll(() => {
    reports = demoReports();
  });

  it.each(['training', 'test'] as const)('are found more often, with fewer false alarms (%s)', (name) => {
    const ours = rehearse(reports, new Battery(reports, parameters), plans[name]);
    const plain = rehearse(reports, new PlainZScore(), plans[name]);
    process.stdout.write(`${table(name, ours, plain)}\n`);
    expect(ours.recall).toBeGreaterThan(plain.recall);
    expect(ours.falseAlarms).toBeLessThan(plain.falseAlarms);
    expect(ours.recall).toBeGreaterThanOrEqual(0.93);
    expect(ours.falseAlarms).toBeLessThanOrEqual(0.025);
    for (const slip of ['report ×10', 'report ×100', 'report ÷10 000', 'duplicated month']) {
      const { planted, found } = ours.slips[slip]!;
      expect(found / planted).toBeGreaterThanOrEqual(0.97);
    }
  });
});

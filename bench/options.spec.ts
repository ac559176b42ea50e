import { helpText, readOptions, rowDescriptions } from './options';

it('measures all rows but the lists where none are named', () => {
  const options = readOptions([]);
  expect(options).toMatchObject({
    sizes: [1_000_000, 10_000_000],
    short: false,
    json: false,
    engine: 'duckdb',
  });
  expect(options).toHaveProperty(
    'rows',
    Object.keys(rowDescriptions).filter((row) => row !== 'lists'),
  );
});

it('measures every row in the short form, over few facts', () => {
  expect(readOptions(['--short'])).toMatchObject({
    short: true,
    sizes: [100_000],
    rows: Object.keys(rowDescriptions),
  });
});

it('adds the large size to those that are named, in their order', () => {
  expect(readOptions(['--large', '--rows', '2M,500k,2M'])).toMatchObject({
    sizes: [500_000, 2_000_000, 50_000_000],
  });
});

it.each([
  [['--only', 'cube,nothing'], /--only: there is no row "nothing"; the rows are intake, /],
  [['--rows', '10G'], /--rows: "10G" is not a number of facts/],
  [['--engine', 'sqlite'], /--engine: either duckdb or clickhouse/],
  [['--fast'], /--fast/],
])('refuses %j and says what is right', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

it('names every row and option with a sentence in the help', () => {
  expect(readOptions(['--only', 'cube', '--help'])).toBe('help');
  const help = helpText();
  for (const row of Object.keys(rowDescriptions))
    expect(help).toMatch(new RegExp(`^  ${row} +\\S.*\\.$`, 'm'));
  for (const option of ['only', 'rows', 'large', 'short', 'json', 'engine', 'help'])
    expect(help).toMatch(new RegExp(`--${option}[^\n]*  \\S`));
});

import { parseArgs } from 'node:util';

export interface CompareOptions {
  /** Tag or commit of the other side; the last tag where none is named. */
  readonly against: string | null;
  readonly short: boolean;
}

export const readCompareOptions = (args: readonly string[]): CompareOptions | 'help' => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      against: { type: 'string' },
      short: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return values.help ? 'help' : { against: values.against ?? null, short: values.short };
};

export const compareHelp = `Usage: npm run bench:compare -- [--against <tag or commit>] [--short]

Compares this checkout with the last tag, or with the commit that is named, on this machine: intake, submission, cube and
demo, in pairs A B B A. Fails when a measure has lost a tenth or more of its speed.

Options:
  --against <commit>  the tag or commit to compare with
  --short             one round and small batches; without a tag there is nothing to compare, and nothing fails
  -h, --help          print this text
`;

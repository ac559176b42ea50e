import { readFile, writeFile } from 'node:fs/promises';
import type { BulkResult } from '@xiangtong/collection';
import type { CliContext } from '../../context/cli-context';
import { takeInFile, type IntakeOptions } from '../submit';

/** These figures are made up, so nobody can explain them: the text says just that. */
const nobodyKnows = '演示数据：合成数字，无需核实。Demo data: made-up figures, nothing to verify.';

/** An explanation can change the data with which other submissions are compared, so that other doubts arise. */
const PASSES = 4;

/**
 * Submits a file of the demo as a respondent would: submissions refused because of a doubt are sent again with an
 * explanation. Returns how many were refused in the end.
 */
export const takeInExplained = async (
  context: CliContext,
  file: string,
  { explanation = nobodyKnows, ...options }: IntakeOptions & { readonly explanation?: string },
): Promise<number> => {
  let next = file;
  for (let pass = 1; ; pass += 1) {
    const doubted: BulkResult[] = [];
    const { refused } = await takeInFile(context, next, {
      ...options,
      onResults: (results) => doubted.push(...results.filter(isDoubted)),
    });
    if (doubted.length < refused || doubted.length === 0 || pass === PASSES) return refused;
    const lines = (await readFile(next, 'utf8')).split('\n');
    next = `${file}.explained`;
    await writeFile(
      next,
      doubted.map((result) => explain(lines[result.line - 1]!, result, explanation)).join(''),
    );
  }
};

const isDoubted = ({ outcome, mistakes }: BulkResult): boolean =>
  outcome === 'refused' && mistakes.every(({ code }) => code.startsWith('CHECK.'));

const explain = (line: string, { mistakes }: BulkResult, explanation: string): string => {
  const submission = JSON.parse(line) as { explanations?: Record<string, string> };
  const given = Object.fromEntries(mistakes.map(({ code }) => [code, explanation]));
  return `${JSON.stringify({ ...submission, explanations: { ...submission.explanations, ...given } })}\n`;
};

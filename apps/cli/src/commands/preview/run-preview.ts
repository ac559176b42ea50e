import type { Language } from '@xiangtong/contracts';
import { DefinitionError } from '@xiangtong/reporting';
import { errorLine } from '../../terminal/output';

export interface PreviewParts {
  /** Makes the report from the files on disk; returns the names of its files. */
  readonly render: () => Promise<readonly string[]>;
  readonly changes: AsyncIterable<undefined>;
  readonly tell: (line: string) => void;
  readonly language: Language;
}

/** Mistakes of a definition one per line, with file and line; any other error in one line. */
const reasons = (error: unknown, language: Language): readonly string[] =>
  error instanceof DefinitionError ? error.lines(language) : [errorLine(error, language)];

const renderOnce = async ({ render, tell, language }: PreviewParts): Promise<void> => {
  const started = performance.now();
  try {
    const files = await render();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    for (const file of files) tell(`${file} (${seconds} s)`);
  } catch (error) {
    for (const reason of reasons(error, language)) tell(reason);
  }
};

/** Renders at once and after every change. A mistake is printed and the last good files stay. */
export const runPreview = async (parts: PreviewParts): Promise<void> => {
  await renderOnce(parts);
  for await (const _ of parts.changes) await renderOnce(parts);
};

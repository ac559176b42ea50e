import type { MessageCode, Repair, SentenceParameters } from '@xiangtong/contracts';
import type { InputMistake } from '@xiangtong/infrastructure';

/** Gathers everything that is wrong with one submission. */
export class Mistakes {
  readonly list: InputMistake[] = [];

  add(
    path: string,
    code: MessageCode,
    parameters: SentenceParameters = {},
    repairs?: readonly Repair[],
  ): void {
    this.list.push({ path, code, parameters, ...(repairs && { repairs }) });
  }
}

const SHOWN_CHARACTERS = 60;

/** A value of the caller in a form that may be repeated in a message: short, on one line. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const line = text.replace(/[\u0000-\u001f\u007f]/g, ' ');
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
};

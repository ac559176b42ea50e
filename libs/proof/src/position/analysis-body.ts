import type { InputMistake } from '@xiangtong/infrastructure';

export type AnalysisBody = Readonly<Record<string, unknown>>;

/** The fields of a body, and mistakes in their names; each analysis checks their values itself. */
export const readBody = (
  body: unknown,
  known: readonly string[],
): { readonly fields: AnalysisBody; readonly mistakes: readonly InputMistake[] } => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const parameters = { field: 'body', expected: 'object' };
    return { fields: {}, mistakes: [{ path: '', code: 'CUBE.WRONG_TYPE', parameters }] };
  }
  const fields = body as AnalysisBody;
  const mistakes = Object.keys(fields)
    .filter((field) => !known.includes(field))
    .map((field): InputMistake => ({
      path: field,
      code: 'CUBE.UNKNOWN_FIELD',
      parameters: { field: field.slice(0, 64) },
    }));
  return { fields, mistakes };
};

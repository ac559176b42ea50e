import type { LetterheadSettings } from '@xiangtong/contracts';
import { parseDivisionCode } from '@xiangtong/domain';
import { api } from '../../../../api/client';
import { RequestFailure } from '../../../../api/problem';
import type { components } from '../../../../api/schema';
import { useDivisionsBelow } from '../../../../ui/places/place-name';
import { parentOf } from '../../../../ui/places/scope';

export type DivisionLetterhead = components['schemas']['DivisionLetterhead'];

/** The places that have a bureau. */
export const bureauLevels: readonly string[] = ['county', 'prefecture'];

/** The letterhead of a county or prefecture, by its six digits. */
export const useLetterhead = (division: string, enabled = true) =>
  api.useQuery('get', '/api/v1/letterheads/{division}', { params: { path: { division } } }, { enabled });

/** The name of a place as documents have it, in Chinese; undefined while it is not known. */
export const useChineseName = (division: string): string | undefined => {
  const code = parseDivisionCode(division);
  const { data } = useDivisionsBelow(code && parentOf(code), code !== null);
  return data?.find((one) => one.code === code)?.name.zh;
};

/** What most bureaus print. */
export const usualSettings = (place: string): LetterheadSettings => ({
  mark: `${place}商务局文件`,
  code: '',
  signer: null,
  addressees: [],
  issuer: `${place}商务局`,
  hasSeal: true,
  copies: [],
  printer: `${place}商务局办公室`,
});

/** What is wrong with which field, in words. */
export const fieldMistakes = (problem: unknown): ReadonlyMap<string, string> =>
  new Map(
    problem instanceof RequestFailure
      ? problem.errors.flatMap((error): [string, string][] =>
          error.path !== undefined ? [[error.path, error.message]] : [],
        )
      : [],
  );

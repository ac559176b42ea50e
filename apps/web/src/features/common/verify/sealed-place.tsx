import type { ReactElement } from 'react';
import { api } from '../../../api/client';
import { usePlaceName } from '../../../ui/places/place-name';
import { scopeOf } from '../../../ui/places/scope';
import { useLanguage } from '../../../i18n/texts';
import { useSession } from '../../../session/use-user';
import { parseDivisionCode } from '@xiangtong/domain';
import { useVerifyTexts } from './texts';

/** Name among the places of public editions, which everybody may see. */
const useOpenName = (code: string, isWanted: boolean): string | undefined => {
  const language = useLanguage();
  const { data } = api.useQuery('get', '/api/v1/public', {}, { enabled: isWanted, retry: false });
  const whole = parseDivisionCode(code) ?? code;
  return data?.places.find((place) => (parseDivisionCode(place.code) ?? place.code) === whole)?.name[
    language
  ];
};

/**
 * What a sealed report is about, by its name; the seal pins the code, which is shown behind it. The register is for
 * people who are signed in; others know the places of public editions, and the report's name, which names its place.
 */
export const SealedPlace = ({ code }: { readonly code: string }): ReactElement => {
  const t = useVerifyTexts();
  const { data: user } = useSession();
  const registered = usePlaceName(user ? scopeOf(code) : null);
  const open = useOpenName(code, user === null);
  return (
    <span title={code}>
      {registered || open || t('scopeInTitle')} <small>({code})</small>
    </span>
  );
};

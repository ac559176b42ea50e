import { reorganisationsText } from '@xiangtong/contracts';
import type { ReactElement } from 'react';
import type { CubeAnswer } from '../../api/cube/use-cube';
import { useLanguage } from '../../i18n/texts';
import { Soft } from '../../ui/forms/forms';

/** Said below units that are ranked or compared, where some of them merged or were split meanwhile. */
export const Reorganised = ({ answer }: { readonly answer: CubeAnswer | undefined }): ReactElement | null => {
  const language = useLanguage();
  const text = answer ? reorganisationsText(answer, language) : null;
  return text === null ? null : <Soft>{text}</Soft>;
};

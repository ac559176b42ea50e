import { parseDivisionCode } from '@xiangtong/domain';
import type { ReactElement } from 'react';
import { useUnitSearch } from '../../../ui/places/place-search';
import { useDivisionName } from '../../../ui/places/place-name';

/** Where an import belongs: the name of a division or a unit, its code on the pointer; the code where nobody knows it. */
export const ImportPlace = ({ code }: { readonly code: string }): ReactElement => {
  const division = useDivisionName(parseDivisionCode(code));
  const { nameOf } = useUnitSearch();
  return <span title={code}>{division ?? nameOf(code) ?? code}</span>;
};

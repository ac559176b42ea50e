import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { AddressLine } from '../../../ui/address-line/address-line';
import { Drawer } from '../../../ui/dialog/drawer';
import { Fact, Facts } from '../../../ui/facts/facts';
import { Notice } from '../../../ui/notice/notice';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import { languageTag, useEditionWords } from './edition-words';
import styles from './open.module.css';
import { useOpenTexts } from './texts';

type PublicFigure = components['schemas']['PublicFigure'];
type Printed = PublicFigure['figure'];

/** `table/row/column`, or `text/value`, within an edition. */
const ask = async (seal: string, place: string): Promise<PublicFigure> => {
  const [first = '', second = '', third] = place.split('/');
  const base = '/api/v1/public/editions/{seal}/figures';
  const { data } =
    third === undefined
      ? await client.GET(`${base}/{block}/{path}`, { params: { path: { seal, block: first, path: second } } })
      : await client.GET(`${base}/{table}/{row}/{column}`, {
          params: { path: { seal, table: first, row: second, column: third } },
        });
  if (!data) throw new Error('no answer');
  return data;
};

/** Where programs find it: the parts are codes that may hold any character. */
const dataAddress = (seal: string, place: string): string => {
  const parts = place.split('/').map(encodeURIComponent);
  return `${window.location.origin}/api/v1/public/editions/${seal}/figures/${parts.join('/')}`;
};

const pageAddress = (seal: string, place: string): string => {
  const address = new URL(`/open/${seal}`, window.location.origin);
  address.searchParams.set('figure', place);
  return address.href;
};

/** The figure as printed, with its unit; a percentage carries its sign. */
const shown = ({ text, unit }: Printed): string => (unit === '' ? text : `${text} ${unit}`);

const Corrected = ({ inForce }: Pick<PublicFigure, 'inForce'>): ReactElement | null => {
  const t = useOpenTexts();
  if (inForce === null) return null;
  return (
    <Notice kind="warning" action={<a href={`/open/${inForce.seal}`}>{t('newer')}</a>}>
      {inForce.figure ? `${t('inForce')}: ${shown(inForce.figure)}` : t('inForceNone')}
    </Notice>
  );
};

const What = ({ figure: { figure, edition, inForce } }: { readonly figure: PublicFigure }): ReactElement => {
  const t = useOpenTexts();
  const { publishedAt } = useEditionWords()(edition);
  const named = (['table', 'row', 'column', 'note'] as const).flatMap((key) => {
    const value = figure[key];
    return value === null || value === '' ? [] : [{ key, value }];
  });
  return (
    <>
      <p className={styles['figure']}>{shown(figure)}</p>
      <Corrected inForce={inForce} />
      <Facts>
        {named.map(({ key, value }) => (
          <Fact key={key} name={t(key)}>
            <span lang={languageTag(edition)}>{value}</span>
          </Fact>
        ))}
        {figure.value !== null && <Fact name={t('exact')}>{figure.value}</Fact>}
        <Fact name={t('from')}>
          <span lang={languageTag(edition)}>{edition.title}</span>
        </Fact>
        <Fact name={t('published')}>{publishedAt}</Fact>
        <Fact name={t('seal')}>{edition.seal}</Fact>
      </Facts>
    </>
  );
};

export interface FigureDrawerProps {
  readonly seal: string;
  readonly place: string;
  readonly onClose: () => void;
}

/** What a figure of a published report is, and the address under which it stays. */
export const FigureDrawer = ({ seal, place, onClose }: FigureDrawerProps): ReactElement => {
  const t = useOpenTexts();
  const figure = useQuery({
    queryKey: ['get', '/api/v1/public/figures', seal, place],
    queryFn: () => ask(seal, place),
  });
  return (
    <Drawer title={t('figure')} closeWord={t('close')} onClose={onClose}>
      <Waiting for={figure} label={t('loading')} rows={6} />
      {figure.data && (
        <>
          <What figure={figure.data} />
          <AddressLine
            label={t('figureAddress')}
            address={pageAddress(seal, place)}
            copyWord={t('copy')}
            copiedWord={t('copied')}
          />
          <AddressLine
            label={t('figureData')}
            address={dataAddress(seal, place)}
            copyWord={t('copy')}
            copiedWord={t('copied')}
          />
        </>
      )}
    </Drawer>
  );
};

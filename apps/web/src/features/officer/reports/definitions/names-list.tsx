import { useState, type ReactElement } from 'react';
import { useCubeSchema } from '../../../../desk/figure-panel/figure-words';
import { useLanguage } from '../../../../i18n/texts';
import { DataTable } from '../../../../ui/data-table/data-table';
import { Field } from '../../../../ui/field/field';
import { Soft } from '../../../../ui/forms/forms';
import { useDefinitionTexts } from './texts';
import type { DefinitionView } from './use-definition';

interface Name {
  readonly kind: 'sharedText' | 'measure' | 'dimension' | 'records' | 'impact';
  /** Name as a definition writes it. */
  readonly name: string;
  readonly says: string;
}

/** Where a definition writes them. */
const written: Readonly<Record<Name['kind'], string | null>> = {
  sharedText: null,
  measure: 'measures',
  dimension: 'by, where',
  records: 'records',
  impact: 'impact',
};

/** Texts, measures, dimensions and tables that a definition may use, by the names it uses them by. */
const useNames = ({ sharedTexts, datasets }: DefinitionView): readonly Name[] => {
  const language = useLanguage();
  const schema = useCubeSchema();
  const texts = sharedTexts.map((text): Name => ({
    kind: 'sharedText',
    name: text.key,
    says: text[language],
  }));
  const ofCube = (
    kind: 'measure' | 'dimension',
    entries: readonly { key: string; zh: string; en: string }[],
  ) => entries.map((entry): Name => ({ kind, name: entry.key, says: entry[language] }));
  const tables = datasets.map(({ source, name, title, dimensions, texts: words, figures }): Name => {
    const columns = [...dimensions, ...words, ...figures].join(', ');
    return { kind: source, name, says: `${title[language]}: ${columns}` };
  });
  return [
    ...ofCube('measure', schema?.measures ?? []),
    ...ofCube('dimension', schema?.dimensions ?? []),
    ...tables,
    ...texts,
  ];
};

/** Names to look up while writing; nothing is changed here. */
export const NamesList = ({ stored }: { readonly stored: DefinitionView }): ReactElement => {
  const t = useDefinitionTexts();
  const [search, setSearch] = useState('');
  const names = useNames(stored);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = names.filter(({ kind, name, says }) => {
    const text = `${t(kind)} ${written[kind] ?? ''} ${name} ${says}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <Soft>{t('namesAbout')}</Soft>
      <Field label={t('searchNames')} type="search" value={search} onChange={setSearch} />
      <DataTable
        label={t('names')}
        rows={found}
        keyOf={({ kind, name }) => `${kind} ${name}`}
        columns={(column) => [
          column.word('name', t('name'), ({ name }) => <code>{name}</code>),
          column.word('kind', t('kind'), ({ kind }) => (
            <>
              {t(kind)} {written[kind] && <code>{written[kind]}</code>}
            </>
          )),
          column.word('says', t('says'), ({ says }) => says),
        ]}
        note={t('namesFound', { count: found.length })}
      />
    </>
  );
};

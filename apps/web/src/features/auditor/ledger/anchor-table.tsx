import { useState, type ReactElement } from 'react';
import type { components } from '../../../api/schema';
import { DataTable } from '../../../ui/data-table/data-table';
import { FileDrop } from '../../../ui/file-drop/file-drop';
import { Notice } from '../../../ui/notice/notice';
import { anchorsIn, findingOf, sealAnchors, type Anchor, type AnchorFinding } from './anchors';
import { checkpointAnchor } from './checkpoint';
import styles from './ledger.module.css';
import { useLedgerTexts } from './texts';

const Finding = ({ is }: { readonly is: keyof typeof words }): ReactElement => {
  const t = useLedgerTexts();
  const isGood = is === 'agrees';
  return (
    <span className={styles[isGood ? 'good' : 'bad']}>
      {isGood ? '✓' : '✗'} {t(words[is])}
    </span>
  );
};

export interface AnchorTableProps {
  /** Hashes by position, from 1. */
  readonly hashes: readonly string[];
  readonly head: components['schemas']['LedgerHeadExport'] | null;
}

const words = { agrees: 'agrees', differs: 'differs', 'cut-off': 'cutoff' } as const satisfies Readonly<
  Record<AnchorFinding, string>
>;

/** What to keep outside for the next time. */
const KeepNow = (): ReactElement => {
  const t = useLedgerTexts();
  return (
    <>
      <a href="/api/v1/ledger/head" download="head.json">
        {t('saveHead')}
      </a>{' '}
      <a href="/api/v1/ledger/checkpoint" download="checkpoint.txt">
        {t('saveCheckpoint')}
      </a>
    </>
  );
};

/** The chain against positions that the service, its seals and the reader's own files have written down. */
export const AnchorTable = ({ hashes, head }: AnchorTableProps): ReactElement => {
  const t = useLedgerTexts();
  const [own, setOwn] = useState<readonly Anchor[]>([]);
  const [wrongFile, setWrongFile] = useState<string | null>(null);
  const files = { choose: t('chooseHead'), accept: '.json,.txt,application/json,text/plain' };
  const read = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    const text = await file.text();
    const checkpoint = await checkpointAnchor(text, file.name, hashes);
    const anchors = checkpoint ? [checkpoint] : anchorsIn(text, file.name);
    setWrongFile(anchors ? null : file.name);
    if (anchors) setOwn(anchors);
  };
  const anchors: readonly Anchor[] = [
    ...own,
    ...(head ? [{ name: t('serviceHead'), seq: head.seq, hash: head.hash }] : []),
    ...sealAnchors(head?.seals ?? [], t('seal')),
  ];
  return (
    <section className={styles['anchors']}>
      <h3>{t('anchors')}</h3>
      {wrongFile !== null && <Notice kind="mistake">{t('notHead', { name: wrongFile })}</Notice>}
      <FileDrop {...files} onFiles={(files) => void read(files)}>
        <p>{t('anchorsAbout')}</p>
        <KeepNow />
      </FileDrop>
      <DataTable
        label={t('anchors')}
        rows={anchors}
        keyOf={(_, index) => String(index)}
        columns={(column) => [
          column.word('name', t('position'), ({ name }) => name),
          column.number('seq', t('seq'), ({ seq }) => seq),
          column.word('hash', t('hash'), ({ hash }) => <code title={hash}>{hash.slice(0, 16)}…</code>),
          column.word('finding', t('finding'), (anchor) => <Finding is={findingOf(anchor, hashes)} />),
        ]}
      />
    </section>
  );
};

import { useMemo, useRef, useState, type ReactElement } from 'react';
import type { InputError } from '@xiangtong/contracts';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { downloadAnnotated, type WorkbookScope } from './send-workbook';
import { picturesOf, type SheetCells, type SheetPicture } from './sheet-picture';
import { SheetPictureTable } from './sheet-picture-table';
import { useWorkbookTexts } from './texts';
import styles from './workbook.module.css';
import { useAction } from '../../../api/use-action';

export interface WorkbookMistakesProps {
  readonly file: File;
  readonly mistakes: readonly InputError[];
  readonly cells: SheetCells;
  readonly scope: WorkbookScope;
}

const drawnIn = (pictures: readonly SheetPicture[]): ReadonlySet<number> =>
  new Set(
    pictures
      .flatMap(({ rows }) => rows)
      .flatMap((row) => [...row.mistakes, ...row.cells.flatMap((cell) => cell.mistakes)]),
  );

/** All that is wrong at once: on a picture of the sheet, and in words beside it; each leads to the other. */
export const WorkbookMistakes = ({ file, mistakes, cells, scope }: WorkbookMistakesProps): ReactElement => {
  const t = useWorkbookTexts();
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<number | null>(null);
  const { isBusy, problem, run } = useAction();
  const pictures = useMemo(() => picturesOf(mistakes, cells), [mistakes, cells]);
  const drawn = useMemo(() => drawnIn(pictures), [pictures]);
  const go = (index: number, to: 'cell' | 'word'): void => {
    setShown(index);
    place.current?.querySelector<HTMLElement>(`[data-${to}~="${index}"]`)?.focus();
  };
  const goToWord = (index: number): void => go(index, 'word');
  const annotate = (): void => void run(() => downloadAnnotated(file, scope));
  return (
    <div ref={place}>
      <Notice
        kind="mistake"
        title={t('bad', { file: file.name, count: mistakes.length })}
        action={
          <Button onClick={annotate} isBusy={isBusy}>
            {t('annotated')}
          </Button>
        }
      >
        <p>{t('badHow')}</p>
      </Notice>
      {problem !== null && <ProblemNotice problem={problem} onAgain={annotate} />}
      <div className={styles['beside']}>
        <div className={styles['pictures']}>
          {pictures.map((picture) => (
            <SheetPictureTable key={picture.sheet} {...{ picture, shown }} onShow={goToWord} />
          ))}
        </div>
        <MistakeList mistakes={mistakes} drawn={drawn} shown={shown} onShow={(index) => go(index, 'cell')} />
      </div>
    </div>
  );
};

interface MistakeListProps {
  readonly mistakes: readonly InputError[];
  /** Indexes of those that stand on a picture. */
  readonly drawn: ReadonlySet<number>;
  readonly shown: number | null;
  readonly onShow: (index: number) => void;
}

const MistakeList = ({ mistakes, drawn, shown, onShow }: MistakeListProps): ReactElement => {
  const t = useWorkbookTexts();
  return (
    <section>
      <h3>{t('mistakes')}</h3>
      <ol className={styles['mistakes']}>
        {mistakes.map((mistake, index) => (
          <li key={index} className={shown === index ? styles['shown'] : undefined}>
            <Mistake
              mistake={mistake}
              index={index}
              onShow={drawn.has(index) ? () => onShow(index) : undefined}
            />
          </li>
        ))}
      </ol>
    </section>
  );
};

interface MistakeProps {
  readonly mistake: InputError;
  readonly index: number;
  readonly onShow: (() => void) | undefined;
}

const Mistake = ({ mistake, index, onShow }: MistakeProps): ReactElement => {
  const t = useWorkbookTexts();
  const { sheet = '', cell, row, message, proposal } = mistake;
  const where = `${sheet} ${cell ?? (row === undefined ? '' : t('row', { row }))}`.trim();
  return (
    <>
      {where !== '' && onShow ? (
        <button
          type="button"
          className={styles['where']}
          data-word={index}
          title={t('show')}
          onClick={onShow}
        >
          {where}
        </button>
      ) : (
        <strong>{where}</strong>
      )}{' '}
      <span>{message}</span>
      {proposal !== undefined && <span className={styles['proposal']}>{t('proposal', { proposal })}</span>}
    </>
  );
};

import { useState, type ReactElement } from 'react';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { DataTable } from '../data-table/data-table';
import { FileDrop } from '../file-drop/file-drop';
import { Notice } from '../notice/notice';
import { ProblemNotice } from '../problem-notice/problem-notice';
import styles from './file-check.module.css';
import { useFileCheckTexts } from './texts';

type Verification = components['schemas']['VerificationResponse'];

type Check =
  | { readonly state: 'idle' }
  | { readonly state: 'checking'; readonly name: string }
  | { readonly state: 'checked'; readonly name: string; readonly result: Verification }
  | { readonly state: 'failed'; readonly file: File; readonly problem: unknown };

const SHOWN = 100;

const verify = async (file: File): Promise<Check> => {
  try {
    const { data } = await client.POST('/api/v1/seals/verify', {
      // The document knows the file as text; what is sent is the file itself.
      body: { file: file as unknown as string },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    });
    if (!data) throw new Error('no answer');
    return { state: 'checked', name: file.name, result: data };
  } catch (problem) {
    return { state: 'failed', file, problem };
  }
};

const Differences = ({ result }: { readonly result: Verification }): ReactElement => {
  const t = useFileCheckTexts();
  return (
    <DataTable
      label={t('place')}
      rows={result.differences.slice(0, SHOWN)}
      keyOf={({ kind, table, at, column }) => `${kind}/${table}/${at}/${column}`}
      note={
        result.differenceCount > SHOWN
          ? t('first', { shown: SHOWN, count: result.differenceCount })
          : undefined
      }
      columns={(column) => [
        column.word('what', t('what'), ({ what }) => what),
        column.word('table', t('table'), ({ table }) => table),
        column.word('row', t('row'), ({ row }) => row),
        column.word('column', t('column'), ({ column }) => column),
        column.word('place', t('place'), ({ at }) => at),
        column.number('printed', t('printed'), ({ printed }) => (
          <span className={styles['wrong']}>{printed ?? t('nothing')}</span>
        )),
        column.number('original', t('original'), ({ sealed }) => sealed ?? t('nothing')),
      ]}
    />
  );
};

const titles: Readonly<Partial<Record<Verification['finding'], 'altered' | 'resaved'>>> = {
  altered: 'altered',
  'same-figures': 'resaved',
};

/** A stranger is told no more of a file that is not the published one. */
const mayKnowMore = ({ finding }: Verification): boolean => finding === 'altered';

interface FoundProps {
  readonly name: string;
  readonly result: Verification;
  readonly seal: string | null;
}

interface GenuineProps {
  readonly name: string;
  readonly result: Verification;
  /** That it is another one than the page is about. */
  readonly other: ReactElement | false;
}

const Genuine = ({ name, result, other }: GenuineProps): ReactElement => {
  const { withdrawn, receivedFrom, message, signature } = result;
  const t = useFileCheckTexts();
  return (
    <Notice kind={other || withdrawn ? 'warning' : 'success'} title={`✓ ${t('genuine', { name })}`}>
      {(withdrawn || receivedFrom) && <p>{message}</p>}
      {signature && <p>{signature.message}</p>}
      {other}
    </Notice>
  );
};

const Found = ({ name, result, seal }: FoundProps): ReactElement => {
  const t = useFileCheckTexts();
  const { differenceCount: count, figures, signature } = result;
  const isOther = seal !== null && result.seal !== null && result.seal !== seal;
  const other = isOther && <p>{t('otherSeal', { seal: (result.seal ?? '').slice(0, 16) })}</p>;
  if (result.genuine) return <Genuine name={name} result={result} other={other} />;
  return (
    <>
      <Notice kind="mistake" title={`✗ ${t(titles[result.finding] ?? 'not', { name })}`}>
        <p>{result.message}</p>
        {count > 0 ? <p>{t('count', { count })}</p> : mayKnowMore(result) && <p>{t('signIn')}</p>}
        {figures && <p>{t('figures', figures)}</p>}
        {signature && <p>{signature.message}</p>}
        {other}
      </Notice>
      {count > 0 && <Differences result={result} />}
    </>
  );
};

/** Whether a file is what was published, digit by digit. `seal` is the one the page is about. */
export const FileCheck = ({ seal }: { readonly seal: string | null }): ReactElement => {
  const t = useFileCheckTexts();
  const [check, setCheck] = useState<Check>({ state: 'idle' });
  const take = async (file: File): Promise<void> => {
    setCheck({ state: 'checking', name: file.name });
    setCheck(await verify(file));
  };
  return (
    <section className={styles['part']}>
      <h2>{t('drop')}</h2>
      <FileDrop
        choose={t('choose')}
        accept=".pdf,.ofd,.docx,.xlsx,.csv,.json,.html"
        onFiles={([file]) => void (file && take(file))}
      >
        {t('dropAbout')}
      </FileDrop>
      {check.state === 'checking' && <p role="status">{t('checking', { name: check.name })}</p>}
      {check.state === 'checked' && <Found name={check.name} result={check.result} seal={seal} />}
      {check.state === 'failed' && (
        <ProblemNotice problem={check.problem} onAgain={() => void take(check.file)} />
      )}
    </section>
  );
};

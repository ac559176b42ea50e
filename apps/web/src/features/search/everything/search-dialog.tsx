import { useIsFetching } from '@tanstack/react-query';
import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../../ui/button/button';
import { announced } from '../../../ui/combobox/combobox';
import { Dialog } from '../../../ui/dialog/dialog';
import { SearchIndex } from '../../../ui/product-search/search-index';
import { fewOfEach, pastedIn, type Found } from './entries';
import styles from './search.module.css';
import { useSearchTexts } from './texts';
import { useEntries, type SearchScope } from './use-entries';

/** Looked at before the few of each kind are taken. */
const LOOKED_AT = 400;

interface Result {
  readonly kind: Found['kind'] | 'figure' | 'seal';
  readonly name: string;
  readonly note?: string | undefined;
  readonly to: string;
}

/** What fits the text; the pages before anything is typed. */
const useResults = (entries: readonly Found[], mayOpen: SearchScope['mayOpen']) => {
  const t = useSearchTexts();
  const index = useMemo(() => new SearchIndex(entries), [entries]);
  return (text: string): readonly Result[] => {
    const pasted = pastedIn(text);
    if (pasted !== null && (pasted.kind === 'seal' || mayOpen('/trace'))) {
      const { kind, text: copied, to } = pasted;
      const name =
        kind === 'seal'
          ? t('verifyThis', { seal: copied.slice(0, 12) })
          : t('traceThis', { address: copied });
      return [{ kind, name, to }];
    }
    return text.trim() === ''
      ? entries.filter(({ kind }) => kind === 'page')
      : fewOfEach(index.find(text, LOOKED_AT));
  };
};

interface ResultListProps {
  readonly id: string;
  readonly results: readonly Result[];
  readonly active: number;
  readonly onOpen: (result: Result) => void;
}

const ResultList = ({ id, results, active, onOpen }: ResultListProps): ReactElement => {
  const t = useSearchTexts();
  return (
    <ul id={id} role="listbox" aria-label={t('title')} className={styles['results']}>
      {results.map((result, at) => (
        <li
          key={`${result.kind} ${result.to}`}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          ref={(row) => {
            if (at === active) row?.scrollIntoView({ block: 'nearest' });
          }}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(result)}
        >
          <span className={styles['name']}>{result.name}</span>
          {result.note !== undefined && <span className={styles['note']}>{result.note}</span>}
          <span className={styles['kind']}>{t(result.kind)}</span>
        </li>
      ))}
    </ul>
  );
};

const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface FieldProps {
  readonly entries: readonly Found[];
  readonly mayOpen: SearchScope['mayOpen'];
  readonly onClose: () => void;
}

/** Typed text is never behind: what is found for it may be drawn a moment later. */
const useField = ({ entries, mayOpen, onClose }: FieldProps) => {
  const navigate = useNavigate();
  const [{ text, active }, setState] = useState({ text: '', active: 0 });
  const find = useResults(entries, mayOpen);
  const results = find(useDeferredValue(text));
  const open = ({ to }: Result): void => {
    onClose();
    void navigate(to);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    // Browsers would empty the field first.
    if (event.key === 'Escape') {
      event.preventDefault();
      return onClose();
    }
    const move = moves[event.key];
    if (move === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (move !== undefined)
      return setState({ text, active: (active + move + results.length) % Math.max(results.length, 1) });
    // What fits the whole of the text, though it may not be drawn yet.
    const chosen = find(text)[active];
    if (chosen) open(chosen);
  };
  const type = (typed: string): void => setState({ text: typed, active: 0 });
  return { text, active, results, open, press, type };
};

const SearchField = (props: FieldProps): ReactElement => {
  const t = useSearchTexts();
  const isReading = useIsFetching() > 0;
  const { text, active, results, open, press, type } = useField(props);
  const id = useId();
  const isEmpty = results.length === 0;
  return (
    <>
      <input
        type="search"
        className={styles['field']}
        {...announced(id, t('field'), { found: results, active })}
        placeholder={t('placeholder')}
        autoComplete="off"
        autoFocus
        value={text}
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
      />
      <ResultList id={id} results={results} active={active} onOpen={open} />
      <p role="status" className={styles['status']}>
        {isEmpty && t(isReading ? 'reading' : 'none', { text })}
        {!isEmpty && <span className="visually-hidden">{t('count', { count: results.length })}</span>}
      </p>
    </>
  );
};

export interface SearchDialogProps extends SearchScope {
  readonly onClose: () => void;
}

/** Search over everything that the person may see: a field, and what is found as it is typed. */
export const SearchDialog = ({ onClose, ...scope }: SearchDialogProps): ReactElement => {
  const t = useSearchTexts();
  const entries = useEntries(scope);
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <SearchField entries={entries} mayOpen={scope.mayOpen} onClose={onClose} />
      <p className={styles['help']}>{t('about')}</p>
      <Button onClick={onClose}>{t('close')}</Button>
    </Dialog>
  );
};

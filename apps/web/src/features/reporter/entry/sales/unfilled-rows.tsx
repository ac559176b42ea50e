import { useSyncExternalStore, type ReactElement } from 'react';
import { Button } from '../../../../ui/button/button';
import { useEntryTexts } from '../texts';
import { RemovedLines, useRemovedLines } from './grid/removed-lines';
import type { SalesForm } from './sales-form';
import { isUnfilled } from './sales-row';

/** Takes out at once what nobody has filled in, as many lines of last month are: one alone has its own button. */
export const UnfilledRows = ({ form: { store } }: { readonly form: SalesForm }): ReactElement => {
  const t = useEntryTexts();
  const { removed, remove, undo } = useRemovedLines(store);
  const unfilled = useSyncExternalStore(store.subscribe, store.all).filter(isUnfilled);
  return (
    <>
      {unfilled.length > 1 && (
        <Button kind="quiet" onClick={() => remove(unfilled)}>
          {t('removeUnfilled', { count: unfilled.length })}
        </Button>
      )}
      <RemovedLines removed={removed} onUndo={undo} />
    </>
  );
};

import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../ui/button/button';
import { ProblemNotice } from '../../ui/problem-notice/problem-notice';
import { Actions } from './forms';
import type { Action } from '../../api/use-action';

export interface ActionFormProps {
  readonly action: Action;
  /** What the button says. */
  readonly does: string;
  readonly isReady?: boolean;
  readonly onSubmit: () => void;
  /** Beside the button: the way out of a dialog. */
  readonly cancel?: { readonly says: string; readonly run: () => void };
  readonly children: ReactNode;
}

/** Fields, what was wrong with them, and the button that sends them. */
export const ActionForm = (props: ActionFormProps): ReactElement => {
  const { action, does, isReady = true, onSubmit, cancel, children } = props;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      <Actions>
        <Button kind="primary" type="submit" isBusy={action.isBusy} disabled={!isReady}>
          {does}
        </Button>
        {cancel && <Button onClick={cancel.run}>{cancel.says}</Button>}
      </Actions>
    </form>
  );
};

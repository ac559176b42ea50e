import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { DraftKeeper } from '../../../offline/draft-keeper';
import { isClosed, type Entry } from './load-entry';

/** filling · checking: saved once more, to learn its doubts · confirming, or confirming what goes out later */
type SubmitStep = 'filling' | 'checking' | 'confirming' | 'confirming-later';

export interface Submitting {
  readonly step: SubmitStep;
  /** The period takes no report any more. */
  readonly isClosed: boolean;
  /** The button was pressed: unexplained doubts are asked about. */
  readonly isAsked: boolean;
  readonly ask: () => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly back: () => void;
}

const showChecks = (): void => {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>('#checks textarea[data-unexplained="true"]');
    first?.focus();
    first?.scrollIntoView({ block: 'center' });
  });
};

/** Submits an entry, from the button to the receipt. */
export const useSubmit = (entry: Entry, keeper: DraftKeeper, onDone: () => void): Submitting => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [step, setStep] = useState<SubmitStep>('filling');
  const [isAsked, setAsked] = useState(false);

  const ask = async (): Promise<void> => {
    setAsked(true);
    setStep('checking');
    const sending = await keeper.send(false);
    const isUnreachable = sending?.kind === 'waiting' && sending.failure.status !== 401;
    if (isUnreachable) return setStep('confirming-later');
    if (sending?.kind !== 'saved') return setStep('filling');
    if (sending.receipt.checks.every(({ explained }) => explained)) return setStep('confirming');
    setStep('filling');
    showChecks();
  };

  const later = async (): Promise<void> => {
    await keeper.submitLater();
    await navigate('/month');
  };

  const confirm = async (): Promise<void> => {
    if (step === 'confirming-later') return later();
    const sending = await keeper.send(true);
    if (sending?.kind === 'submitted') {
      await queries.invalidateQueries();
      onDone();
    } else if (sending?.kind === 'waiting' && sending.failure.status !== 401) await later();
    setStep('filling');
  };

  return { step, isClosed: isClosed(entry), isAsked, ask, confirm, back: () => setStep('filling') };
};

import type { components } from '../../../api/schema';
import { useMessagesTexts } from './texts';

export type Delivery = components['schemas']['DeliveryView'];

/** Why an attempt failed, in words, with the status or code that the receiver gave. */
export const useWhy = (): ((failure: Delivery['failure'], detail: string | null) => string) => {
  const t = useMessagesTexts();
  return (failure, detail) => {
    if (failure === null) return '';
    return t(`why-${failure}`) + (detail === null ? '' : ` (${detail})`);
  };
};

import { useState, type ReactElement } from 'react';
import { Button } from '../button/button';
import { Field } from '../field/field';

export interface AddressLineProps {
  readonly label: string;
  readonly address: string;
  readonly copyWord: string;
  readonly copiedWord: string;
}

/** An address to be taken along. Without https there is no clipboard: it can be marked and copied by hand. */
export const AddressLine = ({ label, address, copyWord, copiedWord }: AddressLineProps): ReactElement => {
  const [copied, setCopied] = useState<string | null>(null);
  const hasClipboard = 'clipboard' in navigator;
  const copy = (): void => void navigator.clipboard.writeText(address).then(() => setCopied(address));
  return (
    <Field
      label={label}
      value={address}
      onChange={() => undefined}
      onFocus={({ target }) => target.select()}
      readOnly
      suffix={hasClipboard && <Button onClick={copy}>{copied === address ? copiedWord : copyWord}</Button>}
    />
  );
};

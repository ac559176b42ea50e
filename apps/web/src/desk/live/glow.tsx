import { useState, type ReactElement, type ReactNode } from 'react';
import styles from './glow.module.css';

export interface GlowProps {
  /** What is shown, as text. */
  readonly value: string;
  /** What the view is set to: another value because of another choice is no news. */
  readonly view: string;
  readonly children: ReactNode;
}

/** Glows once when its value changes while the reader looks at it. */
export const Glow = ({ value, view, children }: GlowProps): ReactElement => {
  const [seen, setSeen] = useState({ value, view, changes: 0 });
  if (seen.value !== value || seen.view !== view)
    setSeen({ value, view, changes: seen.view === view ? seen.changes + 1 : 0 });
  return (
    <span key={seen.changes} className={seen.changes > 0 ? styles['glow'] : undefined}>
      {children}
    </span>
  );
};

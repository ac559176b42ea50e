import { useEffect, useRef, useState, type ReactElement } from 'react';
import { pageNonce } from './page-nonce';
import styles from './report-frame.module.css';

/** The frame has the policy of the page: the report's own style sheet needs its nonce. */
const withNonce = (html: string): string =>
  pageNonce === '' ? html : html.replace('<style>', `<style nonce="${pageNonce}">`);

const DOORS =
  '[data-figure] { cursor: pointer; text-decoration: underline dotted; text-underline-offset: 3px }';

const showDoors = (inside: Document): void => {
  const view = inside.defaultView;
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(DOORS);
  inside.adoptedStyleSheets = [sheet];
};

/** Follows a link within the frame, which has no address of its own: the link would lead to the page around it. */
const followWithin = (inside: Document, link: Element | null, event: Event): void => {
  if (link === null) return;
  event.preventDefault();
  inside.getElementById(link.getAttribute('href')!.slice(1))?.scrollIntoView();
};

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One stop for the Tab key, since there are hundreds: arrows lead from figure to figure, Enter opens one. */
const leadByKeys = (inside: Document, open: (address: string) => void): void => {
  const figures = [...inside.querySelectorAll<HTMLElement>('[data-figure]')];
  const stopAt = (stop: EventTarget | null | undefined): void => {
    for (const figure of figures) figure.tabIndex = figure === stop ? 0 : -1;
  };
  stopAt(figures[0]);
  inside.addEventListener('focusin', ({ target }) => {
    if (figures.includes(target as HTMLElement)) stopAt(target);
  });
  inside.addEventListener('keydown', (event) => {
    const at = figures.indexOf(event.target as HTMLElement);
    const here = figures[at];
    if (!here) return;
    if (event.key === 'Enter') open(here.dataset['figure'] ?? '');
    const next = figures[at + (steps[event.key] ?? 0)];
    if (!next || next === here) return;
    event.preventDefault();
    next.focus();
  });
};

/** Makes the frame as high as what is in it: a phone has one place to scroll, not two. */
const useHeight = (isWhole: boolean) => {
  const [height, setHeight] = useState<number | undefined>(undefined);
  const observer = useRef<ResizeObserver>(undefined);
  useEffect(() => () => observer.current?.disconnect(), []);
  const follow = ({ body }: Document): void => {
    if (!isWhole) return;
    observer.current?.disconnect();
    observer.current = new ResizeObserver(() => setHeight(body.offsetHeight));
    observer.current.observe(body);
  };
  return { height, follow };
};

export interface ReportFrameProps {
  /** A report as a web page, as it was made or published. */
  readonly html: string;
  readonly title: string;
  /** Hears the address of the figure that is chosen. */
  readonly onFigure: (address: string) => void;
  /** Shown in its whole length; otherwise in a window of its own. */
  readonly isWhole?: boolean;
}

/** The report as it reads, its figures as doors. */
export const ReportFrame = ({ html, title, onFigure, isWhole = false }: ReportFrameProps): ReactElement => {
  const frame = useRef<HTMLIFrameElement>(null);
  const { height, follow } = useHeight(isWhole);
  const opened = (): void => {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    showDoors(inside);
    follow(inside);
    leadByKeys(inside, onFigure);
    inside.addEventListener('click', (event) => {
      const target = event.target as Element;
      const figure = target.closest('[data-figure]')?.getAttribute('data-figure');
      if (figure) onFigure(figure);
      followWithin(inside, target.closest('a[href^="#"]'), event);
    });
  };
  return (
    <iframe
      ref={frame}
      className={styles['frame']}
      style={{ height }}
      title={title}
      // No script runs inside, whatever the file holds; the page hears the clicks.
      sandbox="allow-same-origin"
      srcDoc={withNonce(html)}
      onLoad={opened}
    />
  );
};

import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Steps in which letters become smaller and lists shorter, see the style sheet. */
const LAST_STEP = 6;

const isCut = ({ scrollHeight, clientHeight }: Element): boolean => scrollHeight > clientHeight + 1;

/** Takes as many steps as it needs until no block of the grid is cut off at its lower edge. */
export const useFit = (): RefObject<HTMLDivElement | null> => {
  const grid = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = document.documentElement;
    const blocks = grid.current;
    if (!blocks) return undefined;
    let step = 0;
    // Never back by itself: what is drawn anew for the smaller letters would begin it again.
    const shrink = (): void => {
      while (step < LAST_STEP && [...blocks.children].some(isCut)) {
        step += 1;
        root.dataset['fit'] = String(step);
      }
    };
    const begin = (): void => {
      step = 0;
      root.dataset['fit'] = '0';
      shrink();
    };
    const changes = new MutationObserver(shrink);
    changes.observe(blocks, { childList: true, characterData: true, subtree: true });
    window.addEventListener('resize', begin);
    begin();
    return () => {
      changes.disconnect();
      window.removeEventListener('resize', begin);
      delete root.dataset['fit'];
    };
  }, []);
  return grid;
};

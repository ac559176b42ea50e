import { useEffect, useState, type PointerEvent } from 'react';

/** The page scrolls along while the pointer is this close to the upper or the lower end of the window. */
const EDGE = 64;
const STEP = 14;

export interface Drag {
  readonly dragged: string | null;
  /** Where it would be put. */
  readonly over: string | null;
  /** Events of the handle of an item; each item carries its name as `data-item`. */
  readonly handle: (item: string) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
}

const itemAt = ({ clientX, clientY }: PointerEvent): string | null => {
  const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-item]');
  return under?.dataset['item'] ?? null;
};

const scrollAlong = ({ clientY }: PointerEvent): void => {
  if (clientY < EDGE) window.scrollBy(0, -STEP);
  if (clientY > window.innerHeight - EDGE) window.scrollBy(0, STEP);
};

/**
 * Items of a list taken by a handle, with a mouse, a finger or a pen. Nothing moves before it is dropped: an item that
 * moved in the document would lose the pointer. Escape leaves everything where it was.
 */
export const useDrag = (onDrop: (item: string, onto: string) => void): Drag => {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const stop = (): void => {
    setDragged(null);
    setOver(null);
  };
  const isDragging = dragged !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    const stopByKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') stop();
    };
    window.addEventListener('keydown', stopByKey);
    return () => window.removeEventListener('keydown', stopByKey);
  }, [isDragging]);
  return {
    dragged,
    over: over === dragged ? null : over,
    handle: (item) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(item);
      },
      onPointerMove: (event) => {
        if (dragged !== item) return;
        scrollAlong(event);
        setOver(itemAt(event));
      },
      // Not what was drawn as below it last: a quick hand is ahead of that.
      onPointerUp: (event) => {
        const onto = itemAt(event);
        if (dragged === item && onto !== null && onto !== item) onDrop(item, onto);
        stop();
      },
      onPointerCancel: stop,
    }),
  };
};

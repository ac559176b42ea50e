import { useRef, useState, type CSSProperties, type TouchEvent } from 'react';

/** A swipe this far to the left removes what is under the finger. */
const FAR = 96;
/** A longer way is neither a tap nor scrolling. */
const BEGUN = 12;

export interface Swipe {
  readonly style: CSSProperties | undefined;
  readonly onTouchStart: (event: TouchEvent) => void;
  readonly onTouchMove: (event: TouchEvent) => void;
  readonly onTouchEnd: () => void;
  readonly onTouchCancel: () => void;
}

/** Follows a finger to the left; `onAway` when it has gone far enough as it leaves. */
export const useSwipe = (onAway: () => void): Swipe => {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [way, setWay] = useState(0);
  const end = (): void => {
    from.current = null;
    setWay(0);
  };
  return {
    style: way === 0 ? undefined : { transform: `translateX(${way}px)`, opacity: way < -FAR ? 0.5 : 1 },
    onTouchStart: ({ touches }) => {
      const finger = touches.item(0);
      if (finger) from.current = { x: finger.clientX, y: finger.clientY };
    },
    onTouchMove: ({ touches }) => {
      const finger = touches.item(0);
      if (!finger || !from.current) return;
      const [across, down] = [finger.clientX - from.current.x, finger.clientY - from.current.y];
      if (way === 0 && Math.abs(down) > Math.abs(across)) from.current = null;
      else setWay(across < -BEGUN ? across : 0);
    },
    onTouchEnd: () => {
      if (way < -FAR) onAway();
      end();
    },
    onTouchCancel: end,
  };
};

const STEPS = 5;

/** Which of the five shades a class takes: few classes take shades far from each other. */
export const shadeStep = (index: number, count: number): number =>
  count > 1 ? Math.round((index * (STEPS - 1)) / (count - 1)) : STEPS - 1;

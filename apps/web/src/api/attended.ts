const AWAY_MS = 60_000;

let lastAct = Date.now();

const noteAct = (): void => {
  lastAct = Date.now();
};

/** Opening a page is an act; so is whatever else a person does on it. */
for (const act of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
  globalThis.addEventListener?.(act, noteAct, { capture: true, passive: true });
}

/** Whether somebody is at the page. What it asks by itself while nobody is keeps no session open. */
export const isAttended = (): boolean => Date.now() - lastAct < AWAY_MS;

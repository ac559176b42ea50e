import { Listeners } from './listeners';

const listeners = new Listeners<[code: string]>();

/** Told when an answer says that nobody is signed in any more; the page stays as it is and a sign-in lies over it. */
export const onSessionLost = listeners.subscribe;

/** With the code of the problem, which says why. */
export const tellSessionLost = (code: string): void => {
  listeners.tell(code);
};

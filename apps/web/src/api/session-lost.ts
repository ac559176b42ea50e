import { Listeners } from './listeners';

const listeners = new Listeners<[code: string]>();

/** Told when an answer says that nobody is signed in any more; the page stays as it is and a sign-in lies over it. */
export const onSessionLost = listeners.subscribe;

/** Tells listeners that the session is lost; the code of the problem says why. */
export const tellSessionLost = (code: string): void => {
  listeners.tell(code);
};

import { client } from '../api/client';
import { RequestFailure } from '../api/problem';

/** Set while the service has not heard yet that somebody has signed out: the cookie is not for the page to delete. */
const OWED = 'xiangtong.sign-out-owed';

/** Ends the session at the service; without a line it is ended before anybody sees anything of it again. */
export const endSession = async (): Promise<void> => {
  localStorage.setItem(OWED, '1');
  try {
    await client.POST('/api/v1/auth/logout');
  } catch (failure) {
    // It has ended already.
    if (!(failure instanceof RequestFailure) || failure.status !== 401) throw failure;
  }
  localStorage.removeItem(OWED);
};

/** Throws `RequestFailure` as long as the service cannot be told. */
export const endOwedSession = async (): Promise<void> => {
  if (localStorage.getItem(OWED) !== null) await endSession();
};

/** Whoever has signed in anew has another session than the one that was to end. */
export const oweNoSignOut = (): void => localStorage.removeItem(OWED);

/** One for telling and hearing: a channel hears nothing of itself, so that the page that signs out goes its own way. */
const channel = new BroadcastChannel('xiangtong-signed-out');

/** Tells the other pages of this browser that nobody is signed in any more. */
export const tellSignedOut = (): void => channel.postMessage(null);

/** Somebody has signed out on another page of this browser. */
export const onSignedOutElsewhere = (listener: () => void): (() => void) => {
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
};

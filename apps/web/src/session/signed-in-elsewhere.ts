const CHANNEL = 'xiangtong-session';

/** Tells the other pages of this browser who has signed in. */
export const tellSignedIn = (username: string): void => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(username);
  channel.close();
};

/** Somebody has signed in on another page of this browser. */
export const onSignedInElsewhere = (listener: (username: string) => void): (() => void) => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<string>) => listener(data);
  return () => channel.close();
};

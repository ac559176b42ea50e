import { isIPv4, isIPv6 } from 'node:net';
import type { Request } from 'express';
import type { SignInAttempt } from '@xiangtong/identity';
import { isBrowser, presentedDevice } from '../device-cookie';
import { isLoopback } from './loopback';

type Family = readonly [pattern: RegExp, name: string];

/** The first match counts: browsers also carry the names of the browsers they derive from. */
const programs: readonly Family[] = [
  [/MicroMessenger/i, 'WeChat'],
  [/DingTalk/i, 'DingTalk'],
  [/\bEdg/i, 'Edge'],
  [/\bOPR\//i, 'Opera'],
  [/QQBrowser/i, 'QQ Browser'],
  [/Firefox|FxiOS/i, 'Firefox'],
  [/Chrome|CriOS|Chromium/i, 'Chrome'],
  [/Safari/i, 'Safari'],
  [/^curl/i, 'curl'],
  [/^python|aiohttp/i, 'Python'],
  [/^(node|undici|axios)/i, 'Node.js'],
];

const systems: readonly Family[] = [
  [/Windows/i, 'Windows'],
  [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'],
  [/Android/i, 'Android'],
  [/iPhone|iPad/i, 'iOS'],
  [/Mac OS/i, 'macOS'],
  [/Linux/i, 'Linux'],
];

const nameIn = (families: readonly Family[], text: string): string | undefined =>
  families.find(([pattern]) => pattern.test(text))?.[1];

/** `Firefox · Windows`; versions and the rest of the header, which would identify a single machine, are not kept. */
export const agentFamily = (header: string | undefined): string => {
  const text = (header ?? '').slice(0, 512);
  const known = [nameIn(programs, text), nameIn(systems, text)].filter((name) => name !== undefined);
  return known.length > 0 ? known.join(' · ') : 'other';
};

const IPV6_GROUPS = 8;
const IPV6_KEPT = 3;

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));

/** `203.0.113.0/24`, `2001:db8:1::/48`: enough to recognise an office and to slow down guessing from it. */
export const networkOf = (address: string): string | null => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(plain)) return null;
  const [head = '', tail = ''] = plain.toLowerCase().split('::');
  const [first, last] = [groupsOf(head), groupsOf(tail)];
  const zeros = Array.from({ length: IPV6_GROUPS - first.length - last.length }, () => '0');
  const groups = [...first, ...zeros, ...last].slice(0, IPV6_KEPT);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/48`;
};

/** Null for this machine itself, or a proxy on it that does not name its client. */
export const networkOfCaller = (request: Request): string | null =>
  isLoopback(request) ? null : networkOf(request.ip ?? '');

/** The origin of a sign-in. */
export const originOf = (request: Request): SignInAttempt => ({
  agent: agentFamily(request.headers['user-agent']),
  network: networkOfCaller(request),
  isBrowser: isBrowser(request),
  device: presentedDevice(request),
});

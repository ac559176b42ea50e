import { tellOutdated } from './outdated';

/** The app's own scripts of a page, whose names change with every version. */
const scriptsOf = (page: Document): string =>
  [...page.querySelectorAll('script[type="module"][src]')]
    .map((script) => script.getAttribute('src')?.replace(/\?.*/, ''))
    .join(' ');

/** The service's page now; the parameter takes the question past what is kept on the device. */
const isNewerThere = async (): Promise<boolean> => {
  const answer = await fetch('/?version', { headers: { accept: 'text/html' }, cache: 'no-store' });
  if (!answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return scriptsOf(page) !== scriptsOf(document);
};

/** A file of the app that an upgrade has taken away. */
export class OutdatedApp extends Error {}

/**
 * Fetches a part of the app when it is needed. Throws `OutdatedApp`, and has the reader told, when the service has moved
 * on to a newer version.
 */
export const fetchPart = async <Part>(load: () => Promise<Part>): Promise<Part> => {
  try {
    return await load();
  } catch (failure) {
    if (!(await isNewerThere().catch(() => false))) throw failure;
    tellOutdated();
    throw new OutdatedApp('a newer version is there', { cause: failure });
  }
};

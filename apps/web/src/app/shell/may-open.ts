import type { User } from '../../session/use-user';
import type { AppPage } from '../pages';

/** What the navigation shows. What somebody may see is decided by the service, with each request. */
export const mayOpen = ({ roles }: AppPage, user: User): boolean =>
  user.roles.some((role) => roles.includes(role));

/** Whether there is anything on the page that the service would tell them. */
export const mayRead = (page: AppPage, user: User): boolean =>
  mayOpen(page, user) || user.roles.some((role) => page.guests?.includes(role));

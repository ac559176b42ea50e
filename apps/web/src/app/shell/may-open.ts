import type { User } from '../../session/use-user';
import type { AppPage } from '../pages';

/** What the navigation shows. What somebody may see is decided by the service, with each request. */
export const mayOpen = ({ roles }: AppPage, user: User): boolean =>
  user.roles.some((role) => roles.includes(role));

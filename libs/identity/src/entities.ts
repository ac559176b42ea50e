import { AccountEntity } from './account/account.entity';
import { BoardEntity } from './boards/board.entity';
import { SessionEntity } from './session/session.entity';
import { ApiTokenEntity } from './token/api-token.entity';
import { SavedViewEntity } from './views/saved-view.entity';

/** For the data source of the process; not for use elsewhere. */
export const identityEntities = [AccountEntity, SessionEntity, ApiTokenEntity, SavedViewEntity, BoardEntity];

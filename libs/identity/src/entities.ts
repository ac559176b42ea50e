import { AccountEntity } from './account/account.entity';
import { BoardEntity } from './boards/board.entity';
import { SessionEntity } from './session/session.entity';
import { ApiTokenEntity } from './token/api-token.entity';
import { SavedViewEntity } from './views/saved-view.entity';

/** Entities for the data source of the process; nothing else uses them. */
export const identityEntities = [AccountEntity, SessionEntity, ApiTokenEntity, SavedViewEntity, BoardEntity];

export { findBackups } from './backup/backup-folder';
export { BackupDesk, type BackupStanding, type BackupsView, type OperationView } from './backup/backup-desk';
export { BackupKeeper } from './backup-keeper';
export { BackupMaker, contentOf, readBackupHead } from './backup/backup-maker';
export { readArchiveState, type ArchiveState } from './point-in-time/archive-state';
export { BaseCopies, chooseBaseCopy, newestBaseCopy } from './point-in-time/base-copies';
export { DrillDesk } from './drill/drill-desk';
export { Alarm } from './watch/alarm';
export { ReplicaWatch } from './watch/replica-watch';
export { failureText, type Failure } from './journal/failure';
export {
  isGood,
  Journal,
  type BackupRecord,
  type DrillRecord,
  type OperationRecord,
} from './journal/journal';

/** Where the service of this run backs up; null where it does not, or where it is somebody else's. */
export const backupFolder = (): string | null => process.env['BACKUP_FOLDER'] ?? null;

/** Pattern of ids that PostgreSQL accepts; for other texts it throws an error. */
export const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const uuid = new RegExp(`^${UUID}$`, 'i');

export const isUuid = (text: string): boolean => uuid.test(text);

import 'reflect-metadata';
export * from './clock/clock';
export * from './config/config';
export * from './config/environment';
export * from './database/data-source';
export * from './database/database-server';
export * from './database/embedded/embedded-postgres';
export * from './errors/domain-error';
export * from './logging/logger';

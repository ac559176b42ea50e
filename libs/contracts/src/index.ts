export * from './cube';
export * from './impact';
export * from './messages';
export * from './problem';
export * from './submission';

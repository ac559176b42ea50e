export * from './audit';
export * from './cube';
export * from './form';
export * from './impact';
export * from './messages';
export * from './problem';
export * from './submission';
export * from './trace';

export * from '../../../../../trials/ground';
export * from './prepare';

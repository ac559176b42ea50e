export * from './create-test-app';
export * from './sign-in';

export * from './create-test-app';
export * from './sign-in';
export * from './people';
export * from './stage';

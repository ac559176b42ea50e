export * from './create-test-app';
export * from './sign-in';
export * from './people';
export * from './put-in-force';
export * from './review-rule';
export * from './stage';
export * from './revised-year';
export * from './signed-checkpoint';

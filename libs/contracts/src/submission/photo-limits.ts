/** Photos of one revision, and of each of them as it is sent. */
export const photoLimits = { count: 10, megabytes: 5 } as const;

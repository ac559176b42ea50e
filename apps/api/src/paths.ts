/** Base of the HTTP contract. */
export const apiPath = 'api/v1';

/** Controllers with these paths stand where they say, not below the base. */
export const rootPaths = ['health', 'metrics'].flatMap((name) => [name, `${apiPath}/${name}`]);

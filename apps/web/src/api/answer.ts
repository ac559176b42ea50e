/** The body of an answer that has to have one. */
export const answer = async <Body>(request: Promise<{ data?: Body }>): Promise<Body> => {
  const { data } = await request;
  if (data === undefined) throw new Error('the service answered without a body');
  return data;
};

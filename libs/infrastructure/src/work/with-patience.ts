/** What the promise resolves to, or `otherwise` when it takes longer. */
export const withPatience = async <Answer, Otherwise>(
  answer: Promise<Answer>,
  milliseconds: number,
  otherwise: Otherwise,
): Promise<Answer | Otherwise> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Otherwise>((resolve) => (timer = setTimeout(resolve, milliseconds, otherwise)));
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};

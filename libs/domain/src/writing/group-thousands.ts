/** The numbers of a text as people read them: `共 -1234567.8901 元` → `共 -1,234,567.8901 元`; decimals stay. */
export const groupThousands = (text: string): string =>
  text.replace(
    /(^|[^\d.,])(\d{4,})/g,
    (_, before: string, whole: string) => before + whole.replace(/\B(?=(\d{3})+$)/g, ','),
  );

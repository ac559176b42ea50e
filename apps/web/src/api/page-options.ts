/** How every list of the service goes on: `next` of a page is the `cursor` of the one after it. */
export const pageOptions = {
  pageParamName: 'cursor',
  initialPageParam: null,
  getNextPageParam: (page: { readonly next?: string | null } | string) =>
    typeof page === 'string' ? undefined : (page.next ?? undefined),
};

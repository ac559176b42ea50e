import { useQuery } from '@tanstack/react-query';
import { client } from '../../../api/client';

/** The edition as a web page; asked for once, by all who need it. */
export const useEditionHtml = (seal: string) =>
  useQuery({
    queryKey: ['get', '/api/v1/public/page', seal],
    staleTime: Infinity,
    queryFn: async () => {
      const { data } = await client.GET('/api/v1/public/editions/{seal}/page', {
        params: { path: { seal } },
        parseAs: 'text',
      });
      return data as unknown as string;
    },
  });

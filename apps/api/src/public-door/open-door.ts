import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type StreamableFile,
} from '@nestjs/common';
import { sha256 } from '@xiangtong/documents';
import type { PublicEditions } from '@xiangtong/proof';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { Public } from '../auth/policy';
import { reportFile } from '../reports/report-file';
import { Sparingly } from '../auth/sparingly';

type PublicFile = Awaited<ReturnType<PublicEditions['file']>>;

/** A new edition is in every list a minute after its time; what is not there yet is never kept (no-store). */
export const A_MINUTE = 'public, max-age=60';
/** Bytes under a seal never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Answers may be kept by browsers and proxies, and are not sent again to those who have them. */
@Injectable()
class CachedAnswer implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!response.hasHeader('ETag')) {
          response.setHeader('Cache-Control', A_MINUTE);
          // Weak: a packed answer has other bytes.
          response.setHeader('ETag', `W/"${sha256(JSON.stringify(answer))}"`);
        }
        if (!request.fresh) return answer;
        response.status(304);
        return undefined;
      }),
    );
  }
}

/** Open to everybody, sparingly, and kept for a minute. Callers are not known: no cookie is read or set. */
export const OpenDoor = () => applyDecorators(Public(), Sparingly(), UseInterceptors(CachedAnswer));

/** A file as it was published, to be kept for ever. */
export const publishedFile = (response: Response, file: PublicFile): StreamableFile =>
  marked(response, file, FOR_EVER);

/** A page that another version of the product may render otherwise. */
export const publishedPage = (response: Response, file: PublicFile): StreamableFile =>
  marked(response, file, A_MINUTE);

const marked = (response: Response, { name, content, digest }: PublicFile, kept: string): StreamableFile => {
  response.setHeader('Cache-Control', kept);
  response.setHeader('ETag', `W/"${digest}"`);
  return reportFile(name, content);
};

import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Language, BilingualName } from '@xiangtong/contracts';
import { hasRole, scopeOf, type Principal } from '@xiangtong/identity';
import { requestLanguage } from '@xiangtong/infrastructure';
import {
  commonPlace,
  printedNames,
  ReferenceCatalogue,
  type Catalogue,
  type ReportingUnit,
} from '@xiangtong/reference';
import type { Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import type { AuthenticatedRequest } from '../auth/authenticated-request';

/** Printed names of the units that the caller sees; units with the same name are distinguished. */
export const unitNamesFor = (
  principal: Principal,
  catalogue: Catalogue,
): ((unit: ReportingUnit) => BilingualName) => {
  const scope = scopeOf(principal);
  const [divisions, own] = scope.kind === 'all' ? [[], []] : [scope.divisions, scope.units];
  const places = [...divisions, ...own.flatMap(({ id }) => catalogue.unitsById.get(id)?.division ?? [])];
  const place = hasRole(principal, 'admin') ? '' : commonPlace(places);
  return printedNames(catalogue.units.values(), place, catalogue);
};

interface Named {
  readonly unit: string;
  readonly unitName: string;
}

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'unitName' in value && 'unit' in value;

/** Items of a list, or the single object of a response. */
const mapItems = (body: unknown, map: (item: unknown) => unknown): unknown => {
  if (Array.isArray(body)) return body.map(map);
  if (typeof body !== 'object' || body === null) return body;
  const { items } = body as { readonly items?: unknown };
  return Array.isArray(items) ? { ...body, items: items.map(map) } : map(body);
};

const hasNames = (body: unknown): boolean => {
  let found = false;
  mapItems(body, (item) => (found ||= isNamed(item)));
  return found;
};

/** `unitName` beside the code of a `unit` is the name as printed within what the caller sees, in the caller's language. */
@Injectable()
export class UnitNamesInterceptor implements NestInterceptor {
  constructor(private readonly reference: ReferenceCatalogue) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<AuthenticatedRequest>();
    const { principal } = request;
    const name = async (body: unknown): Promise<unknown> => {
      if (!principal || !hasNames(body)) return body;
      http.getResponse<Response>().vary('Accept-Language');
      return this.named(body, principal, requestLanguage(request));
    };
    return next.handle().pipe(mergeMap(name));
  }

  private async named(body: unknown, principal: Principal, language: Language): Promise<unknown> {
    const catalogue = await this.reference.current();
    const nameOf = unitNamesFor(principal, catalogue);
    return mapItems(body, (item) => {
      const unit = isNamed(item) ? catalogue.units.get(item.unit) : undefined;
      return unit ? { ...(item as Named), unitName: nameOf(unit)[language] } : item;
    });
  }
}

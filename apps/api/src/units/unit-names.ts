import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { hasRole, scopeOf, type Principal } from '@xiangtong/identity';
import {
  commonPlace,
  printedNames,
  ReferenceCatalogue,
  type BilingualName,
  type Catalogue,
  type ReportingUnit,
} from '@xiangtong/reference';
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

/** `unitName` beside the code of a `unit` is the name as printed within what the caller sees. */
@Injectable()
export class UnitNamesInterceptor implements NestInterceptor {
  constructor(private readonly reference: ReferenceCatalogue) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { principal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    return next
      .handle()
      .pipe(
        mergeMap(async (body: unknown) => (principal && hasNames(body) ? this.named(body, principal) : body)),
      );
  }

  private async named(body: unknown, principal: Principal): Promise<unknown> {
    const catalogue = await this.reference.current();
    const nameOf = unitNamesFor(principal, catalogue);
    return mapItems(body, (item) => {
      const unit = isNamed(item) ? catalogue.units.get(item.unit) : undefined;
      return unit ? { ...(item as Named), unitName: nameOf(unit).zh } : item;
    });
  }
}

export {
  boundaryEvents,
  BoundaryMaps,
  type BoundaryMap,
  type DrawnDivision,
} from './boundaries/boundary-maps';
export { removeBoundaries } from './boundaries/remove-boundaries';
export { importBoundaries, LARGEST_BOUNDARY_FILE, type BoundaryImport } from './boundaries/import-boundaries';
export * from './catalogue/catalogue';
export * from './catalogue/poverty-line';
export * from './catalogue/price-index';
export { ReferenceCatalogue } from './catalogue/reference-catalogue';
export * from './catalogue/unit-selection';
export * from './form/form';
export * from './register/form-rules';
export * from './form/import-assignments';
export { importFormIndicators, importForms } from './form/import-forms';
export * from './import/import-catalogue';
export * from './import/import-divisions';
export * from './import/import-products';
export { importUnits, type UnitImport, type UnitOutcome } from './register/import-units';
export * from './seed-reference';
export { unitColumns, unitTable, type UnitRow, type UnitTable } from './register/unit-rows';
export { ensureInstallations } from './register/installations';
export type { Registrar } from './register/check-changes';
export * from './relations';
export { FormDuties } from './register/form-duties';
export * from './register/unit-events';
export * from './register/unit-read-model';
export * from './register/unit-register';
export type { ReportedMonths, UnitUse } from './register/unit-use';
export {
  commonPlace,
  divisionNameAlone,
  placesOf,
  printedNames,
  type NamedUnit,
} from './catalogue/printed-names';
export { referenceRecords } from './schema';

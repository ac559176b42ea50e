export { boundaryEvents, BoundaryMaps, type BoundaryMap } from './boundaries/boundary-maps';
export { removeBoundaries } from './boundaries/remove-boundaries';
export { importBoundaries, LARGEST_BOUNDARY_FILE } from './boundaries/import-boundaries';
export {
  type Product,
  type Platform,
  type ReportingUnit,
  type Catalogue,
  isDue,
} from './catalogue/catalogue';
export * from './catalogue/poverty-line';
export * from './catalogue/price-index';
export { Cartograms } from './catalogue/cartograms';
export { ReferenceCatalogue } from './catalogue/reference-catalogue';
export * from './catalogue/unit-selection';
export type { LegalHeader, FormIndicator, Form } from './form/form';
export { newestVersion, versionFor } from './form/versions';
export { whyNotOpen, isExempt, dutyOf, reportableMonths, owes, exemptMonths } from './register/form-rules';
export * from './form/import-assignments';
export { importForms } from './form/import-forms';
export * from './import/import-catalogue';
export * from './import/import-divisions';
export * from './import/import-products';
export { importUnits, type UnitImport } from './register/import-units';
export * from './seed-reference';
export { unitColumns, unitTable, type UnitTable } from './register/unit-rows';
export { ensureInstallations } from './register/installations';
export type { Registrar } from './register/check-changes';
export * from './relations';
export { FormDuties } from './register/form-duties';
export * from './register/unit-events';
export * from './register/unit-read-model';
export { UnitRegister } from './register/unit-register';
export type { UnitUse } from './register/unit-use';
export {
  commonPlace,
  divisionNameAlone,
  placesOf,
  printedNames,
  type NamedUnit,
} from './catalogue/printed-names';
export { referenceRecords } from './schema';

/**
 * SQL expression that differs after every change of households and benefits. Their rows are updated in place: the
 * transaction that wrote the newest of them identifies the state.
 */
export const registerState = `(select json_build_array(
  (select max(xmin::text::bigint) from household),
  (select max(xmin::text::bigint) from household_income),
  (select max(xmin::text::bigint) from benefit)))`;

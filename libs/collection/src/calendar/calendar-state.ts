/** SQL expression that differs after every change of the calendar. */
export const calendarState =
  '(select json_build_array((select max(id) from period_event), (select max(id) from period_exception)))';

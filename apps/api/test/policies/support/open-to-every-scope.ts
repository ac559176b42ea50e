const administrators = 'only for administrators, who look after all counties';

/** Endpoints that take a place and give everybody the same answer, with the reason why this reveals nothing. */
export const openToEveryScope: Readonly<Record<string, string>> = {
  'GET /periods': 'deadlines of a county are known to whoever reports',
  'POST /auth/second-factor/confirmation': 'its code is of the own telephone',
  'POST /auth/second-factor/proof': 'it is shown by the own telephone or passkey',
  'POST /auth/passkeys': 'it is made for the own account',
  'DELETE /notifications/own/addresses/{way}': 'its way is of the own messages',
  'POST /notifications/own/addresses/{way}/confirmation': 'its code is of the own address',
  'POST /report-definitions/{report}/check':
    'what is checked is sent along, against the report of the product',
  'GET /exchange/publications/{hash}': 'a stranger learns of no hash whether there is such a publication',
  'PUT /exchange/publications/{hash}': 'its place is in the file; exchange.e2e-spec.ts sends a foreign one',
  'DELETE /subscriptions/{id}': 'it ends a subscription of the own account alone',
  'PUT /people/{username}/provider':
    'without a provider it is refused to all; provider.e2e-spec.ts sends an account outside the scope',
  'POST /notifications/endpoints': administrators,
  'PATCH /notifications/endpoints/{id}': administrators,
  'DELETE /notifications/endpoints/{id}': administrators,
  'POST /notifications/endpoints/{id}/again': administrators,
  'POST /notifications/endpoints/{id}/secret': administrators,
  'DELETE /notifications/endpoints/{id}/former-secret': administrators,
  'POST /notifications/endpoints/{id}/trial': administrators,
  'POST /notifications/deliveries/{id}/again': administrators,
};

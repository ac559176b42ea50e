/** The folder into which end-to-end tests write exchanges for the examples of the OpenAPI document; usually none. */
export const exchangeFolder = (): string | undefined => process.env['RECORD_API_EXAMPLES'];

// Made by npm run schemas.

export interface paths {
  '/api/v1/auth/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in; sets the session cookie and returns the same token for API clients */
    post: operations['AuthController_logIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign out; the token is worthless from now on */
    post: operations['AuthController_logOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in, and what they may see */
    get: operations['AuthController_me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in, if anybody is: what a web app asks before it shows a sign-in */
    get: operations['AuthController_session'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change the own password; this session goes on, all others end */
    post: operations['AuthController_changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where one is signed in, newest first */
    get: operations['SessionsController_list'];
    put?: never;
    post?: never;
    /** End all own sessions but this one */
    delete: operations['SessionsController_closeOthers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sessions/attempts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The latest attempts to sign in to the own account, those that failed too, newest first */
    get: operations['SessionsController_attempts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End one of the own sessions */
    delete: operations['SessionsController_close'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The own API tokens, newest first */
    get: operations['TokensController_list'];
    put?: never;
    /** An API token with at most what its owner has at the time of each use */
    post: operations['TokensController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/auth/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke an own API token at once */
    delete: operations['TokensController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Accounts whose whole scope lies within the own one, by user name */
    get: operations['PeopleController_list'];
    put?: never;
    /** Make an account with a one-time password, never with more than the own scope and rights */
    post: operations['PeopleController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{username}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One account */
    get: operations['PeopleController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change display name, roles, rights and scope */
    patch: operations['PeopleController_change'];
    trace?: never;
  };
  '/api/v1/people/{username}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened to an account, newest first */
    get: operations['PeopleController_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{username}/reset-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A new one-time password; all sessions and API tokens end */
    post: operations['PeopleController_resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{username}/unlock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lift the lock after too many failed sign-ins */
    post: operations['PeopleController_unlock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{username}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close the account; its history stays */
    post: operations['PeopleController_disable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{username}/enable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a closed account again */
    post: operations['PeopleController_enable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{username}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Sign the person out everywhere and revoke the API tokens */
    delete: operations['PeopleController_closeSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process answers */
    get: operations['HealthController_live[0]'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process answers */
    get: operations['HealthController_live[1]'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process can do its work: the database answers */
    get: operations['HealthController_ready[0]'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process can do its work: the database answers */
    get: operations['HealthController_ready[1]'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Counters of process and requests in the Prometheus text format */
    get: operations['MetricsController_text[0]'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Counters of process and requests in the Prometheus text format */
    get: operations['MetricsController_text[1]'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Catalogue of products with their units of measure */
    get: operations['ReferenceController_products'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/platforms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Platforms on which units sell */
    get: operations['ReferenceController_platforms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/destinations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where goods can go: provinces, cities, counties and the special codes, six digits */
    get: operations['ReferenceController_destinations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/divisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Divisions directly below another one; the provinces without `parent` */
    get: operations['ReferenceController_divisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The register within the own scope, as the file that the import reads */
    get: operations['UnitFilesController_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Bring the register up to date from a file; nothing is stored when one row is wrong */
    post: operations['UnitFilesController_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reporting units within the own scope, by code */
    get: operations['UnitsController_list'];
    put?: never;
    /** Register a unit */
    post: operations['UnitsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One unit: dates, predecessors and successors, forms owed, stores, changes */
    get: operations['UnitsController_detail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change name, last month or organising model; code, kind and division stay */
    patch: operations['UnitsController_change'];
    trace?: never;
  };
  '/api/v1/units/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Units end, another takes over all of them; answers the successor */
    post: operations['UnitsController_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/split': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A unit ends, others take over by weights that sum to 1; answers the predecessor */
    post: operations['UnitsController_split'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{code}/forms/{form}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Months in which the unit owes the form, whatever its kind owes */
    put: operations['UnitFormsController_assign'];
    post?: never;
    /** Back to what units of its kind owe */
    delete: operations['UnitFormsController_reset'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/stores': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which unit reports which store since when: one store, one unit a month */
    get: operations['StoresController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Forms with their legal header, and why one cannot be opened */
    get: operations['FormsController_forms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Periods of a form that have begun, newest first: deadline, open or closed */
    get: operations['CalendarController_periods'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/exceptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Exceptions from closed periods within the own scope, newest first */
    get: operations['CalendarController_exceptions'];
    put?: never;
    /** Let one unit report a closed period until the end of a day */
    post: operations['CalendarController_grantException'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who has not reported although the deadline is near or has just passed */
    get: operations['CalendarController_reminders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{form}/{period}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close a period for the counties in charge: nothing is submitted or corrected any more */
    post: operations['CalendarController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{form}/{period}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a closed period again, with a reason */
    post: operations['CalendarController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/periods/{form}/{period}/deadline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move the deadline of a period, with a reason */
    post: operations['CalendarController_moveDeadline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Submit many at once; answers line by line while it runs, then a summary */
    post: operations['BulkController_bulk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/template.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The workbook that a unit fills in for a month, with the lines of the month before */
    get: operations['FileController_template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Drafts out of a workbook or CSV; nothing is stored when one cell is wrong */
    post: operations['FileController_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/import/workbook': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The same file back with a note on every cell that has a mistake; stores nothing */
    post: operations['FileController_annotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Submissions within the own scope, newest month first */
    get: operations['SubmissionsController_list'];
    put?: never;
    /** Write the draft of a unit and month, or submit at once */
    post: operations['SubmissionsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One submission with its history */
    get: operations['SubmissionsController_detail'];
    /** Replace an open draft */
    put: operations['SubmissionsController_rewrite'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/{id}/submit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Submit the draft: from here on this revision cannot be changed */
    post: operations['SubmissionsController_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept: the revision enters the ledger and every figure; not by who wrote or submitted it */
    post: operations['SubmissionsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give it back to the respondent with a reason */
    post: operations['SubmissionsController_return'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/{id}/correct': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a correction of an accepted submission; a body with lines becomes its draft */
    post: operations['SubmissionsController_correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take back what is not accepted yet, or else what is in force
     * @description While a revision is a draft, waits or was returned, it alone is taken back: what is in force stays, and the ledger gets no entry. Otherwise the figures in force are withdrawn; an older revision does not come back.
     */
    post: operations['SubmissionsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/{id}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All submitted revisions with their lines and ledger entries */
    get: operations['SubmissionsController_revisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/order-exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sales lines out of raw order exports; stores nothing */
    post: operations['OrderExportsController_read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{code}/product-titles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the own unit means by the titles of its shops */
    get: operations['ProductTitlesController_list'];
    /** Remember these titles instead of those before */
    put: operations['ProductTitlesController_replace'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reporting-rates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Due, reported and timely by township, county and period, plain and weighted */
    get: operations['FollowUpController_rates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/late': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reports that are missing after their deadline or came late, newest period first */
    get: operations['FollowUpController_late'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What waits for the caller: returned, due, overdue, to review, news */
    get: operations['InboxController_inbox'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark everything up to a moment as read */
    post: operations['InboxController_read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/{id}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the draft or submitted revision changes against the accepted one, line by line */
    get: operations['SubmissionTalkController_changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/submissions/{id}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What respondent and officers said about the submission, oldest first */
    get: operations['SubmissionTalkController_comments'];
    put?: never;
    /** Say something about the submission; it stays in its history */
    post: operations['SubmissionTalkController_comment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/review-queue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What waits for review, what hangs most on it first */
    get: operations['ReviewController_waiting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/review-rules/{county}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the county accepts without review what raises no check */
    get: operations['ReviewController_rule'];
    /** Switch acceptance without review on or off, from now on */
    put: operations['ReviewController_setRule'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Entries with their hashes, within the own scope */
    get: operations['LedgerController_entries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/chain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The whole chain, a part at a time; entries of other units as links that prove its hashes alone */
    get: operations['LedgerController_chain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Recompute every hash, hold the ledger against the published seals, and name what no longer proves what it says */
    get: operations['LedgerController_verify'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/entries/{seq}/revision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The revision that an entry names, with everything its hash covers */
    get: operations['LedgerController_revision'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cube': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Figures by any dimensions, compared and as of any ledger position, within the own scope */
    post: operations['CubeController_query'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cube/schema': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Measures, dimensions and columns: names, meaning, source, what adds up, and what is refused */
    get: operations['CubeController_schema'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cube/table.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The answer of POST /cube as a workbook: names beside codes, real numbers, a sheet about it */
    post: operations['CubeTableController_workbook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cube/table.parquet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The answer of POST /cube as Parquet: codes, names in both languages, typed figures */
    post: operations['TableFilesController_asParquet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cube/table.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The answer of POST /cube as CSV in UTF-8: heads and names in the language asked for */
    post: operations['TableFilesController_asCsv'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cube/table.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The answer of POST /cube as a file: columns with names, types and units, rows of cells */
    post: operations['TableFilesController_asJson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cube/price-volume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How much of the change of sales is price, volume, and products that came or went */
    post: operations['PriceVolumeController_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The ledger position that figures contain; as text/event-stream the same with every change: events position {seq} */
    get: operations['LiveController_position'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reports that can be made */
    get: operations['ReportsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{id}/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a report in the background; the same one that is under way already is not made twice */
    post: operations['ReportsController_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{runId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How an own run stands, and its files */
    get: operations['ReportsController_run'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{runId}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Seal a finished report; its files bear the seal from then on */
    post: operations['ReportsController_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{runId}/files/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file of a finished run */
    get: operations['ReportsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/editions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Published editions about places in the own scope, newest first */
    get: operations['EditionsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/editions/{seal}/files/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file of a published edition, with its seal */
    get: operations['EditionsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/seals/{hash}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a seal pins; figures and successor of an internal edition for those alone who may read it */
    get: operations['SealsController_seal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/seals/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Whether a file is the one that was published under its seal, byte for byte
     * @description Those who may read the edition are told what differs. Others are told of an internal edition only whether the bytes are the published ones.
     */
    post: operations['SealsController_verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/head': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Newest entry and published seals, to be kept outside and given to seal verify */
    get: operations['LedgerHeadController_head'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Years, places and reports of which there are public editions */
    get: operations['PublicEditionsController_contents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/editions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Public editions that are published, newest first; corrected ones only when asked for */
    get: operations['PublicEditionsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/editions/{seal}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A public edition: what it is, what it corrects or is corrected by, and its files */
    get: operations['PublicEditionsController_edition'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/editions/{seal}/document': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The edition as data: texts, tables and charts as they were sealed */
    get: operations['PublicEditionsController_document'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/editions/{seal}/page': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The edition as a web page */
    get: operations['PublicEditionsController_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/editions/{seal}/files/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file of a public edition, the bytes that were published */
    get: operations['PublicEditionsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/editions/{seal}/figures/{table}/{row}/{column}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A figure in a table, by an address that stays: value, unit, edition, and the value in force */
    get: operations['PublicEditionsController_cell'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/editions/{seal}/figures/{block}/{path}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A figure in a text, by an address that stays */
    get: operations['PublicEditionsController_value'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/feed.atom': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** New public editions as an Atom feed */
    get: operations['PublicFeedController_atom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sitemap.xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The open pages, for search engines */
    get: operations['SearchEnginesController_map'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/robots.txt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What search engines may visit */
    get: operations['SearchEnginesController_robots'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact/households': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The register within the own scope, households by short keys */
    get: operations['ImpactController_households'];
    put?: never;
    /** Bring the household register up to date; nothing is stored when one row is wrong; households elsewhere are counted */
    post: operations['ImpactImportController_households'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact/benefits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Benefit lines of home villages and source units within the own scope */
    get: operations['ImpactController_benefits'];
    put?: never;
    /** Record benefit lines of own source units for households within the own scope; nothing is stored when one row is wrong */
    post: operations['ImpactImportController_benefits'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What benefits did for households in a period and a scope */
    get: operations['ImpactController_summary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact/effect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Estimate of what a first benefit did to the yearly income of registered poor households, by county */
    get: operations['ImpactController_effect'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact/household-exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Everything held about one household, and who looked at it; with a purpose */
    post: operations['HouseholdController_export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact/household-erasures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take away what leads to one household; figures stay as they are */
    post: operations['HouseholdController_erase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact/household-ledger': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The households of a village for the hand-over, and those not reached; with a purpose */
    get: operations['HouseholdController_ledger'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact/household-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Under how many secrets the household keys stand, and whether these are kept apart */
    get: operations['HouseholdKeysController_status'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact/doubts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Doubts about the benefits of units in a year, against their sales */
    get: operations['BenefitDoubtsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact/doubts/explain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Explain a doubt; the explanation holds as long as its numbers do */
    post: operations['BenefitDoubtsController_explain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact/doubts/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept the explanation of somebody else */
    post: operations['BenefitDoubtsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/impact/doubts/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Return the explanation of somebody else with a reason */
    post: operations['BenefitDoubtsController_return'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What people did within the own scope, newest first; of admins: to accounts */
    get: operations['AuditController_events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** All evidence of a scope and period as a ZIP archive with the script that checks it */
    post: operations['EvidenceController_bundle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/compare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Two editions of a report side by side: what moved, and why */
    get: operations['CompareController_compare'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/extracts/lines.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every sales line of a scope and period, as known at a ledger position */
    get: operations['ExtractsController_workbook'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/extracts/lines.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as CSV with exact values */
    get: operations['ExtractsController_csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/trace': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What stands behind a figure that is named by table, row and column of a printed report */
    get: operations['TraceController_place'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/trace/{figure}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Query, units, revisions, lines, people and times behind a printed figure */
    get: operations['TraceController_figure'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/analysis/distribution': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How sales are spread over villages, parks or stores, and who won or lost places */
    post: operations['AnalysisController_distribution'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/analysis/concentration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How far the sales are those of few: HHI, shares of the first, effective number */
    post: operations['AnalysisController_concentration'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/analysis/reach': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Where sales go, since when and through whom, what is new, and how far it is */
    post: operations['AnalysisController_reach'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/analysis/growth': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Growth in its five parts: amounts, unit-months, on boundaries and as reported, and what revisions did */
    post: operations['AnalysisController_growth'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/analysis/boundaries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sums as reported beside those on the boundaries of another month, and who handed what to whom */
    post: operations['AnalysisController_boundaries'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/analysis/matrix': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Products or categories by destinations, with location quotients */
    post: operations['AnalysisController_matrix'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/tests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Benford, repeated lines, round numbers, missing months and gaps, with the lines and units behind */
    post: operations['AuditBenchController_tests'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/sample': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Monetary-unit sample of sales lines that anybody draws again from its seed */
    post: operations['AuditBenchController_sample'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/views': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The own saved views of the explore page that name no place out of scope, newest first */
    get: operations['ViewsController_list'];
    put?: never;
    /** Keep a view under a name; at most 100 a person */
    post: operations['ViewsController_save'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/views/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Forget an own view */
    delete: operations['ViewsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/analysis/vintages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revision triangle: months as they stood at several positions, with MR, MAR and RMAR */
    post: operations['VintagesController_triangle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/analysis/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What changed since a position, a time or a publication: by unit, by entry, and why */
    post: operations['VintagesController_changes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/analysis/quality': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Quality indicators: response, timeliness, estimates, revisions, unknown share, coherence */
    post: operations['QualityController_quality'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/analysis/coherence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Figures that cannot all be right, among accepted reports and stated elsewhere */
    post: operations['QualityController_coherence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Own runs about places that the caller may see now, newest first */
    get: operations['RunsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{runId}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How an own run goes, as it goes: events progress {done, total, what}, then done, failed or cancelled */
    get: operations['RunsController_follow'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{runId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End an own run that waits or is being made; no files are left */
    post: operations['RunsController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/runs/{runId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make an own run again that failed or was cancelled */
    post: operations['RunsController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/report-schedules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reports that are made every month in the own name */
    get: operations['SchedulesController_list'];
    put?: never;
    /** Make a report every month, of the month before */
    post: operations['SchedulesController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/report-schedules/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Make it no more; the runs it has asked for stay */
    delete: operations['SchedulesController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    LogInRequest: {
      /** @example liu.yang */
      username: string;
      /** Format: password */
      password: string;
    };
    ChangePasswordRequest: {
      /** Format: password */
      currentPassword: string;
      /**
       * Format: password
       * @description Not the user name, not a common password, not the current one
       */
      newPassword: string;
    };
    CreateTokenRequest: {
      /** @example nightly extract */
      name: string;
      /**
       * Format: date-time
       * @description At most a year away
       * @example 2020-12-31T00:00:00Z
       */
      expiresAt: string;
      /** @description Left out: all that the owner has */
      roles?: ('reporter' | 'officer' | 'auditor' | 'admin')[];
      /** @description Left out: all that the owner has */
      rights?: 'impact'[];
      /**
       * @description Left out: all of the owner
       * @example [
       *       "520122"
       *     ]
       */
      divisions?: string[];
      /** @description Left out: all of the owner */
      units?: string[];
    };
    CreatePersonRequest: {
      rights?: 'impact'[];
      /**
       * @description For officers and auditors
       * @example [
       *       "520122"
       *     ]
       */
      divisions?: string[];
      /**
       * @description For reporters
       * @example [
       *       "520122001208"
       *     ]
       */
      units?: string[];
      /**
       * @description 2 to 64 lower case letters, digits or . _ -
       * @example liu.yang
       */
      username: string;
      /** @example 刘洋 */
      displayName: string;
      roles: ('reporter' | 'officer' | 'auditor' | 'admin')[];
    };
    ChangePersonRequest: {
      rights?: 'impact'[];
      /**
       * @description For officers and auditors
       * @example [
       *       "520122"
       *     ]
       */
      divisions?: string[];
      /**
       * @description For reporters
       * @example [
       *       "520122001208"
       *     ]
       */
      units?: string[];
      displayName?: string;
      roles?: ('reporter' | 'officer' | 'auditor' | 'admin')[];
    };
    CreateUnitRequest: {
      /**
       * @description 1 to 32 digits, capitals or hyphens; never used again
       * @example 520122001208
       */
      code: string;
      /** @example 立碑村 */
      name: string;
      /** @example Libei */
      nameEn?: string;
      /** @enum {string} */
      kind: 'village' | 'park' | 'centre';
      /** @description 12 digits of a village; 6 digits of the county of a park or centre */
      division: string;
      /**
       * @description First month that is reported
       * @example 2018-01
       */
      validFrom: string;
      /**
       * @description Last month that is reported
       * @example 2020-12
       */
      validTo?: string | null;
      /** @enum {string|null} */
      organisingModel?: 'producer-facility-shop' | 'association-cooperative-shop' | null;
    };
    ChangeUnitRequest: {
      name?: string;
      nameEn?: string;
      /**
       * @description null: goes on
       * @example 2020-12
       */
      validTo?: string | null;
      /** @enum {string|null} */
      organisingModel?: 'producer-facility-shop' | 'association-cooperative-shop' | null;
    };
    MergeUnitsRequest: {
      /** @description Units that end with the month before */
      predecessors: string[];
      /** @description A registered unit, new or going on, that takes over all of them */
      successor: string;
      /**
       * @description First month of the successor
       * @example 2020-01
       */
      month: string;
    };
    WeightedSuccessor: {
      code: string;
      /**
       * @description Decimal string, at most eight places; all sum to exactly 1
       * @example 0.25
       */
      weight: string;
    };
    SplitUnitRequest: {
      /** @description Unit that ends with the month before */
      predecessor: string;
      successors: components['schemas']['WeightedSuccessor'][];
      /**
       * @description First month of the successors
       * @example 2020-01
       */
      month: string;
    };
    FormDutyRequest: {
      /**
       * @description First month owed; null: never
       * @example 2020-01
       */
      validFrom: string | null;
      /**
       * @description Last month owed
       * @example 2020-12
       */
      validTo?: string | null;
    };
    GrantExceptionRequest: {
      /**
       * @default sales
       * @enum {string}
       */
      form: 'sales' | 'capacity' | 'park';
      /** @example 2019-12 */
      period: string;
      /** @description Code of a reporting unit */
      unit: string;
      /**
       * @description Last day
       * @example 2020-03-31
       */
      until: string;
      /** @description Why; part of the history of the submission */
      reason: string;
    };
    ClosePeriodRequest: {
      /**
       * @description Code of a county or of a division above
       * @example 520122
       */
      county?: string;
      /** @description Why */
      reason?: string;
    };
    ReopenPeriodRequest: {
      /**
       * @description Code of a county or of a division above
       * @example 520122
       */
      county?: string;
      /** @description Why */
      reason: string;
    };
    MoveDeadlineRequest: {
      /**
       * @description Code of a county or of a division above
       * @example 520122
       */
      county?: string;
      /** @description Why */
      reason: string;
      /**
       * @description Last day
       * @example 2020-01-15
       */
      deadline: string;
    };
    ReturnRequest: {
      /** @description Why; shown to the other side */
      reason: string;
      /** @description Revision looked at; another one waiting is a conflict (409) */
      revision?: number;
      /** @description Version of the submission looked at, as in `If-Match` */
      version?: number;
    };
    WithdrawRequest: {
      /** @description Why; shown to the other side */
      reason: string;
      /** @description true: the figures in force; false: only what is not accepted yet; otherwise 409. Without it: what is not accepted yet, if there is such, else what is in force */
      inForce?: boolean;
    };
    InboxReadRequest: {
      /**
       * @description Newest `at` that was shown; default now
       * @example 2020-01-10T08:00:00.000Z
       */
      until?: string;
    };
    CommentRequest: {
      /** @description Cannot be changed or taken back */
      text: string;
    };
    ReviewRuleRequest: {
      /** @description Accept without review what raises no check */
      acceptWithoutReview: boolean;
    };
    PriceVolumeRequest: {
      /** @example 2019 */
      period: string;
      /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
      asOf?:
        | number
        | string
        | {
            publication: string;
          };
      /** @description Wait until this ledger position is visible */
      atLeast?: number;
      /**
       * @description Dimension → member or members
       * @example {
       *       "flow": "up"
       *     }
       */
      where?: {
        [key: string]: string | string[];
      };
      /**
       * @default yoy
       * @enum {string}
       */
      compare: 'yoy' | 'mom';
      /**
       * @example category
       * @enum {string}
       */
      by?:
        | 'unit'
        | 'village'
        | 'park'
        | 'township'
        | 'county'
        | 'prefecture'
        | 'unitKind'
        | 'organisingModel'
        | 'product'
        | 'category'
        | 'destination'
        | 'destinationProvince'
        | 'destinationCity'
        | 'platform'
        | 'flow'
        | 'month'
        | 'quarter'
        | 'year';
    };
    RunReportRequest: {
      /**
       * @description Division code or code of a reporting unit
       * @example 520122
       */
      scope: string;
      /**
       * @default zh
       * @enum {string}
       */
      language: 'zh' | 'en';
      /**
       * @default internal
       * @enum {string}
       */
      edition: 'internal' | 'public';
      /**
       * @default [
       *       "pdf",
       *       "xlsx"
       *     ]
       */
      formats: ('pdf' | 'xlsx' | 'csv' | 'json' | 'html')[];
      /** @example 2019 */
      period: string;
    };
    PublishRunRequest: {
      /**
       * @description Until then GET /seals/{hash} and POST /seals/verify tell nothing
       * @example 2020-01-20T09:00:00+08:00
       */
      embargoUntil?: string;
    };
    HouseholdRequest: {
      /** @description ID number as it was imported; this or the key */
      id_number?: string;
      /** @description Pseudonym as it was imported */
      key?: string;
      /** @description Why the household is looked at; kept in the audit trail */
      purpose: string;
    };
    AnswerDoubtRequest: {
      /** @description Code of the reporting unit */
      unit: string;
      /** @example 2019 */
      year: number;
      /** @enum {string} */
      code:
        | 'BENEFIT.EXCEEDS_SALES'
        | 'BENEFIT.WITHOUT_SALES'
        | 'BENEFIT.ORDERS_WITHOUT_COST'
        | 'BENEFIT.NEGATIVE_NET'
        | 'BENEFIT.PERSON_TWICE';
      /** @description The explanation, or why it is accepted or returned */
      text: string;
    };
    EvidenceBody: {
      /** @example 2019 */
      period: string;
      /**
       * @description Division code or code of a reporting unit
       * @example 520122
       */
      scope: string;
      /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
      asOf?:
        | number
        | string
        | {
            publication: string;
          };
    };
    DistributionRequest: {
      /** @example 2019 */
      period: string;
      /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
      asOf?:
        | number
        | string
        | {
            publication: string;
          };
      /** @description Wait until this ledger position is visible */
      atLeast?: number;
      /**
       * @description Dimension → member or members
       * @example {
       *       "flow": "up"
       *     }
       */
      where?: {
        [key: string]: string | string[];
      };
      /**
       * @default amount
       * @enum {string}
       */
      measure: 'amount' | 'orders' | 'refunds';
      /**
       * @example village
       * @enum {string}
       */
      over: 'unit' | 'village' | 'park' | 'store' | 'township' | 'county';
      /**
       * @description Ranks and spread of the year before
       * @enum {string}
       */
      compare?: 'yoy';
      /**
       * @description Rows of the ranking that are passed over
       * @default 0
       */
      offset: number;
      /**
       * @description Rows of the ranking
       * @default 100
       */
      limit: number;
    };
    ConcentrationRequest: {
      /** @example 2019 */
      period: string;
      /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
      asOf?:
        | number
        | string
        | {
            publication: string;
          };
      /** @description Wait until this ledger position is visible */
      atLeast?: number;
      /**
       * @description Dimension → member or members
       * @example {
       *       "flow": "up"
       *     }
       */
      where?: {
        [key: string]: string | string[];
      };
      /**
       * @default amount
       * @enum {string}
       */
      measure: 'amount' | 'orders' | 'refunds';
      /**
       * @example destinationProvince
       * @enum {string}
       */
      over:
        | 'unit'
        | 'village'
        | 'park'
        | 'township'
        | 'county'
        | 'prefecture'
        | 'unitKind'
        | 'organisingModel'
        | 'product'
        | 'category'
        | 'destination'
        | 'destinationProvince'
        | 'destinationCity'
        | 'platform'
        | 'store'
        | 'flow';
    };
    ReachRequest: {
      /** @example 2019 */
      period: string;
      /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
      asOf?:
        | number
        | string
        | {
            publication: string;
          };
      /** @description Wait until this ledger position is visible */
      atLeast?: number;
      /**
       * @description Dimension → member or members
       * @example {
       *       "flow": "up"
       *     }
       */
      where?: {
        [key: string]: string | string[];
      };
      /**
       * @description Places listed; all are counted
       * @default province
       * @enum {string}
       */
      level: 'province' | 'city' | 'district';
    };
    GrowthRequest: {
      /** @example 2019 */
      period: string;
      /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
      asOf?:
        | number
        | string
        | {
            publication: string;
          };
      /** @description Wait until this ledger position is visible */
      atLeast?: number;
      /**
       * @description Dimension → member or members
       * @example {
       *       "flow": "up"
       *     }
       */
      where?: {
        [key: string]: string | string[];
      };
      /**
       * @default amount
       * @enum {string}
       */
      measure: 'amount' | 'quantity' | 'orders' | 'refunds';
      /**
       * @default yoy
       * @enum {string}
       */
      compare: 'yoy' | 'mom';
      /**
       * @description Month of the boundaries; default the last of the period
       * @example 2019-12
       */
      boundaries?: string;
      /** @description With `yoy`: position of the first publication of the base period, for what its revisions did */
      baseAsOf?:
        | number
        | string
        | {
            publication: string;
          };
      /** @description Position of the first publication of the period itself, for what its revisions did */
      currentAsOf?:
        | number
        | string
        | {
            publication: string;
          };
    };
    BoundariesRequest: {
      /** @example 2019 */
      period: string;
      /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
      asOf?:
        | number
        | string
        | {
            publication: string;
          };
      /** @description Wait until this ledger position is visible */
      atLeast?: number;
      /**
       * @description Dimension → member or members
       * @example {
       *       "flow": "up"
       *     }
       */
      where?: {
        [key: string]: string | string[];
      };
      /**
       * @default amount
       * @enum {string}
       */
      measure: 'amount' | 'orders' | 'refunds';
      /**
       * @default unit
       * @enum {string}
       */
      over: 'unit' | 'township' | 'county';
      /**
       * @description Month of the new boundaries
       * @example 2019-12
       */
      boundaries: string;
    };
    MatrixRequest: {
      /** @example 2019 */
      period: string;
      /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
      asOf?:
        | number
        | string
        | {
            publication: string;
          };
      /** @description Wait until this ledger position is visible */
      atLeast?: number;
      /**
       * @description Dimension → member or members
       * @example {
       *       "flow": "up"
       *     }
       */
      where?: {
        [key: string]: string | string[];
      };
      /**
       * @default amount
       * @enum {string}
       */
      measure: 'amount' | 'orders' | 'refunds';
      /**
       * @example category
       * @enum {string}
       */
      rows: 'product' | 'category';
      /**
       * @example destinationProvince
       * @enum {string}
       */
      columns: 'destinationProvince' | 'destinationCity';
    };
    AuditTestsRequest: {
      /** @example 2019 */
      period: string;
      /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
      asOf?:
        | number
        | string
        | {
            publication: string;
          };
      /** @description Wait until this ledger position is visible */
      atLeast?: number;
      /**
       * @description Division code or code of a reporting unit
       * @example 520122
       */
      scope: string;
      /** @description Default all */
      tests?: (
        'benfordFirst' | 'benfordSecond' | 'duplicates' | 'roundNumbers' | 'missingMonths' | 'lineNumbers'
      )[];
      /**
       * @description Findings of each test that are passed over
       * @default 0
       */
      offset: number;
      /**
       * @description Findings of each test
       * @default 50
       */
      limit: number;
    };
    AuditSampleRequest: {
      /** @example 2019 */
      period: string;
      /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
      asOf?:
        | number
        | string
        | {
            publication: string;
          };
      /** @description Wait until this ledger position is visible */
      atLeast?: number;
      /**
       * @description Division code or code of a reporting unit
       * @example 520122
       */
      scope: string;
      /**
       * @description Monetary units to draw at least; give this or the interval
       * @example 50
       */
      size?: number;
      /**
       * @description Yuan from one drawn unit to the next
       * @example 50000.00
       */
      interval?: string;
      /** @description Any text; the start is made from its SHA-256. Default the hash of the ledger at the position */
      seed?: string;
    };
    SaveViewRequest: {
      /**
       * @description Unique among the own views
       * @example 各县每月增速
       */
      name: string;
      /**
       * @description What stands after the `?` of the address of the explore page
       * @example period=2019&rows=county&columns=month
       */
      query: string;
    };
    QualityBody: {
      /** @example 2019 */
      period: string;
      /**
       * @description Division code or code of a reporting unit
       * @example 520122
       */
      scope: string;
      /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
      asOf?:
        | number
        | string
        | {
            publication: string;
          };
      /**
       * @description Rows beside the totals
       * @enum {string}
       */
      by?: 'county' | 'township' | 'month';
    };
    CoherenceFigureRequest: {
      /**
       * @description Division code or code of a reporting unit
       * @example 520122001208
       */
      scope: string;
      /** @example 2019 */
      period: string;
      /**
       * @description Yuan
       * @example 65709800.00
       */
      amount: string;
    };
    CoherenceBody: {
      /** @example 2019 */
      period: string;
      /**
       * @description Division code or code of a reporting unit
       * @example 520122
       */
      scope: string;
      /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
      asOf?:
        | number
        | string
        | {
            publication: string;
          };
      /** @description Figures stated elsewhere, to hold against each other and against the accepted reports */
      stated?: components['schemas']['CoherenceFigureRequest'][];
    };
    ScheduleReportRequest: {
      /**
       * @description Division code or code of a reporting unit
       * @example 520122
       */
      scope: string;
      /**
       * @default zh
       * @enum {string}
       */
      language: 'zh' | 'en';
      /**
       * @default internal
       * @enum {string}
       */
      edition: 'internal' | 'public';
      /**
       * @default [
       *       "pdf",
       *       "xlsx"
       *     ]
       */
      formats: ('pdf' | 'xlsx' | 'csv' | 'json' | 'html')[];
      /**
       * @description One of GET /reports that is made for months
       * @example yoy
       */
      report: string;
      /**
       * @description Day of the month, in the time of China
       * @example 5
       */
      day: number;
      /**
       * @description Hour of that day
       * @example 8
       */
      hour: number;
    };
    AccountEventResponse: {
      /** @enum {string} */
      kind:
        | 'changed'
        | 'created'
        | 'disabled'
        | 'enabled'
        | 'households-unknown'
        | 'locked'
        | 'password-changed'
        | 'password-reset'
        | 'sessions-closed'
        | 'sign-in-failed'
        | 'signed-in'
        | 'token-made'
        | 'token-revoked'
        | 'unlocked';
      /** @description Who did it; null for the system or an unknown person. */
      actor: string | null;
      at: components['schemas']['Instant'];
      details: {
        [key: string]: unknown;
      } | null;
    };
    AccountEventsResponse: {
      items: components['schemas']['AccountEventResponse'][];
      /** @description Cursor of the next page. */
      next: string | null;
    };
    /** @enum {string} */
    Additivity: 'additive' | 'distinct' | 'ratio';
    AuditEventResponse: {
      at: components['schemas']['Instant'];
      /** @description User name; null for the system or an unknown person. */
      actor: string | null;
      kind: components['schemas']['AuditKind'];
      /** @description E.g. `accept`. */
      action: string;
      /** @description The action in words, e.g. `审核通过`. */
      text: string;
      subject: components['schemas']['AuditSubjectResponse'];
      /** @description What was given as the reason; of a comment what it says. */
      reason?: string;
      /** @description Ledger position. */
      seq?: number;
    };
    AuditEventsResponse: {
      items: components['schemas']['AuditEventResponse'][];
      /** @description Cursor of the next page. */
      next: string | null;
    };
    /** @enum {string} */
    AuditKind:
      | 'account'
      | 'benefit-doubt'
      | 'comment'
      | 'exception'
      | 'household'
      | 'ledger'
      | 'period'
      | 'report'
      | 'review-rule'
      | 'submission'
      | 'unit';
    /** @description A sales line with everything that identifies it. */
    AuditLine: {
      revision: string;
      line: number;
      product: components['schemas']['TracedMember'];
      destination: components['schemas']['TracedMember'];
      platform: components['schemas']['TracedMember'];
      store: string | null;
      /** @enum {string} */
      flow: 'up' | 'down';
      quantity: string;
      amount: string;
      orders: number;
      refund: string | null;
      unit: components['schemas']['TracedMember'];
      month: string;
      /** @description Id of the submission; null when its revision is not recorded here. */
      submission: string | null;
      /** @description Number of the revision within its submission. */
      number: number | null;
    };
    /** @description A monetary-unit sample that anybody can draw again. The lines with a positive amount are laid end to end in the order of unit code, month and line number. start = 1 + (SHA-256 of the seed as UTF-8, read as an integer) mod interval, in fen; every interval-th fen from the start is drawn. */
    AuditSample: {
      asOf: number;
      ledgerHash: string;
      coverage: components['schemas']['CubeCoverage'];
      /** @description Omitted if not requested. */
      quality?: components['schemas']['CubeQuality'];
      period: string;
      seed: string;
      /** @description SHA-256 of the seed, hex. */
      seedHash: string;
      /** @description Yuan. */
      interval: string;
      start: string;
      population: {
        lines: number;
        total: string;
      };
      hits: number;
      lines: components['schemas']['SampledLine'][];
      /** @description Lines without an amount cannot be drawn; the first hundred are listed. */
      nothingSold: {
        total: number;
        items: components['schemas']['AuditLine'][];
      };
    };
    AuditSubjectResponse: {
      type: components['schemas']['AuditSubjectType'];
      /** @description Of a submission or of a report run. */
      id?: string;
      /** @description Unit code, county, user name or report. */
      code?: string;
      /** @description E.g. `立碑村 2019-12 农村电子商务销售情况月报`. */
      name: string;
    };
    /**
     * @description The object of the action.
     * @enum {string}
     */
    AuditSubjectType: 'submission' | 'county' | 'period' | 'unit' | 'account' | 'report' | 'household';
    /** @description The tests asked for. */
    AuditTestsAnswer: {
      asOf: number;
      ledgerHash: string;
      coverage: components['schemas']['CubeCoverage'];
      /** @description Omitted if not requested. */
      quality?: components['schemas']['CubeQuality'];
      period: string;
      benfordFirst?: components['schemas']['BenfordAnswer'];
      benfordSecond?: components['schemas']['BenfordAnswer'];
      duplicates?: components['schemas']['DuplicatesAnswer'];
      roundNumbers?: components['schemas']['RoundNumbersAnswer'];
      missingMonths?: components['schemas']['MissingMonthsAnswer'];
      lineNumbers?: components['schemas']['LineNumbersAnswer'];
    };
    /** @enum {string} */
    BenefitDoubtCode:
      | 'BENEFIT.EXCEEDS_SALES'
      | 'BENEFIT.NEGATIVE_NET'
      | 'BENEFIT.ORDERS_WITHOUT_COST'
      | 'BENEFIT.PERSON_TWICE'
      | 'BENEFIT.WITHOUT_SALES';
    /** @description A doubt about the benefits of a unit in a year, against its sales. */
    BenefitDoubtItem: {
      unit: string;
      year: number;
      code: components['schemas']['BenefitDoubtCode'];
      message: components['schemas']['Bilingual'];
      /** @description After the last answer to the doubt with these numbers. */
      state: components['schemas']['BenefitDoubtState'];
      /** @description Oldest first. */
      answers: {
        /** @enum {string} */
        action: 'explain' | 'accept' | 'return';
        text: string;
        actor: string;
        at: string;
      }[];
    };
    /** @enum {string} */
    BenefitDoubtState: 'open' | 'explained' | 'accepted' | 'returned';
    BenefitItem: {
      month: string;
      /** @description Short key of the household. */
      household: string;
      village: string;
      /** @description Code of the source unit. */
      unit: string;
      mechanism: components['schemas']['Mechanism'];
      /** @description Yuan, two decimals. */
      gross: string;
      cost: string;
      status: components['schemas']['BenefitStatus'];
      voucher: string | null;
    };
    /** @enum {string} */
    BenefitStatus: 'claimed' | 'paid';
    /** @description Lines by a digit of their amount. */
    BenfordAnswer: {
      name: {
        zh: string;
        en: string;
      };
      /** @description Cases tested. */
      n: number;
      chiSquare: string | null;
      degreesOfFreedom: number;
      pValue: string | null;
      reasons: components['schemas']['Reason'][];
      /** @description Lines left out: those with amount 0, and those with an amount below 1 yuan. */
      leftOut: {
        zero: number;
        belowOneYuan: number;
      };
      digits: {
        digit: number;
        observed: number;
        share: string | null;
        expectedShare: string;
      }[];
      meanAbsoluteDeviation: string | null;
      /** @description Nigrini's judgement of the deviation. */
      conformity: {
        code: components['schemas']['Conformity'];
        zh: string;
        en: string;
      } | null;
      /** @description The digit with the largest excess over what is expected; the findings are its lines, largest amount first. */
      excessDigit: number | null;
      findings: components['schemas']['FindingsOfAuditLine'];
    };
    Bilingual: {
      en: string;
      zh: string;
    };
    BilingualName: {
      zh: string;
      en: string;
    };
    BilingualText: {
      zh: string;
      en: string;
    };
    Block:
      components['schemas']['Paragraph'] | components['schemas']['Table'] | components['schemas']['Chart'];
    /** @description A change of the register between the two editions, or a merge or split dated in their months. */
    BoundaryChange: {
      unit: string;
      name: components['schemas']['Name'];
      action: string;
      /** @description First month of the successor. */
      month: string | null;
      recordedAt: components['schemas']['Instant'] | null;
      actor: string | null;
      /** @description Units that succeed, with their weights. */
      successors: {
        unit: string;
        name: components['schemas']['Name'];
        weight: string;
      }[];
    };
    /** @description Sums on the boundaries under which they were reported, beside sums on the boundaries of another month. */
    BoundaryComparison: {
      asOf: number;
      ledgerHash: string;
      coverage: components['schemas']['CubeCoverage'];
      /** @description Omitted if not requested. */
      quality?: components['schemas']['CubeQuality'];
      measure: components['schemas']['SharedMeasure'];
      over: components['schemas']['BoundaryMember'];
      period: string;
      boundaries: string;
      total: components['schemas']['BoundarySides'];
      /** @description Largest change first. */
      rows: {
        member: components['schemas']['TracedMember'];
        asReported: string;
        onBoundaries: string;
        /** @description onBoundaries − asReported. */
        change: string;
      }[];
      /** @description Transfers between units: `weight` of everything that `from` reported, over any number of mergers and splits. */
      moves: {
        from: components['schemas']['TracedMember'];
        to: components['schemas']['TracedMember'];
        weight: string;
        value: string;
      }[];
    };
    /** @enum {string} */
    BoundaryMember: 'county' | 'township' | 'unit';
    BoundarySides: {
      asReported: string;
      onBoundaries: string;
      /** @description onBoundaries − asReported. */
      change: string;
    };
    BrokenNumbering: {
      unit: components['schemas']['TracedMember'];
      month: string;
      submission: string | null;
      number: number | null;
      missing: components['schemas']['Gap'][];
    };
    /** @description An amount by flow, yuan with its sign. */
    ByFlow: {
      down: string;
      up: string;
    };
    Cell: {
      /** @description The printed text: `6,570.98`, `—`, `▲56.74`. */
      text: string;
      /** @description Exact decimal in the unit of the column, so that a workbook holds a number (ratios to eight places); null for text and for "no base". */
      value: string | null;
      /** @description Used if the column has no common format: rows of different measures, quantities. */
      numberFormat?: string;
      /** @description Number of the table's note for the cell, from 1: why there is no figure, or its basis. */
      note?: number;
      /** @description Why there is no figure: `notReported`, `baseNotYetThere`, `baseZero`. */
      reason?: string;
      /** @description Reported periods now and then, if a growth compares unequal numbers of them. */
      periods?: {
        now: number;
        base: number;
      };
      /** @description For a text that is a month (`2019-01`) or a day (`2019-01-31`), so that a workbook holds a date. */
      date?: string;
    };
    /** @description An entry without its content: enough to compute its hash from the hash before it, but no unit, period, figures, person or reason. Replaces entries that the reader of an excerpt may not see. */
    ChainLink: {
      seq: number;
      /** @description SHA-256 state after the withheld blocks, hexadecimal. */
      state: string;
      /** @description Bytes of the whole text. */
      length: number;
      /** @description Bytes between the withheld blocks and the previous hash, hexadecimal; empty if the blocks extend into the hash. */
      shown: string;
      hash: string;
    };
    ChangeEntry: {
      seq: number;
      unit: string;
      month: string;
      kind: components['schemas']['MoveKind'];
      difference: string;
      submission: string;
      revision: number;
      submittedBy: string;
      submittedAt: components['schemas']['Instant'];
      actor: string;
      recordedAt: components['schemas']['Instant'];
      /** @description The reason of the entry, or of the exception under which the report was accepted. */
      reason: string | null;
      explanations: {
        [key: string]: string;
      } | null;
    };
    ChangePosition: {
      seq: number;
      recordedAt: components['schemas']['Instant'] | null;
      /** @description The time as requested, or `edition:` and the seal. */
      name: string | null;
    };
    /** @description The same line before and after: its key, and the figures on both sides. */
    ChangedLine: {
      line: {
        [key: string]: string | number;
      };
      before: {
        [key: string]: string | number;
      };
      after: {
        [key: string]: string | number;
      };
    };
    ChangedUnit: {
      before: string;
      after: string;
      difference: string;
      unit: string;
      zh: string;
      en: string;
      entries: number;
    };
    /** @description What changed since a position, by unit and by entry; differences add to the total's exactly. */
    ChangesAnswer: {
      asOf: number;
      ledgerHash: string;
      coverage: components['schemas']['CubeCoverage'];
      /** @description Omitted if not requested. */
      quality?: components['schemas']['CubeQuality'];
      measure: components['schemas']['RevisedMeasure'];
      unit: string;
      period: string;
      since: components['schemas']['ChangePosition'];
      until: components['schemas']['ChangePosition'];
      /** @description Decimal strings of the measure's last decimal. */
      total: {
        before: string;
        after: string;
        difference: string;
      };
      kinds: {
        kind: components['schemas']['MoveKind'];
        entries: number;
        difference: string;
      }[];
      /** @description Largest difference first. */
      units: components['schemas']['ChangedUnit'][];
      /** @description Largest difference first, at most 1000. */
      entries: components['schemas']['ChangeEntry'][];
      truncated: boolean;
      /** @description Both positions use the current register: these changes moved no figure between the positions, but changed which units exist. */
      boundaries: components['schemas']['BoundaryChange'][];
    };
    Chart: {
      /** @constant */
      kind: 'chart';
      id: string;
      number: string;
      title: string;
      /** @description Alternative text for people who do not see the picture. */
      alternativeText: string;
      /** @enum {string} */
      type: 'bar' | 'horizontal-bar' | 'line' | 'waterfall' | 'tile-map';
      unit: string;
      /** @description Decimals of the values in the picture; default as many as the values have, two at most. */
      decimals?: number;
      /** @description Waterfall only: indexes of the categories that are levels (base, result) and start on the axis. All others are changes and float between their neighbours. */
      levels?: number[];
      categories: string[];
      /** @description Tile map only: six-digit codes of the province-level divisions of the categories. */
      codes?: string[];
      series: {
        name: string;
        values: (number | null)[];
      }[];
      /** @description Where a value is missing, and why; the line breaks there and a mark shows it. */
      gaps?: components['schemas']['ChartGap'][];
      /** @description Printed at the foot of the picture: what is not in it. */
      notes?: string[];
    };
    ChartGap: {
      /** @description Indexes of the series and of the category. */
      series: number;
      category: number;
      /** @description As for a cell. */
      reason: string;
      /** @description 未报, 未到期, 未建 */
      mark: string;
    };
    /**
     * @description Codes of single checks.
     * @enum {string}
     */
    CheckCode:
      | 'CHECK.MONTH_RATIO'
      | 'CHECK.YEAR_RATIO'
      | 'CHECK.HISTORY'
      | 'CHECK.NIL_RETURN'
      | 'CHECK.FACTOR'
      | 'CHECK.DUPLICATED_MONTH'
      | 'CHECK.REACHES_COUNTY'
      | 'CHECK.LINE_AMOUNT'
      | 'CHECK.UNIT_PRICE'
      | 'CHECK.UNIT_SWAPPED';
    /** @description A doubt about the figures, with its message. It is explained under `code`, `code@path` or `@path`. */
    CheckResponse: {
      code: components['schemas']['CheckCode'];
      path: string;
      message: string;
      /** @description The numbers of the message. */
      numbers: components['schemas']['MessageParameters'];
      explained: boolean;
      explanation: string | null;
      /** @description Of a draft: repairs of its lines in one step. */
      repairs?: components['schemas']['Repair'][];
    };
    /** @description Classes of the growth decomposition as exact amounts of one unit, on boundaries as of the last month of the period. */
    ClassedUnit: {
      unit: string;
      name: components['schemas']['TracedName'];
      continuingNow: string;
      continuingBase: string;
      entryNow: string;
      exitBase: string;
      responseNow: string;
      responseBase: string;
    };
    Coherence: {
      asOf: number;
      ledgerHash: string;
      period: string;
      scope: {
        code: string;
        zh: string;
        en: string;
      };
      /** @description Every check that was made, with the number of pairs it compared. */
      checks: {
        check: components['schemas']['CoherenceCheck'];
        zh: string;
        en: string;
        checked: number;
        found: number;
      }[];
      findings: components['schemas']['CoherenceFinding'][];
    };
    /** @enum {string} */
    CoherenceCheck:
      | 'childReachesParent'
      | 'cumulativeBelowPeriod'
      | 'partsDiffer'
      | 'statedChildReachesParent'
      | 'statedCumulativeBelowPeriod'
      | 'statedDiffersFromReports'
      | 'storeReportedTwice';
    /** @description Two contradictory figures. */
    CoherenceFinding: {
      check: components['schemas']['CoherenceCheck'];
      /** @description Code of the member, breakdown, store or scope. */
      member: string;
      /** @description Yuan; for a store reported twice the number of units. */
      value: string;
      whole: string;
      zh: string;
      en: string;
      /** @description Units that report the store. */
      units?: string[];
    };
    Column: {
      key: string;
      label: string;
      /** @description Unit of measure printed in the head: 万元, %, 户; empty for none. */
      unit: string;
      kind: components['schemas']['ColumnKind'];
      /** @description Excel number format of the values, e.g. `#,##0.00`, `0.00%`; empty for text. */
      numberFormat: string;
      /** @description Relative width; 1 is a narrow number, 3 a long name. */
      width: number;
    };
    /** @enum {string} */
    ColumnKind: 'text' | 'number';
    /** @description Comments of respondent and officers on a submission. They are never changed or deleted. */
    CommentView: {
      /** @description The revision that was written or viewed at that time. */
      revision: number;
      author: string;
      at: components['schemas']['Instant'];
      text: string;
    };
    /** @enum {string} */
    CompareSuffix: 'base' | 'change' | 'contribution' | 'growth' | 'share';
    /** @description A figure on both sides. Null if an edition does not have it. */
    ComparedCell: {
      column: string;
      before: string | null;
      after: string | null;
      /** @description after − before, in the unit of the column; null if one of them is not a number. */
      change: string | null;
      /** @description change / before; null without a base, and for rates. */
      growth: string | null;
    };
    /** @description One of the two editions: a published one, or the report as of a ledger position. */
    ComparedEdition: {
      seq: number;
      ledgerHash: string;
      recordedAt: components['schemas']['Instant'];
      seal: string | null;
    };
    /** @description Sales of one flow of the scope: the period, the same months a year before, and growth. */
    ComparedFlow: {
      flow: components['schemas']['Flow'];
      current: components['schemas']['Sides'];
      base: components['schemas']['Sides'];
      growth: components['schemas']['GrowthSides'];
    };
    ComparedRow: {
      /** @description Text of the first cell. */
      label: string;
      /** @enum {string} */
      kind: 'body' | 'part' | 'total';
      moved: boolean;
      cells: components['schemas']['ComparedCell'][];
    };
    /** @enum {string} */
    ComparedSide: 'base' | 'current';
    ComparedTable: {
      id: string;
      number: string;
      title: string;
      columns: {
        key: string;
        label: string;
        /** @description Unit of measure printed in the head: 万元, %, 户; empty for none. */
        unit: string;
      }[];
      rows: components['schemas']['ComparedRow'][];
    };
    /** @description Two editions of a report side by side: what changed, and why. */
    Comparison: {
      /** @constant */
      schema: 'xiangtong.comparison/1';
      report: string;
      title: string;
      scope: {
        code: string;
        name: components['schemas']['Name'];
      };
      period: string;
      language: components['schemas']['Language'];
      from: components['schemas']['ComparedEdition'];
      to: components['schemas']['ComparedEdition'];
      /** @description One of them was made by another definition of the report: this alone may change figures. */
      definitionChanged: boolean;
      flows: components['schemas']['ComparedFlow'][];
      effects: components['schemas']['KindEffect'][];
      /** @description The change of the figures minus the effects: zero. */
      unexplained: {
        base: components['schemas']['ByFlow'];
        current: components['schemas']['ByFlow'];
      };
      moves: components['schemas']['ExplainedMove'][];
      boundaries: components['schemas']['BoundaryChange'][];
      changes: components['schemas']['FigureChange'][];
      tables: components['schemas']['ComparedTable'][];
    };
    /** @description Ratios have six places; null where `reasons` says why. */
    Concentration: {
      asOf: number;
      ledgerHash: string;
      coverage: components['schemas']['CubeCoverage'];
      /** @description Omitted if not requested. */
      quality?: components['schemas']['CubeQuality'];
      measure: components['schemas']['SharedMeasure'];
      over: components['schemas']['CubeDimension'];
      period: string;
      /** @description Members that sold something. */
      n: number;
      total: string;
      /** @description Sales that belong to no member: unknown destinations, sales without a store, other kinds of units. */
      leftOut: string;
      /** @description Sum of the squares of the members' shares: from 1/n to 1. */
      hhi: string | null;
      /** @description 1/HHI, to two places. */
      effectiveNumber: string | null;
      topShares: {
        first: number;
        share: string | null;
      }[];
      largest: {
        member: components['schemas']['TracedMember'];
        value: string;
        share: string;
      }[];
      reasons: components['schemas']['Reason'][];
    };
    /** @enum {string} */
    Conformity: 'acceptable' | 'close' | 'marginal' | 'none';
    /** @description Figures in force that were changed; MR, MAR in yuan and RMAR of monthly totals, first accepted against now. */
    CorrectionFigures: {
      corrections: number;
      withdrawals: number;
      meanRevision: string | null;
      meanAbsoluteRevision: string | null;
      relativeMeanAbsoluteRevision: string | null;
    };
    /** @description A member of a distinct count, with its sales. */
    CountedMember: {
      code: string;
      name: components['schemas']['TracedName'];
      lines: number;
      amount: string;
    };
    /** @description How the yearly per-capita income of registered poor households of a county changed with their first benefit, against those without any up to the end of the year. An estimate. */
    CountyEffect: {
      /** @description Households with incomes of both years: first benefit in the year, and none up to its end. */
      treated: number;
      control: number;
      /** @description Home villages of both: the clusters of the standard error. */
      villages: number;
      treatedChange: string | null;
      controlChange: string | null;
      /** @description Null without one of the groups. */
      effect: string | null;
      /** @description Clustered by home village; null with fewer than two villages or three households. */
      standardError: string | null;
      /** @description More than two standard errors from zero; null where there is none. */
      differs: boolean | null;
      /** @description Six digits. */
      county: string;
      /** @description One year and two years before. */
      before: components['schemas']['EarlierDifference'][];
      trendBefore: components['schemas']['TrendBefore'];
    };
    /** @description The period of a form in one county. */
    CountyPeriod: {
      /** @description Six digits. */
      county: string;
      state: components['schemas']['PeriodState'];
      /**
       * Format: date
       * @description Last day, in China.
       */
      deadline: string;
      closedAt: components['schemas']['Instant'] | null;
      closedBy: string | null;
    };
    CreatedPersonResponse: {
      /** @description Shown only here; has to be changed at the first sign-in, e.g. `k7mq-x3pf-w9td`. */
      oneTimePassword: string;
      expiresAt: components['schemas']['Instant'];
      person: components['schemas']['PersonResponse'];
    };
    /** @enum {string} */
    CubeBasis: 'comparable' | 'published';
    CubeColumn: {
      key: string;
      /** @enum {string} */
      role: 'dimension' | 'measure';
      /** @description `yuan`, `base unit`, `count`, `ratio`; null for dimensions. */
      unit: string | null;
      decimals: number | null;
    };
    /** @enum {string} */
    CubeCompare: 'mom' | 'two-year' | 'yoy';
    CubeCoverage: {
      /** @description Unit-months of the current period, on the requested boundaries. */
      due: number;
      reported: number;
      /** @description Share of the estimated amount in the whole amount. */
      imputedShare: string;
      unknownDestinationShare: string | null;
      /** @description With `impute`: unit-months due and not reported that are estimated, and those for which there is no estimate. */
      imputed?: number;
      withoutEstimate?: number;
      /** @description With `imputeBase`: share of the estimated amount in the whole amount of the base period. */
      baseImputedShare?: string;
    };
    /** @enum {string} */
    CubeDimension:
      | 'category'
      | 'county'
      | 'destination'
      | 'destinationCity'
      | 'destinationProvince'
      | 'flow'
      | 'month'
      | 'organisingModel'
      | 'park'
      | 'platform'
      | 'prefecture'
      | 'product'
      | 'quarter'
      | 'store'
      | 'township'
      | 'unit'
      | 'unitKind'
      | 'village'
      | 'year';
    /** @enum {string} */
    CubeImpute: 'diftrend' | 'none' | 'prevalue';
    /** @enum {string} */
    CubeMeasure:
      | 'amount'
      | 'quantity'
      | 'orders'
      | 'refunds'
      | 'averageOrder'
      | 'products'
      | 'units'
      | 'stores'
      | 'provinces'
      | 'cities'
      | 'districts'
      | 'entrepreneurs'
      | 'registeredStores'
      | 'logisticsPoints'
      | 'trainees'
      | 'centreFloorArea'
      | 'residentEnterprises'
      | 'affiliatedEnterprises'
      | 'jobs'
      | 'investment'
      | 'floorArea';
    CubeMeasureSchema: {
      definition: components['schemas']['BilingualText'];
      source: components['schemas']['BilingualText'];
      zh: string;
      en: string;
      key: components['schemas']['CubeMeasure'];
      unit: string;
      decimals: number;
      /** @description `additive` parts sum to totals; `distinct` counts and `ratio` values do not. */
      additivity: components['schemas']['Additivity'];
      overMonths: components['schemas']['OverMonths'];
      /** @description The dimensions for breakdown and filters. */
      dimensions: components['schemas']['CubeDimension'][];
    };
    /** @description Quality of the reports behind an answer (domain handbook §8): of the form, for the requested units and months, regardless of filters on lines. Rates are ratios with six places, null without a denominator. */
    CubeQuality: {
      /** @description Unit-months whose first accepted report was submitted by the deadline, and which are reported. */
      timely: number;
      responseRate: string | null;
      timelyRate: string | null;
      /** @description Weighted by each unit's sales in the same months of the year before. */
      weightedResponseRate: string | null;
      weightedTimelyRate: string | null;
      /** @description Share of estimated unit-months in those due; by amount it is `imputedShare` of the coverage. */
      imputationRate: string | null;
      /** @description MR and MAR in yuan and RMAR of monthly totals, first accepted against now; null for forms without amounts. */
      revisions: {
        meanRevision: string | null;
        meanAbsoluteRevision: string | null;
        relativeMeanAbsoluteRevision: string | null;
      } | null;
      /** @description |Σ rows − total| of the first measure that adds up, in its unit; null when there is none, or not all rows are here. */
      incoherence: string | null;
    };
    /** @description A combination of names that is refused, the reason, and an example query. */
    CubeRefusal: {
      code: components['schemas']['MessageCode'];
      combination: components['schemas']['BilingualText'];
      reason: components['schemas']['BilingualText'];
      example: {
        [key: string]: unknown;
      };
    };
    CubeResponse: {
      asOf: number;
      /** @description How the position was named: the time as requested, or `edition:` and the seal. */
      asOfSource?: string;
      ledgerHash: string;
      columns: components['schemas']['CubeColumn'][];
      rows: components['schemas']['CubeRow'][];
      /** @description With `compare` the totals also have the decomposition of the first requested additive measure; with `baseAsOf` its `baseRevisionEffect` as a difference of growth rates. */
      totals: {
        continuing?: string | null;
        entry?: string | null;
        exit?: string | null;
        response?: string | null;
        comparableGrowth?: string | null;
      } & {
        [key: string]: string | number | null;
      };
      coverage: components['schemas']['CubeCoverage'];
      /** @description Omitted if not requested. */
      quality?: components['schemas']['CubeQuality'];
      /** @description With `standing`: the total first, then each member, also members without a row. */
      standing?: components['schemas']['CubeStanding'][];
      warnings: components['schemas']['CubeWarning'][];
      /** @description Rows exist beyond `limit`. */
      truncated: boolean;
      /** @description Dimension → code → name in zh and en, for the members in `rows` and `standing`. */
      labels: {
        category?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        county?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        destination?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        destinationCity?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        destinationProvince?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        flow?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        month?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        organisingModel?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        park?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        platform?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        prefecture?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        product?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        quarter?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        store?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        township?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        unit?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        unitKind?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        village?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
        year?: {
          [key: string]: {
            zh: string;
            en: string;
          };
        };
      };
    };
    /** @description Dimension columns hold codes; `labels` of the response names them. Null means "no base" in comparison columns. */
    CubeRow: {
      [key: string]: string | number | null;
    };
    /** @description Answer of GET /cube/schema: the available names, their meaning, and the refused combinations. */
    CubeSchema: {
      measures: components['schemas']['CubeMeasureSchema'][];
      dimensions: {
        definition: components['schemas']['BilingualText'];
        source: components['schemas']['BilingualText'];
        zh: string;
        en: string;
        key: components['schemas']['CubeDimension'];
      }[];
      compares: {
        definition: components['schemas']['BilingualText'];
        source: components['schemas']['BilingualText'];
        zh: string;
        en: string;
        key: components['schemas']['CubeCompare'];
      }[];
      compareColumns: {
        definition: components['schemas']['BilingualText'];
        source: components['schemas']['BilingualText'];
        zh: string;
        en: string;
        suffix: components['schemas']['CompareSuffix'];
      }[];
      /** @description Columns that an option of the query adds. */
      optionColumns: {
        /** @enum {string} */
        option: 'impute' | 'real';
        definition: components['schemas']['BilingualText'];
        source: components['schemas']['BilingualText'];
        zh: string;
        en: string;
        suffix: components['schemas']['OptionColumnKey'];
      }[];
      refused: components['schemas']['CubeRefusal'][];
    };
    /** @description For a member of the requested dimensions of units and time; without such dimensions for all. */
    CubeStanding: {
      members: {
        category?: string;
        county?: string;
        destination?: string;
        destinationCity?: string;
        destinationProvince?: string;
        flow?: string;
        month?: string;
        organisingModel?: string;
        park?: string;
        platform?: string;
        prefecture?: string;
        product?: string;
        quarter?: string;
        store?: string;
        township?: string;
        unit?: string;
        unitKind?: string;
        village?: string;
        year?: string;
      };
      now: components['schemas']['ReportsBehind'];
      /** @description Null without a comparison. */
      base: components['schemas']['ReportsBehind'] | null;
    };
    /** @description Answer of POST /cube/table.json: the table as columns with their meaning, and rows of their cells. */
    CubeTableFile: {
      asOf: number;
      /** @description How the position was named: the time as requested, or `edition:` and the seal. */
      asOfSource?: string;
      ledgerHash: string;
      /** @description With `compare` the totals also have the decomposition of the first requested additive measure; with `baseAsOf` its `baseRevisionEffect` as a difference of growth rates. */
      totals: {
        continuing?: string | null;
        entry?: string | null;
        exit?: string | null;
        response?: string | null;
        comparableGrowth?: string | null;
      } & {
        [key: string]: string | number | null;
      };
      coverage: components['schemas']['CubeCoverage'];
      period: string;
      columns: components['schemas']['FileColumn'][];
      /** @description One cell per column. */
      rows: components['schemas']['FileCell'][][];
    };
    /** @description Notes that a reader needs to interpret the figures. */
    CubeWarning: {
      code: components['schemas']['CubeWarningCode'];
      zh: string;
      en: string;
    };
    /** @enum {string} */
    CubeWarningCode:
      | 'SPRING_FESTIVAL'
      | 'NOT_SEASONALLY_ADJUSTED'
      | 'NOMINAL'
      | 'DEFLATED'
      | 'ESTIMATES'
      | 'NO_BASE'
      | 'MIXED_UNITS';
    /** @description The action, and its counties (six digits). */
    DecisionResult: {
      form: components['schemas']['FormCode'];
      period: string;
      counties: string[];
    };
    DetailResponse: {
      /** @description Rises with every change; what `If-Match` names. */
      version: number;
      /** @description The open draft, as it was sent or copied from the previous revision; null when nothing is open. */
      draft:
        components['schemas']['SubmissionInput'] | components['schemas']['IndicatorSubmissionInput'] | null;
      acceptedRevision: number | null;
      history: {
        action: string;
        revision: number;
        actor: string;
        at: components['schemas']['Instant'];
        reason: string | null;
        /** @description Of a comment. */
        text: string | null;
      }[];
      id: string;
      form: components['schemas']['FormCode'];
      unit: string;
      unitName: string;
      period: string;
      status: components['schemas']['SubmissionStatus'];
      revision: number;
      reason: string | null;
      updatedAt: components['schemas']['Instant'];
      checks: components['schemas']['CheckResponse'][];
    };
    /**
     * @description The parts of a file that differ from what was sealed.
     * @enum {string}
     */
    DifferenceKind:
      | 'figure'
      | 'text'
      | 'number-format'
      | 'hidden'
      | 'formula'
      | 'picture'
      | 'sheet'
      | 'page'
      | 'look'
      | 'property'
      | 'bytes';
    Distribution: {
      n: number;
      /** @description Members that reported and sold nothing; they count as zeros. */
      zeros: number;
      total: string;
      mean: string | null;
      quantiles: {
        p: string;
        value: string | null;
      }[];
      gini: string | null;
      asOf: number;
      ledgerHash: string;
      coverage: components['schemas']['CubeCoverage'];
      /** @description Omitted if not requested. */
      quality?: components['schemas']['CubeQuality'];
      measure: components['schemas']['SharedMeasure'];
      over: components['schemas']['DistributionMember'];
      period: string;
      /** @description Shares of the smallest members and of their sales, from 0 to 1; at most 101 points of the curve. */
      lorenz: {
        members: string;
        amount: string;
      }[];
      /** @description Sales that belong to no member: other kinds of units, sales without a store. */
      leftOut: string;
      /** @description With `compare`. */
      base: components['schemas']['Spread'] | null;
      ranks: {
        total: number;
        offset: number;
        items: components['schemas']['RankedRow'][];
      };
      reasons: components['schemas']['Reason'][];
    };
    /** @enum {string} */
    DistributionMember: 'county' | 'park' | 'store' | 'township' | 'unit' | 'village';
    /** @description NBS division code of 12 digits: province 2, prefecture 2, county 2, township 3, village 3. */
    DivisionCode: string;
    DivisionResponse: {
      code: string;
      name: components['schemas']['BilingualName'];
    };
    /** @description Months in which a unit owes the form, and how many of them it reported. */
    DueUnit: {
      unit: string;
      name: components['schemas']['TracedName'];
      due: number;
      reported: number;
    };
    /** @description Lines of one unit that repeat an amount and a quantity. There is no law to test against: no p-value. */
    DuplicatesAnswer: {
      name: {
        zh: string;
        en: string;
      };
      /** @description Cases tested. */
      n: number;
      groups: number;
      repeated: number;
      share: string | null;
      /** @description Largest group first. */
      findings: components['schemas']['FindingsOfRepeatedLine'];
    };
    /** @description A form that the unit owes, with its first and last month. */
    DutyResponse: {
      form: components['schemas']['FormCode'];
      name: components['schemas']['BilingualName'];
      periodType: components['schemas']['PeriodType'];
      from: string;
      to: string | null;
    };
    /** @description The same two groups in a year in which neither had a benefit. */
    EarlierDifference: {
      /** @description Households with incomes of both years: first benefit in the year, and none up to its end. */
      treated: number;
      control: number;
      /** @description Home villages of both: the clusters of the standard error. */
      villages: number;
      treatedChange: string | null;
      controlChange: string | null;
      /** @description Null without one of the groups. */
      effect: string | null;
      /** @description Clustered by home village; null with fewer than two villages or three households. */
      standardError: string | null;
      /** @description More than two standard errors from zero; null where there is none. */
      differs: boolean | null;
      year: number;
    };
    /** @description A file that was published under a seal. */
    EditionFile: {
      name: string;
      bytes: number;
    };
    EditionPage: {
      editions: components['schemas']['PublishedEdition'][];
      /** @description Pass it as `before` for the next page; null at the end. */
      next: string | null;
    };
    /**
     * @description `accept` puts a first revision in force, `supersede` replaces it by another one, `withdraw` takes it out.
     * @enum {string}
     */
    EntryKind: 'accept' | 'supersede' | 'withdraw';
    /** @description What an erasure took away: incomes deleted, and benefit lines whose persons and vouchers are gone. */
    ErasedHousehold: {
      incomes: number;
      lines: number;
    };
    ExceptionView: {
      form: components['schemas']['FormCode'];
      period: string;
      unit: string;
      unitName: string;
      /** Format: date */
      until: string;
      reason: string;
      grantedBy: string;
      grantedAt: components['schemas']['Instant'];
      /** @description True if it is the newest of its unit and period and its last day has not passed. */
      inForce: boolean;
    };
    /** @description An own entry with all it hashes, or the link that stands for another. */
    ExcerptEntry: components['schemas']['LedgerEntryView'] | components['schemas']['ChainLink'];
    /** @description A line as it is hashed, in the units people read. */
    ExcerptLine: {
      product: string;
      /** @description Six digits. */
      destination: string;
      platform: string;
      store: string | null;
      /** @enum {string} */
      flow: 'up' | 'down';
      /** @description In the base unit, with three places. */
      quantity: string;
      /** @description Yuan. */
      amount: string;
      orders: number;
      refund: string | null;
      measure: string;
      reportedQuantity: string;
    };
    ExcerptValue: {
      indicator: string;
      platform: string | null;
      value: string;
    };
    /** @description The effect of one ledger entry on the figures. */
    ExplainedMove: {
      seq: number;
      kind: components['schemas']['MoveKind'];
      unit: string;
      name: components['schemas']['Name'];
      /** @description `2019-11` */
      period: string;
      /** @description Whether the month belongs to the period, to its base, or (of a long period) to both. */
      sides: components['schemas']['ComparedSide'][];
      effect: components['schemas']['ByFlow'];
      products: {
        product: string;
        name: components['schemas']['Name'];
        change: string;
      }[];
      submission: string;
      revision: number;
      submittedBy: string;
      submittedAt: components['schemas']['Instant'];
      actor: string;
      recordedAt: components['schemas']['Instant'];
      /** @description The reason of the entry, or of the exception under which the report was accepted: `停电 (→ 2020-02-01)`. */
      reason: string | null;
      explanations: {
        [key: string]: string;
      } | null;
    };
    /** @description A printed figure that differs between two editions; null where one of them has no such figure. */
    FigureChange: {
      table: string;
      row: string;
      column: string;
      before: string | null;
      after: string | null;
    };
    /** @description A figure, or an operand of one. */
    FigurePart: {
      lineCount?: number;
      revisionCount?: number;
      unitCount?: number;
      /** @description Largest first; `unitsBeyond` is the sum of the units that are not listed. */
      units?: components['schemas']['TracedUnit'][];
      unitsBeyond?: {
        units: number;
        amount: string;
      } | null;
      /** @description From the first of the page on. */
      revisions?: components['schemas']['TracedOrigin'][];
      lines?: (components['schemas']['TracedSalesLine'] | components['schemas']['TracedValue'])[];
      /** @description Benefit lines of an impact figure. */
      benefits?: components['schemas']['BenefitItem'][];
      householdCount?: number;
      households?: components['schemas']['TracedHousehold'][];
      /** @description `cursor` of the next page; null at the end. */
      next?: string | null;
      members?: components['schemas']['CountedMember'][];
      classes?: components['schemas']['ClassedUnit'][];
      due?: components['schemas']['DueUnit'][];
      records?: components['schemas']['TracedRecord'][];
      address: string;
      query: components['schemas']['TracedQuery'];
      measure: components['schemas']['CubeMeasure'] | string;
      /** @description The exact value in the report, in the unit of the measure; null: there is no such figure. */
      value: string | null;
      /** @description Formula over the operands; null for a sum or a count of the data behind it. */
      formula: string | null;
      operands: components['schemas']['FigurePart'][];
      /** @description Recomputed from the data behind it. */
      sum: string | null;
      sumsBack: boolean;
      /** @description Values that were estimated, not reported. No figure contains any yet. */
      estimates: unknown[];
    };
    /** @description The answer of GET /trace/{figure}. */
    FigureTrace: {
      lineCount?: number;
      revisionCount?: number;
      unitCount?: number;
      /** @description Largest first; `unitsBeyond` is the sum of the units that are not listed. */
      units?: components['schemas']['TracedUnit'][];
      unitsBeyond?: {
        units: number;
        amount: string;
      } | null;
      /** @description From the first of the page on. */
      revisions?: components['schemas']['TracedOrigin'][];
      lines?: (components['schemas']['TracedSalesLine'] | components['schemas']['TracedValue'])[];
      /** @description Benefit lines of an impact figure. */
      benefits?: components['schemas']['BenefitItem'][];
      householdCount?: number;
      households?: components['schemas']['TracedHousehold'][];
      /** @description `cursor` of the next page; null at the end. */
      next?: string | null;
      members?: components['schemas']['CountedMember'][];
      classes?: components['schemas']['ClassedUnit'][];
      due?: components['schemas']['DueUnit'][];
      records?: components['schemas']['TracedRecord'][];
      address: string;
      query: components['schemas']['TracedQuery'];
      measure: components['schemas']['CubeMeasure'] | string;
      /** @description The exact value in the report, in the unit of the measure; null: there is no such figure. */
      value: string | null;
      /** @description Formula over the operands; null for a sum or a count of the data behind it. */
      formula: string | null;
      operands: components['schemas']['FigurePart'][];
      /** @description Recomputed from the data behind it. */
      sum: string | null;
      sumsBack: boolean;
      /** @description Values that were estimated, not reported. No figure contains any yet. */
      estimates: unknown[];
      figure: string;
      /** @description Null, like the scope, for a figure of an answer of the cube. */
      report: string | null;
      scope: string | null;
      period: string;
      asOf: {
        seq: number;
        recordedAt: components['schemas']['Instant'] | null;
      };
      printed: components['schemas']['PrintedValue'];
    };
    FileCell: string | number | null;
    /** @description A column of a file for machines. Names of members are beside their codes: `county`, `county.zh`, `county.en`. */
    FileColumn: {
      zh: string;
      en: string;
      key: string;
      type: components['schemas']['FileType'];
      unit: string | null;
    };
    FileImportResponse: {
      /** @description Unit-months. */
      created: number;
      changed: number;
      unchanged: number;
      /** @description Lines against the newest revision or draft. */
      lines: components['schemas']['LineChanges'];
      submissions: components['schemas']['ImportedSubmissionResponse'][];
      /** @description Empty except in a dry run: with mistakes nothing is stored. */
      errors: components['schemas']['InputError'][];
      /** @description What was skipped or should be checked. */
      notices: components['schemas']['InputError'][];
    };
    /**
     * @description Types of Parquet columns.
     * @enum {string}
     */
    FileType: 'VARCHAR' | 'BIGINT' | 'DECIMAL(18,6)' | 'DECIMAL(38,0)' | 'DECIMAL(38,2)' | 'DECIMAL(38,3)';
    /** @enum {string} */
    Finding: 'genuine' | 'no-seal' | 'unknown-seal' | 'same-figures' | 'altered' | 'unproved';
    /** @description A page of the lines or units behind a test. */
    FindingsOfAuditLine: {
      total: number;
      offset: number;
      items: components['schemas']['AuditLine'][];
    };
    /** @description A page of the lines or units behind a test. */
    FindingsOfBrokenNumbering: {
      total: number;
      offset: number;
      items: components['schemas']['BrokenNumbering'][];
    };
    /** @description A page of the lines or units behind a test. */
    FindingsOfRepeatedLine: {
      total: number;
      offset: number;
      items: components['schemas']['RepeatedLine'][];
    };
    /** @description A page of the lines or units behind a test. */
    FindingsOfUnitsMissingMonths: {
      total: number;
      offset: number;
      items: components['schemas']['UnitsMissingMonths'][];
    };
    /**
     * @description `up` 农产品上行: produce sold out of the county; `down` 工业品下行: industrial goods bought in.
     * @enum {string}
     */
    Flow: 'down' | 'up';
    /** @enum {string} */
    FormCode: 'capacity' | 'park' | 'sales';
    FormResponse: {
      code: components['schemas']['FormCode'];
      version: number;
      name: components['schemas']['BilingualName'];
      periodType: components['schemas']['PeriodType'];
      /** @description Kinds of units that owe it. */
      unitKinds: components['schemas']['UnitKind'][];
      header: components['schemas']['LegalHeader'];
      deadlineDays: number;
      january: components['schemas']['JanuaryRule'];
      indicators: {
        code: components['schemas']['Indicator'];
        name: components['schemas']['BilingualName'];
        unit: components['schemas']['BilingualName'];
        decimals: number;
        kind: components['schemas']['IndicatorKind'];
        byPlatform: boolean;
        unitKinds: components['schemas']['UnitKind'][];
        minimum: string;
        maximum: string;
      }[];
      /** @description The newest period that has begun, reported under `version`. */
      open: boolean;
      whyNot: components['schemas']['InputError'] | null;
    };
    Gap: {
      from: number;
      to: number;
    };
    GroupRates: {
      due: number;
      reported: number;
      timely: number;
      responseRate: string | null;
      timelyRate: string | null;
      /** @description The same weighted by each unit's sales in the same period last year, in yuan. */
      weighted: {
        due: string;
        reported: string;
        timely: string;
        responseRate: string | null;
        timelyRate: string | null;
      };
      division: components['schemas']['DivisionCode'];
      name: components['schemas']['BilingualName'];
      periods: components['schemas']['PeriodRates'][];
      /** @description village: a township; park, centre: those of a county. */
      kind: components['schemas']['UnitKind'];
      county: components['schemas']['DivisionCode'];
    };
    Growth: {
      asOf: number;
      ledgerHash: string;
      coverage: components['schemas']['CubeCoverage'];
      /** @description Omitted if not requested. */
      quality?: components['schemas']['CubeQuality'];
      period: string;
      /** @enum {string} */
      compare: 'yoy' | 'mom';
      measure: components['schemas']['RevisedMeasure'];
      /** @description `yuan`, `base unit` or `count`. */
      unit: string;
      now: string;
      base: string;
      change: string;
      growth: string | null;
      /** @description The requested boundaries, or those of the period's last month. */
      onBoundaries: components['schemas']['GrowthOnUnits'];
      asReported: components['schemas']['GrowthOnUnits'];
      /** @description Y1/Y0 − Y1/Y0 as first published; null without `baseAsOf` or a base. */
      baseRevisionEffect: string | null;
      /** @description Y1/Y0 − Y1 as first published/Y0; null without `currentAsOf` or a base. */
      currentRevisionEffect: string | null;
    };
    /** @description Growth decomposed on the units of one month's boundaries, or on the units as they reported. */
    GrowthOnUnits: {
      /** @description Month of the boundaries; null: units as they reported. */
      boundaries: string | null;
      parts: components['schemas']['GrowthPart'][];
      comparableGrowth: string | null;
    };
    /** @description Amounts as decimal strings of the measure; contributions as ratios of the base total with twelve places. */
    GrowthPart: {
      /** @enum {string} */
      part: 'continuing' | 'entry' | 'exit' | 'response';
      now: string;
      base: string;
      contribution: string | null;
      /** @description Unit-months that were reported, on each side. */
      pairs: {
        now: number;
        base: number;
      };
    };
    /** @description Why growth differs, domain.md §4: the base was revised, Y1(to)/Y0(to) − Y1(to)/Y0(from), and the current figure was, Y1(to)/Y0(from) − Y1(from)/Y0(from). Both add to the change. Null where there is no base. */
    GrowthSides: {
      before: string | null;
      after: string | null;
      change: string | null;
      byBase: string | null;
      byCurrent: string | null;
    };
    HealthResponse: {
      /** @enum {string} */
      status: 'ok' | 'unavailable';
    };
    /** @description Everything that is held about one household. */
    HouseholdData: {
      /** @description Short key. */
      household: string;
      village: string;
      kind: components['schemas']['HouseholdKind'];
      persons: number;
      registeredYear: number | null;
      liftedOutYear: number | null;
      /** @description Yuan per person and year. */
      incomes: {
        year: number;
        perCapita: string;
      }[];
      benefits: components['schemas']['BenefitItem'][];
      /** @description Who looked at this household alone, and why. */
      looks: {
        at: string;
        actor: string;
        action: string;
        purpose: string;
      }[];
    };
    HouseholdItem: {
      /** @description First 12 hex digits of the key. */
      key: string;
      village: string;
      kind: components['schemas']['HouseholdKind'];
      persons: number;
      registeredYear: number | null;
      liftedOutYear: number | null;
    };
    /** @description For admins: how households are kept apart from their ID numbers. */
    HouseholdKeys: {
      /** @description Secrets that the stored keys were made under: one, and one more with every rotation. */
      generation: number;
      households: number;
      /** @description Households whose key has no slow step yet: it gets it when a file names them. */
      formerKeys: number;
      /** @description The secret stands in the data folder: whoever copies that can test ID numbers. */
      secretBesideData: boolean;
    };
    /** @enum {string} */
    HouseholdKind:
      | 'five_guarantees'
      | 'low_income'
      | 'low_income_poor'
      | 'marginal'
      | 'ordinary'
      | 'poor'
      | 'sudden_hardship'
      | 'unstable';
    /** @description The households of a village for the hand-over: who got what, and which registered poor ones got nothing. */
    HouseholdLedger: {
      village: string;
      period: string;
      served: components['schemas']['LedgerHousehold'][];
      notReached: components['schemas']['NotReachedHousehold'][];
    };
    ImpactByIncomeClass: {
      households: number;
      registeredPoorHouseholds: number;
      gross: string;
      cost: string;
      /** @description gross minus cost, and what of it was paid and is only claimed. */
      net: string;
      netPaid: string;
      netClaimed: string;
      incomeClass: components['schemas']['IncomeClass'];
    };
    ImpactByMechanism: {
      households: number;
      registeredPoorHouseholds: number;
      gross: string;
      cost: string;
      /** @description gross minus cost, and what of it was paid and is only claimed. */
      net: string;
      netPaid: string;
      netClaimed: string;
      mechanism: components['schemas']['Mechanism'];
    };
    ImpactByUnit: {
      unit: string;
      households: number;
      registeredPoorHouseholds: number;
      persons: number;
      net: string;
      villagesDriven: number;
    };
    ImpactByVillage: {
      /** @description Home village, 12 digits. */
      village: string;
      households: number;
      registeredPoorHouseholds: number;
      persons: number;
      net: string;
    };
    ImpactEffect: {
      year: number;
      scope: string;
      /** @description Counties of the scope that have a household of either group; none for a scope inside a county. */
      counties: components['schemas']['CountyEffect'][];
    };
    ImpactFigures: {
      /** @description Distinct benefited household keys. */
      households: number;
      /** @description Members of these households. */
      persons: number;
      /** @description Distinct person keys on the lines that have one. */
      personKeys: number;
      registeredPoorHouseholds: number;
      registeredPoorPersons: number;
      monitoredHouseholds: number;
      /** @description Households with a paid benefit, and those with only claimed ones; together `households`. */
      householdsPaid: number;
      householdsClaimedOnly: number;
      registeredPoorHouseholdsPaid: number;
      registeredPoorHouseholdsClaimedOnly: number;
      /** @description Yuan, two decimals: gross minus cost. */
      netIncome: string;
      netIncomeRegisteredPoor: string;
      netIncomePaid: string;
      netIncomeClaimed: string;
      /** @description netIncome / households and / persons, two decimals; null without a denominator. */
      gainPerHousehold: string | null;
      gainPerPerson: string | null;
      villagesDriven: number;
      lines: number;
    };
    /** @description The result of an import. Nothing is stored when one row is wrong. */
    ImpactImportReport: {
      /** @description Rows read. */
      rows: number;
      created: number;
      updated: number;
      /** @description created + updated; 0 when the same file is imported again. */
      changed: number;
      /** @description Rows that were stored although something in them should be looked at: the first 200, and how many there are. */
      warnings?: components['schemas']['ImpactWarning'][];
      warningCount?: number;
    };
    /** @description From the base period to the period: households = base.households + newly reached − lost; the three changes of net income sum to the change of net income. */
    ImpactMovement: {
      continuing: components['schemas']['MovementPart'];
      lost: components['schemas']['MovementPart'];
      newlyReached: components['schemas']['MovementPart'];
      /** @description Of the newly reached: households without any earlier benefit of the scope's units. */
      firstTime: number;
    };
    ImpactPageOfBenefitItem: {
      items: components['schemas']['BenefitItem'][];
      /** @description Pass it as `cursor` for the next page; null at the end. */
      next: string | null;
    };
    ImpactPageOfHouseholdItem: {
      items: components['schemas']['HouseholdItem'][];
      /** @description Pass it as `cursor` for the next page; null at the end. */
      next: string | null;
    };
    ImpactSummary: {
      period: string;
      scope: string;
      figures: components['schemas']['ImpactFigures'];
      /** @description The same months one year earlier. */
      base: components['schemas']['ImpactFigures'];
      movement: components['schemas']['ImpactMovement'];
      byMechanism: {
        base: components['schemas']['ImpactByMechanism'];
        households: number;
        registeredPoorHouseholds: number;
        gross: string;
        cost: string;
        /** @description gross minus cost, and what of it was paid and is only claimed. */
        net: string;
        netPaid: string;
        netClaimed: string;
        mechanism: components['schemas']['Mechanism'];
      }[];
      byIncomeClass: {
        base: components['schemas']['ImpactByIncomeClass'];
        households: number;
        registeredPoorHouseholds: number;
        gross: string;
        cost: string;
        /** @description gross minus cost, and what of it was paid and is only claimed. */
        net: string;
        netPaid: string;
        netClaimed: string;
        incomeClass: components['schemas']['IncomeClass'];
      }[];
      bySourceUnit: components['schemas']['ImpactByUnit'][];
      byHomeVillage: components['schemas']['ImpactByVillage'][];
      coverage: {
        benefited: number;
        registered: number;
        /** @description Ratio with 6 digits; null when no household is registered. */
        ratio: string | null;
      };
      lineCrossings: {
        year: number;
        povertyLine: string | null;
        weakSource: boolean;
        /** @description The same by paid benefits only and by claimed benefits only, for the households that have such benefits. */
        byStatus: {
          claimed: components['schemas']['LineStandings'];
          paid: components['schemas']['LineStandings'];
        };
        crossed: number;
        crossedPersons: number;
        notCrossed: number;
        notCrossedPersons: number;
        aboveBefore: number;
        aboveBeforePersons: number;
        withoutBaseline: number;
        withoutBaselinePersons: number;
      };
      /** @description Of the period's last year, for a county and above. */
      effects: components['schemas']['CountyEffect'][];
    };
    /** @description The place of a cell and what is doubtful about it; never what is in it. */
    ImpactWarning: {
      row?: number;
      path?: string;
      column?: string;
      code: components['schemas']['MessageCode'];
      message: components['schemas']['Bilingual'];
    };
    ImportedSubmissionResponse: {
      unit: string;
      period: string;
      /** @enum {string} */
      outcome: 'changed' | 'created' | 'unchanged';
      /** @description Null when it is new and nothing was stored. */
      id: string | null;
      revision: number;
      status: components['schemas']['SubmissionStatus'] | null;
      /** @description Doubts that need an explanation before submitting. */
      checks: {
        sheet?: string;
        cell?: string;
        code: components['schemas']['CheckCode'];
        path: string;
        message: string;
        /** @description The numbers of the message. */
        numbers: components['schemas']['MessageParameters'];
        explained: boolean;
        explanation: string | null;
        /** @description Of a draft: repairs of its lines in one step. */
        repairs?: components['schemas']['Repair'][];
      }[];
    };
    /** @description What estimates by trend (DIFTREND) would add for missing reports. */
    ImputationFigures: {
      /** @description Unit-months that would be estimated, and those without an estimate. */
      imputed: number;
      withoutEstimate: number;
      /** @description Share of estimated unit-months in those due, and of the estimated amount in the whole amount. */
      imputationRate: string | null;
      imputedShare: string | null;
    };
    Inbox: {
      lookedAt: components['schemas']['Instant'] | null;
      unread: number;
      /** @description Number of items of each kind, including those beyond the list. */
      counts: {
        returned?: number;
        'due-soon'?: number;
        overdue?: number;
        accepted?: number;
        commented?: number;
        'to-review'?: number;
        'overdue-units'?: number;
        'exception-ending'?: number;
      };
      /** @description Newest first, no more than 200. */
      items: components['schemas']['InboxItem'][];
    };
    InboxItem: {
      kind: components['schemas']['InboxKind'];
      form: components['schemas']['FormCode'];
      period: string;
      /** @description Time of the event: unread while later than the last look. */
      at: components['schemas']['Instant'];
      unread: boolean;
      /** @description Of one unit; absent where units are counted. */
      unit?: string;
      unitName?: string;
      submission?: string;
      count?: number;
      /** @description Reason of a return or an exception, or the text of a comment. */
      text?: string;
      /**
       * Format: date
       * @description Last day of a deadline or an exception.
       */
      day?: string;
    };
    /**
     * @description returned: with the reason, open for changes · due-soon and overdue: not reported · accepted, commented: news · to-review, overdue-units: how many, for officers · exception-ending: a late report will soon be impossible again.
     * @enum {string}
     */
    InboxKind:
      | 'returned'
      | 'due-soon'
      | 'overdue'
      | 'accepted'
      | 'commented'
      | 'to-review'
      | 'overdue-units'
      | 'exception-ending';
    /** @enum {string} */
    IncomeClass: 'business' | 'other' | 'property' | 'transfer' | 'wage';
    /** @enum {string} */
    Indicator:
      | 'entrepreneurs'
      | 'registeredStores'
      | 'logisticsPoints'
      | 'trainees'
      | 'centreFloorArea'
      | 'residentEnterprises'
      | 'affiliatedEnterprises'
      | 'jobs'
      | 'investment'
      | 'floorArea';
    /**
     * @description A form whose lines are values of indicators.
     * @enum {string}
     */
    IndicatorForm: 'capacity' | 'park';
    /**
     * @description A `stock` is counted at the end of the period and never summed over periods; a `flow` happened during it.
     * @enum {string}
     */
    IndicatorKind: 'stock' | 'flow';
    /** @description One line of an indicator form as people send it. */
    IndicatorLineInput: {
      indicator: components['schemas']['Indicator'];
      /** @description Where the indicator is counted by platform, and only there. */
      platform?: string;
      value: string | number;
    };
    /** @description The same for a form whose lines are values of indicators; all indicators that the unit reports, or none (nil return). */
    IndicatorSubmissionInput: {
      unit: string;
      /** @description Kept with the draft; a form with such rows cannot be submitted. */
      unfinished?: components['schemas']['UnfinishedRow'][];
      explanations?: {
        [key: string]: string;
      };
      form: components['schemas']['IndicatorForm'];
      /** @description `2019-Q4` of a quarterly form, `2019` of a yearly one. */
      period: string;
      lines: components['schemas']['IndicatorLineInput'][];
    };
    /** @description One mistake in an input: its place, a stable code, and a text for the person who has to correct it. */
    InputError: {
      /** @description Place in a JSON body, e.g. `lines[3].product`. */
      path?: string;
      sheet?: string;
      cell?: string;
      row?: number;
      column?: string;
      /** @description The probable intended value, ready to be used instead. */
      proposal?: string;
      /** @description Repairs of the lines in one step; the respondent decides. */
      repairs?: components['schemas']['Repair'][];
      code: string;
      message: string;
    };
    /**
     * Format: date-time
     * @description A moment in UTC, ISO 8601 to the millisecond: `2020-01-10T08:00:00.000Z`.
     */
    Instant: string;
    IssuedPasswordResponse: {
      /** @description Shown only here; has to be changed at the first sign-in, e.g. `k7mq-x3pf-w9td`. */
      oneTimePassword: string;
      expiresAt: components['schemas']['Instant'];
    };
    IssuedTokenResponse: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description null: everything the owner has. */
      roles: components['schemas']['Role'][] | null;
      /** @description null: everything the owner has. */
      rights: components['schemas']['Right'][] | null;
      /** @description null: everything the owner has. */
      divisions: string[] | null;
      /** @description null: everything the owner has. */
      units: string[] | null;
      createdAt: components['schemas']['Instant'];
      expiresAt: components['schemas']['Instant'];
      /** @description Exact to a minute. */
      lastUsedAt: components['schemas']['Instant'] | null;
      /** @description For `Authorization: Bearer`; shown only here, e.g. `xt_…`. */
      token: string;
    };
    /** @enum {string} */
    JanuaryRule: 'exempt' | 'reported' | 'with-february';
    /** @description Entries of one kind and their sum. */
    KindEffect: {
      kind: components['schemas']['MoveKind'];
      entries: number;
      current: components['schemas']['ByFlow'];
      base: components['schemas']['ByFlow'];
    };
    LabelledText: {
      label: string;
      text: string;
    };
    /** @enum {string} */
    Language: 'en' | 'zh';
    LatePage: {
      items: components['schemas']['LateReport'][];
      next: string | null;
    };
    /** @description A report that was not in by its deadline. */
    LateReport: {
      unit: string;
      unitName: string;
      division: string;
      form: components['schemas']['FormCode'];
      period: string;
      deadline: components['schemas']['Instant'];
      state: components['schemas']['LateState'];
      /** @description State of the submission; null when none has been begun. */
      status: components['schemas']['SubmissionStatus'] | null;
      submittedAt: components['schemas']['Instant'] | null;
      /** @description Days begun since the deadline, until it was submitted or until now. */
      days: number;
    };
    /**
     * @description missing: no usable report · pending: it came late and waits for review · late: it came late and is in force.
     * @enum {string}
     */
    LateState: 'missing' | 'pending' | 'late';
    /** @description An entry in a form that anybody can check: its hashed content, its hash and the previous hash. */
    LedgerEntryView: {
      seq: number;
      kind: components['schemas']['EntryKind'];
      form: components['schemas']['FormCode'];
      unit: string;
      period: string;
      submission: string;
      revision: number;
      contentHash: string;
      actor: string;
      reason: string | null;
      recordedAt: components['schemas']['Instant'];
      previousHash: string;
      hash: string;
    };
    LedgerFault: {
      /** @description The entry that no longer proves what it says; null for a revision that no entry names yet. */
      seq: number | null;
      /** @description Submission and revision number, so that a person can find it. */
      revision: string | null;
      /** @enum {string} */
      reason:
        | 'entry-missing'
        | 'chain-broken'
        | 'entry-changed'
        | 'revision-changed'
        | 'lines-changed'
        | 'pinned-otherwise'
        | 'pinned-missing';
      /** @description Where another hash of the entry was written down; null where the ledger itself shows the fault. */
      pinnedBy: string | null;
    };
    /** @description The data that an auditor keeps outside the system: the newest entry, and the seals published until then. Only hashes of seals are listed, so that the list can be shared without leading anybody to a report. */
    LedgerHeadExport: {
      /** @constant */
      schema: 'xiangtong.ledger-head/1';
      seq: number;
      hash: string;
      /** @description The append-only tables beside the ledger at that time. */
      records: components['schemas']['RecordDigest'][];
      seals: {
        /** @description SHA-256 of the seal's hexadecimal digits. */
        sealHash: string;
        /** @description Ledger position that the seal pins. */
        seq: number;
        ledgerHash: string;
        /** @description SHA-256 of the published files. */
        files: string[];
      }[];
    };
    LedgerHousehold: {
      household: string;
      kind: components['schemas']['HouseholdKind'];
      persons: number;
      mechanisms: components['schemas']['Mechanism'][];
      /** @description Codes of source units. */
      units: string[];
      lines: number;
      net: string;
      netPaid: string;
    };
    /** @description A revision with everything its hash covers. */
    LedgerRevisionView: {
      /** @description Position of the entry that put it in force. */
      seq: number;
      submission: string;
      revision: number;
      form: components['schemas']['FormCode'];
      unit: string;
      period: string;
      basis: string;
      lineCount: number;
      /** @description Yuan. */
      total: string;
      /** @description As hashed: one JSON text. */
      explanations: string | null;
      linesHash: string;
      contentHash: string;
      submittedBy: string;
      acceptedBy: string;
      reason: string | null;
      /** @description Empty unless requested; so are the values. */
      lines: components['schemas']['ExcerptLine'][];
      values: components['schemas']['ExcerptValue'][];
      submittedAt: components['schemas']['Instant'];
      acceptedAt: components['schemas']['Instant'];
    };
    /** @description The legal data of a form (报表). Days are written `2020-12-31`; null is missing. */
    LegalHeader: {
      /** @description 表号 */
      number: string | null;
      /** @description 制定机关 */
      issuer: string | null;
      /** @description 批准文号 */
      approvalNumber: string | null;
      validFrom: string | null;
      /** @description 有效期至 */
      validUntil: string | null;
    };
    /** @description Lines of a file compared with the existing ones; the key is product, destination, platform, flow and store. */
    LineChanges: {
      new: number;
      changed: number;
      unchanged: number;
      withdrawn: number;
    };
    LineNames: {
      products: {
        [key: string]: components['schemas']['BilingualName'];
      };
      /** @description Also of the provinces and cities above them. */
      destinations: {
        [key: string]: components['schemas']['BilingualName'];
      };
      platforms: {
        [key: string]: components['schemas']['BilingualName'];
      };
    };
    /** @description Revisions with gaps in their line numbers; `n` counts revisions with lines. */
    LineNumbersAnswer: {
      name: {
        zh: string;
        en: string;
      };
      /** @description Cases tested. */
      n: number;
      broken: number;
      findings: components['schemas']['FindingsOfBrokenNumbering'];
    };
    /** @description Registered poor households by their position relative to the poverty line, and their members. */
    LineStandings: {
      crossed: number;
      crossedPersons: number;
      notCrossed: number;
      notCrossedPersons: number;
      aboveBefore: number;
      aboveBeforePersons: number;
      withoutBaseline: number;
      withoutBaselinePersons: number;
    };
    /** @description A sales line or a value of an indicator form, with names for people. */
    LineView: components['schemas']['RevisionLineView'] | components['schemas']['RevisionValueView'];
    /** @description The newest ledger position that the figures of this process contain. */
    LivePosition: {
      seq: number;
    };
    LogInResponse: {
      /** @description For `Authorization: Bearer`; shown only here. */
      token: string;
      expiresAt: components['schemas']['Instant'];
      user: components['schemas']['UserResponse'];
      /** @description The password would be refused today and should be changed. */
      weakPassword: boolean;
      /** @description Failed attempts under this name since the previous sign-in. */
      failedSignIns: {
        count: number;
        latest: components['schemas']['Instant'] | null;
      };
    };
    Matrix: {
      asOf: number;
      ledgerHash: string;
      coverage: components['schemas']['CubeCoverage'];
      /** @description Omitted if not requested. */
      quality?: components['schemas']['CubeQuality'];
      measure: components['schemas']['SharedMeasure'];
      period: string;
      total: string;
      /** @description Largest first; unknown destinations are a column. */
      rows: components['schemas']['MatrixMargin'][];
      columns: components['schemas']['MatrixMargin'][];
      /** @description Non-empty cells, by the codes of row and column. The location quotient, six places, covers known destinations only; for an absent cell it is 0. */
      cells: {
        row: string;
        column: string;
        value: string;
        quotient: string | null;
      }[];
      reasons: components['schemas']['Reason'][];
    };
    MatrixMargin: {
      member: components['schemas']['TracedMember'];
      value: string;
    };
    /** @enum {string} */
    Mechanism:
      'asset_rent' | 'dividend' | 'employment' | 'land_rent' | 'order_purchase' | 'other' | 'subsidy';
    /** @description Rates of a member over the whole requested time, and in each period of the form. */
    MemberRates: {
      due: number;
      reported: number;
      timely: number;
      responseRate: string | null;
      timelyRate: string | null;
      /** @description The same weighted by each unit's sales in the same period last year, in yuan. */
      weighted: {
        due: string;
        reported: string;
        timely: string;
        responseRate: string | null;
        timelyRate: string | null;
      };
      division: components['schemas']['DivisionCode'];
      name: components['schemas']['BilingualName'];
      periods: components['schemas']['PeriodRates'][];
    };
    /** @enum {string} */
    MessageCode:
      | 'INTERNAL.UNEXPECTED'
      | 'DATABASE.AWAY'
      | 'STORAGE.FULL'
      | 'REQUEST.NOT_FOUND'
      | 'REQUEST.INVALID'
      | 'REQUEST.FIELD'
      | 'REQUEST.BROKEN_JSON'
      | 'REQUEST.BROKEN_ENCODING'
      | 'REQUEST.NUL_CHARACTER'
      | 'REQUEST.HALF_CHARACTER'
      | 'REQUEST.TOO_LARGE'
      | 'REQUEST.TOO_DEEP'
      | 'REQUEST.TOO_SLOW'
      | 'REQUEST.UNSUPPORTED_TYPE'
      | 'REQUEST.TOO_MANY'
      | 'REQUEST.IDEMPOTENCY_KEY'
      | 'REQUEST.IDEMPOTENCY_CONFLICT'
      | 'REQUEST.TIME'
      | 'PERIOD.INVALID'
      | 'DIVISION.UNKNOWN'
      | 'SCOPE.UNKNOWN'
      | 'IMPORT.INVALID'
      | 'IMPORT.MISSING_COLUMN'
      | 'IMPORT.VALUE'
      | 'BACKUP.FOLDER_NOT_EMPTY'
      | 'BACKUP.NOTHING_THERE'
      | 'BACKUP.NOT_A_BACKUP'
      | 'BACKUP.DAMAGED'
      | 'BACKUP.FILE_MISSING'
      | 'BACKUP.FILE_DAMAGED'
      | 'BACKUP.MANIFEST_DAMAGED'
      | 'BACKUP.OTHER_VERSION'
      | 'BACKUP.DATABASE_NOT_EMPTY'
      | 'BACKUP.CONTENT_DIFFERS'
      | 'AUTH.INVALID_CREDENTIALS'
      | 'AUTH.REQUIRED'
      | 'AUTH.THROTTLED'
      | 'AUTH.FORBIDDEN'
      | 'AUTH.OUT_OF_SCOPE'
      | 'AUTH.PASSWORD_CHANGE_REQUIRED'
      | 'AUTH.ONE_TIME_PASSWORD_EXPIRED'
      | 'AUTH.SESSION_REQUIRED'
      | 'AUTH.SESSION_UNKNOWN'
      | 'AUTH.TOKEN_UNKNOWN'
      | 'AUTH.TOO_MANY_TOKENS'
      | 'VIEW.UNKNOWN'
      | 'VIEW.NAME_TAKEN'
      | 'VIEW.TOO_MANY'
      | 'PEOPLE.NOT_FOUND'
      | 'PEOPLE.OUT_OF_REACH'
      | 'PEOPLE.SELF'
      | 'PEOPLE.LAST_ADMIN'
      | 'PEOPLE.CONCURRENT_CHANGE'
      | 'SUBMISSION.INVALID'
      | 'SUBMISSION.NOT_AN_OBJECT'
      | 'SUBMISSION.MISSING'
      | 'SUBMISSION.WRONG_TYPE'
      | 'SUBMISSION.UNKNOWN_FIELD'
      | 'SUBMISSION.UNKNOWN_FORM'
      | 'SUBMISSION.UNKNOWN_UNIT'
      | 'SUBMISSION.INVALID_PERIOD'
      | 'SUBMISSION.FUTURE_PERIOD'
      | 'SUBMISSION.PERIOD_UNFINISHED'
      | 'SUBMISSION.PERIOD_CLOSED'
      | 'SUBMISSION.UNIT_NOT_DUE'
      | 'SUBMISSION.UNKNOWN_PRODUCT'
      | 'SUBMISSION.UNKNOWN_DESTINATION'
      | 'SUBMISSION.UNKNOWN_PLATFORM'
      | 'SUBMISSION.INVALID_STORE'
      | 'SUBMISSION.UNKNOWN_FLOW'
      | 'SUBMISSION.WRONG_MEASURE'
      | 'SUBMISSION.INVALID_NUMBER'
      | 'SUBMISSION.NEGATIVE'
      | 'SUBMISSION.ABSURD'
      | 'SUBMISSION.AMOUNT_WITHOUT_ORDERS'
      | 'SUBMISSION.DUPLICATE_LINE'
      | 'SUBMISSION.STORE_REPORTED_TWICE'
      | 'SUBMISSION.TOTAL_MISMATCH'
      | 'SUBMISSION.TOO_MANY_LINES'
      | 'SUBMISSION.UNFINISHED_ROWS'
      | 'SUBMISSION.PERSONAL_NUMBER'
      | 'SUBMISSION.NOT_FOUND'
      | 'SUBMISSION.EXISTS'
      | 'SUBMISSION.WRONG_STATE'
      | 'SUBMISSION.IN_FORCE'
      | 'SUBMISSION.CORRECTION_OPEN'
      | 'SUBMISSION.CONCURRENT_CHANGE'
      | 'SUBMISSION.CHANGED_SINCE'
      | 'SUBMISSION.LINE_CHANGED'
      | 'SUBMISSION.OWN_FIGURES'
      | 'SUBMISSION.REASON_REQUIRED'
      | 'SUBMISSION.NOT_THE_RESPONDENT'
      | 'BULK.BROKEN_LINE'
      | 'BULK.LINE_TOO_LONG'
      | 'BULK.REFUSED'
      | 'BULK.INTERRUPTED'
      | 'BULK.TOO_MANY_REFUSED'
      | 'FILE.INVALID'
      | 'FILE.MISSING'
      | 'FILE.ONLY_ONE'
      | 'FILE.EMPTY'
      | 'FILE.NOT_A_TABLE'
      | 'FILE.OLD_EXCEL'
      | 'FILE.ENCRYPTED'
      | 'FILE.BROKEN'
      | 'FILE.BOMB'
      | 'FILE.TOO_COMPLEX'
      | 'FILE.MACROS'
      | 'FILE.EXTERNAL_LINKS'
      | 'FILE.WRONG_ENCODING'
      | 'FILE.MIXED_ENCODING'
      | 'FILE.BROKEN_CSV'
      | 'FILE.LINE_TOO_LONG'
      | 'FILE.NO_HEADS'
      | 'FILE.NO_ROWS'
      | 'FILE.OTHER_UNIT'
      | 'FILE.OTHER_PERIOD'
      | 'FILE.OLD_TEMPLATE'
      | 'FILE.WHICH_UNIT'
      | 'FILE.MISSING_COLUMN'
      | 'FILE.COLUMN_TWICE'
      | 'FILE.COLUMN_IGNORED'
      | 'FILE.SHEET_IGNORED'
      | 'FILE.HIDDEN_SHEET'
      | 'FILE.HIDDEN_COLUMN'
      | 'FILE.HIDDEN_ROW'
      | 'FILE.ROWS_WITHOUT_FIGURES'
      | 'FILE.MERGED_FIGURE'
      | 'FILE.ERROR_VALUE'
      | 'FILE.NO_CACHED_VALUE'
      | 'FILE.AMBIGUOUS'
      | 'FILE.TOTAL_MISMATCH'
      | 'FILE.SUBTOTAL'
      | 'FILE.MORE_MISTAKES'
      | 'FORM.HEADER_INCOMPLETE'
      | 'FORM.NOT_VALID'
      | 'FORM.UNKNOWN'
      | 'FORM.UNIT_DOES_NOT_OWE'
      | 'FORM.PERIOD_EXEMPT'
      | 'FORM.PERIOD_WITH_FEBRUARY'
      | 'FORM.UNKNOWN_INDICATOR'
      | 'FORM.INDICATOR_NOT_FOR_UNIT'
      | 'FORM.INDICATOR_MISSING'
      | 'FORM.INDICATOR_TWICE'
      | 'FORM.PLATFORM_NEEDED'
      | 'FORM.PLATFORM_NOT_WANTED'
      | 'FORM.OUT_OF_RANGE'
      | 'FORM.TOTAL_NOT_WANTED'
      | 'CALENDAR.COUNTY_OUT_OF_SCOPE'
      | 'CALENDAR.PERIOD_NOT_OPEN_YET'
      | 'CALENDAR.NOTHING_TO_CHANGE'
      | 'CALENDAR.DAY_INVALID'
      | 'CALENDAR.DAY_PAST'
      | 'CALENDAR.RANGE_TOO_LONG'
      | 'CHECK.MONTH_RATIO'
      | 'CHECK.YEAR_RATIO'
      | 'CHECK.HISTORY'
      | 'CHECK.NIL_RETURN'
      | 'CHECK.FACTOR'
      | 'CHECK.DUPLICATED_MONTH'
      | 'CHECK.REACHES_COUNTY'
      | 'CHECK.LINE_AMOUNT'
      | 'CHECK.UNIT_PRICE'
      | 'CHECK.UNIT_SWAPPED'
      | 'CHECK.UNEXPLAINED'
      | 'CUBE.INVALID'
      | 'CUBE.NOT_CAUGHT_UP'
      | 'LIVE.TOO_MANY'
      | 'CUBE.MISSING'
      | 'CUBE.WRONG_TYPE'
      | 'CUBE.UNKNOWN_FIELD'
      | 'CUBE.UNKNOWN_NAME'
      | 'CUBE.REPEATED'
      | 'CUBE.UNKNOWN_MEMBER'
      | 'CUBE.MIXED_FORMS'
      | 'CUBE.DIMENSION_DOES_NOT_FIT'
      | 'CUBE.NO_WHOLE_PERIOD'
      | 'CUBE.OUT_OF_RANGE'
      | 'CUBE.CONTRADICTION'
      | 'CUBE.OPTION_NEEDS'
      | 'CUBE.OPTION_EXCLUDES'
      | 'CUBE.NOT_ESTIMATED'
      | 'CUBE.OVERFLOW'
      | 'CUBE.TOO_MANY_ROWS'
      | 'CUBE.TOO_SLOW'
      | 'CUBE.BEYOND_HEAD'
      | 'ANALYSIS.TOO_MANY_CELLS'
      | 'ANALYSIS.TOO_MANY_MEMBERS'
      | 'AUDIT.SIZE_OR_INTERVAL'
      | 'AUDIT.INTERVAL'
      | 'AUDIT.TOO_LITTLE'
      | 'AUDIT.SAMPLE_TOO_LARGE'
      | 'IMPACT.BROKEN_CSV'
      | 'IMPACT.NOT_A_LIST'
      | 'IMPACT.NOT_AN_OBJECT'
      | 'IMPACT.UNKNOWN_FIELD'
      | 'IMPACT.WRONG_TYPE'
      | 'IMPACT.NOT_TEXT'
      | 'IMPACT.NO_FILE'
      | 'IMPACT.KEY_MISSING'
      | 'IMPACT.KEY_TWICE'
      | 'IMPACT.ID_NUMBER_INVALID'
      | 'IMPACT.PSEUDONYM_INVALID'
      | 'IMPACT.PSEUDONYM_PERSONAL'
      | 'IMPACT.CHECK_DIGIT_WRONG'
      | 'IMPACT.TOO_MANY_ID_NUMBERS'
      | 'IMPACT.SECRET_CHANGED'
      | 'IMPACT.KEYS_CHANGED'
      | 'IMPACT.NO_NEWER_SECRET'
      | 'IMPACT.HOUSEHOLD_NOT_FOUND'
      | 'IMPACT.PURPOSE_PERSONAL'
      | 'BENEFIT.EXCEEDS_SALES'
      | 'BENEFIT.WITHOUT_SALES'
      | 'BENEFIT.ORDERS_WITHOUT_COST'
      | 'BENEFIT.NEGATIVE_NET'
      | 'BENEFIT.PERSON_TWICE'
      | 'IMPACT.DOUBT_UNKNOWN'
      | 'IMPACT.DOUBT_STATE'
      | 'IMPACT.OWN_DOUBT'
      | 'IMPACT.VILLAGE_INVALID'
      | 'IMPACT.VILLAGE_UNKNOWN'
      | 'IMPACT.VILLAGE_OUT_OF_SCOPE'
      | 'IMPACT.HOUSEHOLD_ELSEWHERE'
      | 'IMPACT.HOUSEHOLD_UNKNOWN'
      | 'IMPACT.HOUSEHOLDS_NOT_KNOWN'
      | 'IMPACT.TOO_MANY_UNKNOWN'
      | 'IMPACT.UNIT_UNKNOWN'
      | 'IMPACT.UNIT_OUT_OF_SCOPE'
      | 'IMPACT.CHOICE_INVALID'
      | 'IMPACT.WHOLE_NUMBER_INVALID'
      | 'IMPACT.LIFTED_OUT_TOO_EARLY'
      | 'IMPACT.INCOME_INCOMPLETE'
      | 'IMPACT.AMOUNT_INVALID'
      | 'IMPACT.AMOUNT_NEGATIVE'
      | 'IMPACT.AMOUNT_ABSURD'
      | 'IMPACT.CONTRADICTION'
      | 'IMPACT.MONTH_INVALID'
      | 'IMPACT.MONTH_IN_FUTURE'
      | 'IMPACT.VOUCHER_INVALID'
      | 'IMPACT.VOUCHER_PERSONAL'
      | 'IMPACT.CURSOR_INVALID'
      | 'REPORT.UNKNOWN'
      | 'REPORT.WRONG_PARAMETER'
      | 'REPORT.RUN_UNKNOWN'
      | 'REPORT.FILE_UNKNOWN'
      | 'REPORT.RUN_UNFINISHED'
      | 'REPORT.RUN_TOO_OLD'
      | 'REPORT.RUN_FINISHED'
      | 'REPORT.SAME_UNDER_WAY'
      | 'REPORT.RUN_INTERRUPTED'
      | 'REPORT.NOT_ALLOWED_ANY_MORE'
      | 'REPORT.DISK_FULL'
      | 'REPORT.TOO_LARGE'
      | 'REPORT.SCHEDULE_UNKNOWN'
      | 'REPORT.TOO_MANY_SCHEDULES'
      | 'SEAL.UNKNOWN'
      | 'SEAL.EMBARGOED'
      | 'EDITION.UNKNOWN'
      | 'REPORT.PUBLISHED_MEANWHILE'
      | 'SEAL.NOTHING_CHANGED'
      | 'SEAL.NO_FILE'
      | 'LEDGER.UNKNOWN_ENTRY'
      | 'LEDGER.NO_POSITION'
      | 'COMPARE.MISSING'
      | 'COMPARE.OTHER_REPORT'
      | 'COMPARE.POSITION'
      | 'COMPARE.BACKWARDS'
      | 'UNIT.NOT_FOUND'
      | 'UNIT.INVALID'
      | 'UNIT.CODE'
      | 'UNIT.EXISTS'
      | 'UNIT.REPEATED'
      | 'UNIT.NAME'
      | 'UNIT.KIND'
      | 'UNIT.ORGANISING_MODEL'
      | 'UNIT.UNKNOWN_DIVISION'
      | 'UNIT.VILLAGE_DIVISION'
      | 'UNIT.COUNTY_DIVISION'
      | 'UNIT.MONTH'
      | 'UNIT.ENDS_BEFORE_BEGIN'
      | 'UNIT.FIXED'
      | 'UNIT.STILL_REPORTED'
      | 'UNIT.NO_END'
      | 'UNIT.WEIGHT'
      | 'UNIT.WEIGHTS'
      | 'UNIT.SUCCESSOR_UNKNOWN'
      | 'UNIT.SUCCESSOR_REPEATED'
      | 'UNIT.SUCCESSOR_NOT_VALID'
      | 'UNIT.CYCLE'
      | 'UNIT.ALREADY_SUCCEEDED'
      | 'UNIT.NOT_IN_REGISTER'
      | 'COMMENT.TEXT'
      | 'FOLLOW_UP.TOO_LONG'
      | 'CURSOR.INVALID'
      | 'ORDER.INVALID'
      | 'ORDER.NO_FILE'
      | 'ORDER.TOO_MANY_FILES'
      | 'ORDER.TOO_MUCH'
      | 'ORDER.EMPTY_FILE'
      | 'ORDER.NOT_A_TABLE'
      | 'ORDER.OLD_WORKBOOK'
      | 'ORDER.BROKEN_WORKBOOK'
      | 'ORDER.WORKBOOK_TOO_LARGE'
      | 'ORDER.BROKEN_ENCODING'
      | 'ORDER.MIXED_ENCODINGS'
      | 'ORDER.BROKEN_CSV'
      | 'ORDER.LINE_TOO_LONG'
      | 'ORDER.TOO_MANY_COLUMNS'
      | 'ORDER.UNKNOWN_LAYOUT'
      | 'ORDER.MISSING_COLUMNS'
      | 'ORDER.NO_ROWS'
      | 'ORDER.ALL_UNREADABLE'
      | 'ORDER.ROW_EMPTY'
      | 'ORDER.ROW_AMOUNT'
      | 'ORDER.ROW_AMOUNT_TOO_LARGE'
      | 'ORDER.ROW_REFUND'
      | 'ORDER.ROW_REFUND_ABOVE_PRICE'
      | 'ORDER.ROW_QUANTITY'
      | 'ORDER.ROW_TIME'
      | 'ORDER.ROW_OVERFULL'
      | 'ORDER.NOTHING_COUNTED'
      | 'ORDER.AMOUNT_ZERO'
      | 'ORDER.NUMBERS_DAMAGED'
      | 'TITLE.INVALID'
      | 'TITLE.SHAPE'
      | 'TITLE.TEXT'
      | 'TITLE.SEVERAL_GOODS'
      | 'TITLE.TWICE'
      | 'TITLE.UNKNOWN_PRODUCT'
      | 'MIGRATION.ONLY_NDJSON'
      | 'MIGRATION.TIME'
      | 'MIGRATION.BEFORE_PERIOD_END'
      | 'MIGRATION.IN_FUTURE'
      | 'MIGRATION.ACCEPTED_FIRST'
      | 'TRACE.SEVERAL_TABLES'
      | 'TRACE.UNKNOWN_FIGURE'
      | 'TRACE.UNKNOWN_ROW'
      | 'TRACE.UNKNOWN_POSITION'
      | 'TRACE.DEFINITION_CHANGED'
      | 'TRACE.NOT_TRACEABLE'
      | 'TRACE.DOES_NOT_SUM'
      | 'TRACE.CURSOR_INVALID'
      | 'POSITION.UNREADABLE'
      | 'POSITION.FUTURE'
      | 'POSITION.NO_PUBLICATION'
      | 'POSITION.BACKWARDS'
      | 'POSITION.TOO_MANY'
      | 'POSITION.NONE'
      | 'VINTAGES.NOT_ADDITIVE'
      | 'QUEUE.TOO_MANY_OF_YOURS'
      | 'QUEUE.FULL'
      | 'QUEUE.CALLER_GONE';
    /** @description Numbers and values as they were given. */
    MessageParameters: {
      [key: string]: string | number;
    };
    /** @description Months due and not reported; `n` counts the months due. */
    MissingMonthsAnswer: {
      name: {
        zh: string;
        en: string;
      };
      /** @description Cases tested. */
      n: number;
      missing: number;
      share: string | null;
      /** @description Units with most missing months first. */
      findings: components['schemas']['FindingsOfUnitsMissingMonths'];
    };
    /**
     * @description `late` is the first report of a unit and month, `correction` replaces it, `withdrawal` takes it out, `reinstatement` is a report after a withdrawal.
     * @enum {string}
     */
    MoveKind: 'correction' | 'late' | 'reinstatement' | 'withdrawal';
    /** @description Households with a benefit in the period only, in its base period only, or in both. */
    MovementPart: {
      households: number;
      persons: number;
      registeredPoorHouseholds: number;
      /** @description Net income in the period, in its base, and the difference. */
      net: string;
      netBase: string;
      netChange: string;
    };
    Name: {
      en: string;
      zh: string;
    };
    NamedDifference: {
      kind: components['schemas']['DifferenceKind'];
      /** @description Name of the sheet or table, number of the page; a path for a value outside of tables. */
      table: string;
      row: string;
      column: string;
      /** @description Cell of a sheet, line and field of a CSV file, path in a JSON file, line of a page. */
      at: string;
      /** @description Null if the file has no value. */
      printed: string | null;
      /** @description Null if nothing was sealed. */
      sealed: string | null;
      /** @description Its kind in words. */
      what: string;
    };
    NamedLedgerEntry: {
      seq: number;
      kind: components['schemas']['EntryKind'];
      form: components['schemas']['FormCode'];
      unit: string;
      period: string;
      submission: string;
      revision: number;
      contentHash: string;
      actor: string;
      reason: string | null;
      recordedAt: components['schemas']['Instant'];
      previousHash: string;
      hash: string;
      /** @description See `UnitNamesInterceptor`; the code of a unit that has left the register. */
      unitName: string;
    };
    NotReachedHousehold: {
      household: string;
      kind: components['schemas']['HouseholdKind'];
      persons: number;
      registeredYear: number | null;
      /** @description What was tried before: the last benefit of any unit, and all units that ever served the household. */
      lastMonth: string | null;
      mechanisms: components['schemas']['Mechanism'][];
      units: string[];
    };
    /** @enum {string} */
    OptionColumnKey: 'imputed' | 'realGrowth';
    /** @description The content of a shop's exports, without any buyer data. */
    OrderExportsAnswer: {
      files: components['schemas']['OrderFileSummary'][];
      /** @description Distinct orders and their amount, unmatched titles included. */
      orders: number;
      amount: string;
      lines: components['schemas']['OrderLine'][];
      /** @description Titles without a product of the catalogue, and those that name several goods; by amount. */
      unmatched: components['schemas']['UnmatchedTitle'][];
      unknownDestination: {
        orders: number;
        amount: string;
      };
    };
    OrderFileSummary: {
      name: string;
      platform: string;
      /** @description `utf-8`, `utf-16le`, `utf-16be`, `gb18030`; `xlsx` for workbooks. */
      encoding: string;
      /** @description Rows that count + all excluded + duplicates; header, description and blank rows are not counted. */
      rowsRead: number;
      excluded: {
        closed?: number;
        cancelled?: number;
        unpaid?: number;
        refunded?: number;
        footer?: number;
        noTime?: number;
        unreadable?: number;
        otherPeriod?: number;
      };
      /** @description Rows that would count except that the same line of the same order is elsewhere, in this file or another. */
      duplicates: number;
      /** @description Rows `unreadable` and without time: their number, and the places of the first ones. Absent if there are none. */
      unreadableRows?: components['schemas']['UnreadableRows'];
      /** @description No row of the file counts, or those that count come to 0.00 yuan. */
      warning?: components['schemas']['OrderFileWarning'];
    };
    /** @enum {string} */
    OrderFileWarning: 'ORDER.NOTHING_COUNTED' | 'ORDER.AMOUNT_ZERO';
    OrderLine: {
      /** @description `2019-12` */
      period: string;
      product: string;
      /** @description Six digits; 000000 unknown. */
      destination: string;
      platform: string;
      /** @description Pieces as the platform counts them: packs, not weights. */
      quantity: number;
      /** @description Distinct order numbers. */
      orders: number;
      /** @description Yuan, two decimals, refunds taken off. */
      amount: string;
    };
    /**
     * @description Why a row cannot be read, as stable codes; the texts are added where people read them.
     * @enum {string}
     */
    OrderRowCode:
      | 'ORDER.ROW_EMPTY'
      | 'ORDER.ROW_AMOUNT'
      | 'ORDER.ROW_AMOUNT_TOO_LARGE'
      | 'ORDER.ROW_REFUND'
      | 'ORDER.ROW_REFUND_ABOVE_PRICE'
      | 'ORDER.ROW_QUANTITY'
      | 'ORDER.ROW_TIME'
      | 'ORDER.ROW_OVERFULL';
    /** @description A row that cannot be read, with the place where a spreadsheet shows it. */
    OrderRowFault: {
      /** @description Name of the sheet; absent in a CSV. */
      sheet?: string;
      /** @description Row of the sheet or record of the text, counted from 1. */
      row: number;
      /** @description `C` */
      column: string;
      /** @description Head of the column; empty where a row reaches beyond its head. */
      head: string;
      /** @description The text of the cell, shortened, with everything hidden that might be about a buyer. */
      text: string;
      code: components['schemas']['OrderRowCode'];
    };
    /** @enum {string} */
    OrganisingModel: 'association-cooperative-shop' | 'producer-facility-shop';
    /**
     * @description `added` over months; `last`: a stock, that of the last period; `recounted` or made again from its sums.
     * @enum {string}
     */
    OverMonths: 'added' | 'last' | 'recounted';
    Paragraph: {
      /** @constant */
      kind: 'paragraph';
      id: string;
      text: string;
      /** @description Figures printed in the text, in order; their address is `<trace>/<block id>/<path>`. */
      figures?: {
        text: string;
        path: string;
      }[];
    };
    PeoplePageResponse: {
      items: components['schemas']['PersonResponse'][];
      /** @description Cursor of the next page. */
      next: string | null;
    };
    PeriodRates: {
      due: number;
      reported: number;
      timely: number;
      responseRate: string | null;
      timelyRate: string | null;
      /** @description The same weighted by each unit's sales in the same period last year, in yuan. */
      weighted: {
        due: string;
        reported: string;
        timely: string;
        responseRate: string | null;
        timelyRate: string | null;
      };
      period: string;
    };
    /** @enum {string} */
    PeriodState: 'open' | 'closed' | 'exempt';
    /** @enum {string} */
    PeriodType: 'month' | 'quarter' | 'year';
    /** @description Closed if it is closed in every county of the caller; `deadline` is the latest of them. */
    PeriodView: {
      state: components['schemas']['PeriodState'];
      /**
       * Format: date
       * @description Last day, in China.
       */
      deadline: string;
      closedAt: components['schemas']['Instant'] | null;
      closedBy: string | null;
      period: string;
      /**
       * Format: date
       * @description The first day on which it can be filled in.
       */
      opens: string;
      /**
       * Format: date
       * @description The first day on which it can be submitted: the one after its last.
       */
      submitFrom: string;
      counties: components['schemas']['CountyPeriod'][];
    };
    PersonResponse: {
      username: string;
      displayName: string;
      roles: components['schemas']['Role'][];
      rights: components['schemas']['Right'][];
      divisions: string[];
      units: string[];
      /** @description Time since which the account is disabled; null while it is open. */
      disabledAt: components['schemas']['Instant'] | null;
      /** @description After too many failed sign-ins. */
      lockedUntil: components['schemas']['Instant'] | null;
      /** @description Null once the holder has chosen a password. */
      oneTimePasswordExpiresAt: components['schemas']['Instant'] | null;
      lastSignInAt: components['schemas']['Instant'] | null;
      createdAt: components['schemas']['Instant'];
      /** @description User name of the creator. */
      createdBy: string | null;
    };
    PlatformResponse: {
      code: string;
      name: components['schemas']['BilingualName'];
      aliases: string[];
    };
    PriceVolumeAnswer: {
      warnings: components['schemas']['CubeWarning'][];
      asOf: number;
      ledgerHash: string;
      coverage: components['schemas']['CubeCoverage'];
      /** @description Omitted if not requested. */
      quality?: components['schemas']['CubeQuality'];
      period: string;
      /** @enum {string} */
      compare: 'yoy' | 'mom';
      by: components['schemas']['CubeDimension'] | null;
      /** @description Largest change first. */
      rows: components['schemas']['PriceVolumeRow'][];
      /** @description Computed over products for any rows: effects of members that share products need not add up to it. */
      total: components['schemas']['PriceVolumeFigures'];
    };
    /** @description Amounts in yuan. `change` = `price` + `volume` + `newAndDropped`, to the fen. */
    PriceVolumeFigures: {
      amount: string;
      base: string;
      change: string;
      /** @description Bennet's effects over products sold in both periods. */
      price: string;
      volume: string;
      /** @description Change from products sold in only one of the periods. */
      newAndDropped: string;
      /** @description Null without products sold in both periods. */
      priceIndex: components['schemas']['PriceVolumeIndex'] | null;
      quantityIndex: components['schemas']['PriceVolumeIndex'] | null;
      /** @description Products sold in both periods, and in one of them. */
      matched: number;
      unmatched: number;
    };
    /** @description Ratios with twelve places, 1 for no change. */
    PriceVolumeIndex: {
      laspeyres: string;
      paasche: string;
      fisher: string;
    };
    PriceVolumeRow: {
      amount: string;
      base: string;
      change: string;
      /** @description Bennet's effects over products sold in both periods. */
      price: string;
      volume: string;
      /** @description Change from products sold in only one of the periods. */
      newAndDropped: string;
      /** @description Null without products sold in both periods. */
      priceIndex: components['schemas']['PriceVolumeIndex'] | null;
      quantityIndex: components['schemas']['PriceVolumeIndex'] | null;
      /** @description Products sold in both periods, and in one of them. */
      matched: number;
      unmatched: number;
      code: string;
      name: {
        zh: string;
        en: string;
      };
      /** @description By product: what it adds to Fisher's price and quantity index − 1, twelve places. Null for other members, and for a product that was not sold in both periods. */
      fisherContribution: {
        price: string;
        volume: string;
      } | null;
    };
    /** @description A figure as a document prints it. */
    PrintedFigure: {
      /** @description Number and heading of its table; null in a text. */
      table: string | null;
      /** @description What stands at the head of its row, and of its column. */
      row: string | null;
      column: string | null;
      /** @description Unit of measure; empty where it stands in the text itself. */
      unit: string;
      text: string;
      /** @description Exact decimal in this unit; null for a text and where there is no figure. */
      value: string | null;
      /** @description Why there is no figure, and other notes of the table about it. */
      note: string | null;
    };
    PrintedValue: {
      /** @description The printed text. */
      text: string;
      /** @description Exact decimal in the printed unit. */
      value: string | null;
      unit: string;
    };
    /** @description application/problem+json (RFC 9457) with a stable code and all input errors at once. */
    Problem: {
      type: string;
      title: string;
      status: number;
      detail: string;
      code: string;
      instance: string;
      errors?: components['schemas']['InputError'][];
    };
    ProductResponse: {
      code: string;
      name: components['schemas']['BilingualName'];
      category: string;
      baseUnit: string;
      aliases: string[];
      /** @description Units of measure that may be reported, with their factor to the base unit. */
      measures: {
        code: string;
        name: components['schemas']['BilingualName'];
        factor: string;
      }[];
    };
    /** @description A shop title and its product. */
    ProductTitle: {
      title: string;
      product: string;
    };
    ProductTitlesResponse: {
      unit: string;
      titles: components['schemas']['ProductTitle'][];
    };
    Proof: {
      entries: number;
      revisions: number;
      lines: number;
      /** @description Hash of the newest entry, hex: compare it with one written down earlier to notice a cut-off end. */
      head: string;
      seals: number;
      /** @description Digests of the append-only tables beside the ledger, to be compared in a later proof. */
      records: components['schemas']['RecordDigest'][];
      faults: (components['schemas']['LedgerFault'] | components['schemas']['RecordFault'])[];
    };
    /** @description What the editions in force can be chosen by, years from the newest. */
    PublicContents: {
      years: number[];
      places: components['schemas']['PublicPlace'][];
      reports: string[];
    };
    /** @description A published public edition, as everybody may see it. */
    PublicEdition: {
      seal: string;
      report: string;
      title: string;
      place: components['schemas']['PublicPlace'];
      period: string;
      /** @description The last one of the period. */
      year: number;
      language: components['schemas']['Language'];
      /** @description Ledger position. */
      asOf: number;
      /** @description When everybody could read it first: the end of its embargo, if it had one. */
      publishedAt: components['schemas']['Instant'];
      /** @description The edition before that it corrects, and the one in force now that corrects it. */
      replaces: string | null;
      replacedBy: string | null;
      files: components['schemas']['EditionFile'][];
    };
    PublicEditionPage: {
      editions: components['schemas']['PublicEdition'][];
      /** @description Pass it as `cursor` for the next page; null at the end. */
      next: string | null;
    };
    /** @description A figure of a public edition, under an address that stays. */
    PublicFigure: {
      edition: components['schemas']['PublicEdition'];
      figure: components['schemas']['PrintedFigure'];
      /** @description The same place in the edition in force, if this one was corrected; null there if it prints no figure any more. */
      inForce: {
        seal: string;
        figure: components['schemas']['PrintedFigure'] | null;
      } | null;
    };
    /** @description A division or a reporting unit. */
    PublicPlace: {
      code: string;
      name: components['schemas']['BilingualName'];
    };
    /** @description A published edition of a report, as listed. */
    PublishedEdition: {
      seal: string;
      report: string;
      scope: string;
      period: string;
      language: string;
      edition: string;
      /** @description Ledger position. */
      asOf: number;
      /** @description The common prefix of the addresses of its figures. */
      trace: string | null;
      publishedBy: string;
      publishedAt: components['schemas']['Instant'];
      /** @description The edition that this one corrects, and the one that corrects it. */
      replaces: string | null;
      replacedBy: string | null;
      files: components['schemas']['EditionFile'][];
    };
    PublishedResponse: {
      seal: string;
      manifest: components['schemas']['SealManifest'];
      publishedAt: components['schemas']['Instant'];
      embargoUntil: components['schemas']['Instant'] | null;
      /** @description Compared with the edition that this one replaces. */
      changes: components['schemas']['FigureChange'][];
    };
    Quality: {
      asOf: number;
      ledgerHash: string;
      period: string;
      scope: {
        code: string;
        zh: string;
        en: string;
      };
      totals: components['schemas']['QualityFigures'];
      imputation: components['schemas']['ImputationFigures'];
      revisions: components['schemas']['CorrectionFigures'];
      /** @description Σ |parts − whole| over all breakdowns, yuan: must be 0. */
      incoherence: string;
      by: components['schemas']['QualityMember'] | null;
      rows: components['schemas']['QualityRow'][];
    };
    /** @description Domain handbook §8. Shares and rates are ratios with six places; null without a denominator. */
    QualityFigures: {
      due: number;
      reported: number;
      timely: number;
      late: number;
      missing: number;
      nil: number;
      responseRate: string | null;
      timelyRate: string | null;
      /** @description Weighted by the sales of the same month a year before. */
      weightedResponseRate: string | null;
      weightedTimelyRate: string | null;
      /** @description By amount. */
      unknownDestinationShare: string | null;
    };
    /** @enum {string} */
    QualityMember: 'county' | 'month' | 'township';
    QualityRow: {
      due: number;
      reported: number;
      timely: number;
      late: number;
      missing: number;
      nil: number;
      responseRate: string | null;
      timelyRate: string | null;
      /** @description Weighted by the sales of the same month a year before. */
      weightedResponseRate: string | null;
      weightedTimelyRate: string | null;
      /** @description By amount. */
      unknownDestinationShare: string | null;
      /** @description Share of the estimated amount in the whole amount, if missing reports were estimated. */
      imputedShare: string | null;
      code: string;
      zh: string;
      en: string;
    };
    RankedRow: {
      member: components['schemas']['TracedMember'];
      /** @description Null in a period to which the member does not belong. */
      value: string | null;
      baseValue: string | null;
      rank: number | null;
      baseRank: number | null;
      /** @description Places won (positive) or lost; null without a rank in both periods. */
      rankChange: number | null;
    };
    /** @description Counts with their shares of due: decimal strings of six digits, null when nothing is due. */
    Rates: {
      due: number;
      reported: number;
      timely: number;
      responseRate: string | null;
      timelyRate: string | null;
      /** @description The same weighted by each unit's sales in the same period last year, in yuan. */
      weighted: {
        due: string;
        reported: string;
        timely: string;
        responseRate: string | null;
        timelyRate: string | null;
      };
    };
    /** @description Amounts in yuan, ratios with six places. */
    Reach: {
      asOf: number;
      ledgerHash: string;
      coverage: components['schemas']['CubeCoverage'];
      /** @description Omitted if not requested. */
      quality?: components['schemas']['CubeQuality'];
      period: string;
      total: string;
      provinces: components['schemas']['ReachCount'];
      /** @description Hong Kong, Macao and Taiwan, which do not count as provinces. */
      beside: components['schemas']['ReachCount'];
      cities: components['schemas']['ReachCount'];
      districts: components['schemas']['ReachCount'];
      /** @description First month with any sale: sales before it are not known. */
      earliestMonth: string | null;
      unknown: {
        amount: string;
        share: string | null;
      };
      distance: {
        /** @description Great-circle distance from the seat of the unit's county, weighted by amount, to one place. */
        kilometres: string | null;
        /** @description Part of the total with coordinates at both ends. */
        located: string;
        locatedShare: string | null;
      };
      level: components['schemas']['ReachLevel'];
      places: components['schemas']['ReachedPlace'][];
      reasons: components['schemas']['Reason'][];
    };
    ReachCount: {
      reached: number;
      /** @description First reached in the period. */
      new: number;
    };
    /** @enum {string} */
    ReachLevel: 'city' | 'district' | 'province';
    ReachedPlace: {
      place: components['schemas']['TracedMember'];
      /** @description First month with sales there, as the ledger knows at the position and the caller may see. */
      firstMonth: string;
      /** @description The unit that sold most there in that month. */
      firstUnit: components['schemas']['TracedMember'];
      isNew: boolean;
      /** @description In the period. */
      amount: string;
    };
    /** @description Why a figure is null. */
    Reason: {
      /** @description Names of the figures in the answer. */
      figures: string[];
      code: components['schemas']['ReasonCode'];
      zh: string;
      en: string;
    };
    /** @enum {string} */
    ReasonCode:
      | 'NO_MEMBERS'
      | 'NOTHING_SOLD'
      | 'TOO_FEW_EXPECTED'
      | 'NO_LINES'
      | 'NOTHING_LOCATED'
      | 'UNKNOWN_DESTINATION'
      | 'EMPTY_MARGIN'
      | 'UNKNOWN_TOTAL';
    ReceiptResponse: {
      id: string;
      revision: number;
      status: components['schemas']['SubmissionStatus'];
      /** @description Ledger position of the action; query the cube with `atLeast` this to read your own write. */
      seq: number | null;
      /** @description Of a draft just written: rises with every change; the value for `If-Match`. */
      version?: number;
      /** @description Doubts that need an explanation before submitting. */
      checks: components['schemas']['CheckResponse'][];
    };
    /** @description The rows of a table up to a given one, in the order of their numbers. */
    RecordDigest: {
      table: components['schemas']['RecordTable'];
      rows: number;
      /** @description Number of the last row; `0` for an empty table. */
      last: string;
      /** @description SHA-256 over numbers and columns of all of them, hex. */
      digest: string;
    };
    /** @description Records beside the ledger that were changed. */
    RecordFault: {
      /** @enum {string} */
      reason: 'seal-changed' | 'seal-missing' | 'records-changed';
      /** @description The seal, its hash if it is missing, or the table. */
      what: string;
      /** @description The source of the pin; null where the rows themselves show the fault. */
      pinnedBy: string | null;
    };
    /** @enum {string} */
    RecordTable:
      | 'account_event'
      | 'submission_event'
      | 'submission_comment'
      | 'period_event'
      | 'period_exception'
      | 'unit_event'
      | 'report_event'
      | 'review_rule'
      | 'revision_check'
      | 'benefit_line';
    /** @description A unit that has not reported a period whose deadline is near or has just passed. */
    Reminder: {
      form: components['schemas']['FormCode'];
      period: string;
      unit: string;
      unitName: string;
      /** Format: date */
      deadline: string;
      /** @description Days left; negative: days overdue. */
      days: number;
      /** @description Null when nothing has been written yet. */
      status: components['schemas']['SubmissionStatus'] | null;
    };
    /** @description A repair of lines suggested by a check. Nothing changes until the respondent accepts it. */
    Repair: {
      /** @enum {string} */
      action: 'merge-lines' | 'remove-lines' | 'change-unit';
      /** @description Places of the lines, 0 for `lines[0]`. */
      lines: number[];
      /** @description The new fields of the first of them, while the others are removed; null: all of them are removed. */
      set: components['schemas']['RepairedFields'] | null;
    };
    /** @description The fields of a line that a repair changes. */
    RepairedFields: {
      quantity?: string;
      /** @description Unit of measure. */
      unit?: string;
      amount?: string;
      orders?: number;
      refundAmount?: string;
    };
    /** @description A line, and how often its amount and quantity stand in its unit. */
    RepeatedLine: {
      revision: string;
      line: number;
      product: components['schemas']['TracedMember'];
      destination: components['schemas']['TracedMember'];
      platform: components['schemas']['TracedMember'];
      store: string | null;
      /** @enum {string} */
      flow: 'up' | 'down';
      quantity: string;
      amount: string;
      orders: number;
      refund: string | null;
      unit: components['schemas']['TracedMember'];
      month: string;
      /** @description Id of the submission; null when its revision is not recorded here. */
      submission: string | null;
      /** @description Number of the revision within its submission. */
      number: number | null;
      times: number;
    };
    /** @description A finished report as pure data: every number is there twice, as the exact decimal (`value`) and as the text for people (`text`). Renderers place it on a page or in a cell; they compute nothing. */
    ReportDocument: {
      /** @constant */
      schema: 'xiangtong.report/1';
      /** @description Folder name in reports/. */
      report: string;
      title: string;
      language: components['schemas']['Language'];
      /**
       * @description Page layout: a statistical form (default), or an official document after GB/T 9704.
       * @enum {string}
       */
      layout?: 'form' | 'official';
      /** @enum {string} */
      edition: 'internal' | 'public';
      parameters: {
        period: string;
        scope: string;
      };
      /** @description Form number, issuer, approval number, validity: printed top right. */
      legalHeader: components['schemas']['LabelledText'][];
      /** @description Line under the title: filling unit left, period centre, unit of measure right. */
      caption: {
        unit: string;
        period: string;
        unitOfMeasure: string;
      };
      asOf: {
        seq: number;
        ledgerHash: string;
      };
      /** @description ISO instant at which the ledger reached `asOf`, used as the date of the files; default the epoch. Never the current time. */
      createdAt?: string;
      /** @description The common prefix of the addresses of all figures; see `Row.key`. */
      trace?: string;
      sections: components['schemas']['Section'][];
      /** @description Rounding note, synthetic-data label, sources: printed after the last section. */
      notes: string[];
      /** @description 单位负责人, 统计负责人, 填表人, 联系电话, 报出日期 with empty or filled values. */
      signatures: components['schemas']['LabelledText'][];
      /** @description Small line at the foot of every page. */
      pageFooter: string;
    };
    /** @enum {string} */
    ReportFormat: 'csv' | 'html' | 'json' | 'pdf' | 'xlsx';
    /** @enum {string} */
    ReportGap: 'exempt' | 'noLongerThere' | 'notReported' | 'notYetDue' | 'notYetThere';
    ReportListing: {
      id: string;
      periods: string[];
      scopes: string[];
    };
    ReportRun: {
      runId: string;
      report: string;
      parameters: components['schemas']['RunParameters'];
      status: components['schemas']['RunState'];
      /** @description Of a running run: the current step. */
      progress: components['schemas']['ReportStep'] | null;
      files: components['schemas']['RunFile'][];
      /** @description Error code of a failed run. */
      failure: string | null;
      /** @description Seal of the published report, which is in its files. */
      seal: string | null;
      attempts: number;
      /** Format: date-time */
      requestedAt: string;
      finishedAt: string | null;
    };
    ReportSchedule: {
      day: number;
      hour: number;
      report: string;
      parameters: components['schemas']['ScheduledParameters'];
      id: string;
      /**
       * Format: date-time
       * @description When it is made next, for the previous month.
       */
      nextAt: string;
      /** @description The newest run of the schedule. */
      lastRun: string | null;
      /** @description Error code of a stopped schedule; null while it is active. */
      stopped: string | null;
    };
    /** @description The finished steps of a report, and the step that begins: `query:<name>`, `section:<id>` or `format:<format>`. */
    ReportStep: {
      done: number;
      total: number;
      what: string;
    };
    ReportingRates: {
      form: components['schemas']['FormCode'];
      period: string;
      townships: components['schemas']['GroupRates'][];
      counties: components['schemas']['MemberRates'][];
      periods: components['schemas']['PeriodRates'][];
      totals: components['schemas']['Rates'];
    };
    /** @description The reports behind a figure, on one side of a comparison. */
    ReportsBehind: {
      /** @description Months (quarters, years: periods of the form) in which at least one unit reported. */
      periods: number;
      /** @description Null where there is a report: then a figure of zero is a zero. */
      gap: components['schemas']['ReportGap'] | null;
      /** @description The same for a stock, which counts only at the last period of the form. */
      stockGap: components['schemas']['ReportGap'] | null;
    };
    ReviewQueueResponse: {
      waiting: number;
      /** @description Pass it as `cursor` for the next page; null at the end. */
      next: string | null;
      items: components['schemas']['WaitingSubmissionResponse'][];
    };
    /** @description Whether a county accepts without review what raises no check; who decided that, and when. */
    ReviewRule: {
      county: string;
      acceptWithoutReview: boolean;
      /** @description Null until there is a first decision: then everything is reviewed. */
      setBy: string | null;
      setAt: components['schemas']['Instant'] | null;
    };
    /** @enum {string} */
    RevisedMeasure: 'amount' | 'orders' | 'quantity' | 'refunds';
    RevisionLineView: {
      product: string;
      destination: string;
      platform: string;
      store?: string;
      /** @enum {string} */
      flow: 'up' | 'down';
      quantity: string;
      unit: string;
      amount: string;
      orders: number;
      refundAmount?: string;
    };
    /** @description Decimal strings; null where nothing was revised that could be divided by. */
    RevisionMeasures: {
      count: number;
      meanRevision: string | null;
      meanAbsoluteRevision: string | null;
      relativeMeanAbsoluteRevision: string | null;
    };
    RevisionValueView: {
      indicator: string;
      platform?: string;
      value: string;
    };
    /** @description A submitted revision for display: what was written, when and by whom. */
    RevisionView: {
      revision: number;
      submittedBy: string;
      submittedAt: components['schemas']['Instant'];
      total: string;
      contentHash: string;
      explanations: {
        [key: string]: string;
      } | null;
      /** @description Entries that name it, oldest first. */
      entries: {
        seq: number;
        kind: components['schemas']['EntryKind'];
        actor: string;
        at: components['schemas']['Instant'];
        reason: string | null;
      }[];
      /** @description Sales lines, or values of an indicator form. */
      lines: (components['schemas']['RevisionLineView'] | components['schemas']['RevisionValueView'])[];
    };
    /** @constant */
    Right: 'impact';
    /** @enum {string} */
    Role: 'admin' | 'auditor' | 'officer' | 'reporter';
    RoundNumbersAnswer: {
      name: {
        zh: string;
        en: string;
      };
      /** @description Cases tested. */
      n: number;
      steps: {
        /** @description Yuan. */
        step: number;
        /** @description Amounts of whole yuan from the step on. */
        n: number;
        multiples: number;
        share: string | null;
        expectedShare: string;
        /** @description Exact probability of this many or more, six places. */
        pValue: string | null;
      }[];
      reasons: components['schemas']['Reason'][];
      /** @description Multiples of the smallest step; those of the largest one first, then by amount. */
      findings: components['schemas']['FindingsOfAuditLine'];
    };
    Row: {
      /**
       * @description `total` rows are set bold and kept with their neighbours; `part` rows are indented (其中).
       * @enum {string}
       */
      kind: 'body' | 'total' | 'part';
      /** @description Identifies the row within its table; the address of a figure is `<trace>/<table id>/<key>/<column key>`. */
      key?: string;
      cells: components['schemas']['Cell'][];
    };
    RunFile: {
      name: string;
      bytes: number;
    };
    RunPage: {
      runs: components['schemas']['ReportRun'][];
      /** @description Pass it as `cursor` for the next page; null at the end. */
      next: string | null;
    };
    RunParameters: {
      formats: components['schemas']['ReportFormat'][];
      period: string;
      scope: string;
      language: components['schemas']['Language'];
      /** @enum {string} */
      edition: 'internal' | 'public';
    };
    /** @enum {string} */
    RunState: 'cancelled' | 'done' | 'failed' | 'queued' | 'running';
    /** @description One line of the sales form in a request. Decimal numbers may be strings or numbers. */
    SalesLineInput: {
      product: string;
      /** @description GB/T 2260 six-digit code; 000000 unknown, 900000 abroad. */
      destination: string;
      platform: string;
      store?: string;
      /** @description Default `up`. */
      flow?: components['schemas']['Flow'];
      quantity: string | number;
      /** @description Unit of measure; default the product's base unit. */
      unit?: string;
      /** @description Yuan, after refunds known so far. */
      amount: string | number;
      orders: number;
      refundAmount?: string | number;
    };
    SampledLine: {
      revision: string;
      line: number;
      product: components['schemas']['TracedMember'];
      destination: components['schemas']['TracedMember'];
      platform: components['schemas']['TracedMember'];
      store: string | null;
      /** @enum {string} */
      flow: 'up' | 'down';
      quantity: string;
      amount: string;
      orders: number;
      refund: string | null;
      unit: components['schemas']['TracedMember'];
      month: string;
      /** @description Id of the submission; null when its revision is not recorded here. */
      submission: string | null;
      /** @description Number of the revision within its submission. */
      number: number | null;
      /** @description Yuan of all lines before this one, in the order of the population. */
      before: string;
      /** @description Positions of the drawn fen within all lines, in yuan. */
      hits: string[];
    };
    SavedViewResponse: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description The part after the `?` of the address of the explore page. */
      query: string;
      createdAt: components['schemas']['Instant'];
    };
    ScheduledParameters: {
      scope: string;
      language: components['schemas']['Language'];
      /** @enum {string} */
      edition: 'internal' | 'public';
      formats: components['schemas']['ReportFormat'][];
    };
    /** @description The content of a seal, format `xiangtong.seal/1` of docs/adr/0015. All hashes are SHA-256 in hexadecimal digits. */
    SealManifest: {
      /** @constant */
      schema: 'xiangtong.seal/1';
      report: string;
      parameters: {
        period: string;
        scope: string;
        language: string;
        edition: string;
      };
      /** @description Of the definition with its texts in both languages and the shared texts. */
      definition: string;
      /** @description Of the font files. */
      fonts: string;
      /** @description Version of the product that set the pages. */
      code: string;
      asOf: {
        seq: number;
        ledgerHash: string;
      };
      /** @description Of the canonical document, never of a file. */
      document: string;
      /** @description Of the canonical tables, in the order of the document: a CSV file is proved by its own table. */
      tables: {
        id: string;
        hash: string;
      }[];
      /** @description The edition that this one corrects, and the figures it changes: their number, and the hash of their canonical list. */
      replaces: {
        seal: string;
        changes: number;
        changesHash: string;
      } | null;
    };
    SealResponse: {
      seal: string;
      manifest: components['schemas']['ShownManifest'];
      publishedAt: components['schemas']['Instant'];
      replaced: boolean;
      /** @description Seal of the newer edition, only for callers who may read it: it leads to its figures. */
      replacedBy: string | null;
      /** @description Only for callers who may read the edition. */
      changes: components['schemas']['FigureChange'][] | null;
    };
    Section: {
      id: string;
      /** @description Heading of a part that begins with this section: one village of many. */
      part?: string;
      title: string;
      /** @enum {string} */
      orientation: 'portrait' | 'landscape';
      blocks: components['schemas']['Block'][];
    };
    SessionResponse: {
      /** Format: uuid */
      id: string;
      createdAt: components['schemas']['Instant'];
      /** @description Exact to a minute. */
      lastUsedAt: components['schemas']['Instant'];
      expiresAt: components['schemas']['Instant'];
      /** @description Family of program and system, e.g. `Firefox · Windows`. */
      agent: string;
      /** @description Network it was opened from; null for the machine of the service, e.g. `203.0.113.0/24`. */
      network: string | null;
      /** @description The session of this request. */
      current: boolean;
    };
    /** @enum {string} */
    SharedMeasure: 'amount' | 'orders' | 'refunds';
    /** @description A manifest as strangers see it. The hash of a small table, or of a short list of changes, could be reversed by trying figures: tables and changes of an internal edition are only for callers who may read it. */
    ShownManifest: {
      /** @constant */
      schema: 'xiangtong.seal/1';
      report: string;
      parameters: {
        period: string;
        scope: string;
        language: string;
        edition: string;
      };
      /** @description Of the definition with its texts in both languages and the shared texts. */
      definition: string;
      /** @description Of the font files. */
      fonts: string;
      /** @description Version of the product that set the pages. */
      code: string;
      asOf: {
        seq: number;
        ledgerHash: string;
      };
      /** @description Of the canonical document, never of a file. */
      document: string;
      /** @description The edition that this one corrects, and the figures it changes: their number, and the hash of their canonical list. */
      replaces: {
        seal: string;
        changes: number;
        changesHash: string;
      } | null;
      tables:
        | {
            id: string;
            hash: string;
          }[]
        | null;
    };
    /** @description A figure on both sides; amounts are yuan. */
    Sides: {
      before: string;
      after: string;
      change: string;
    };
    SignInResponse: {
      /** @enum {string} */
      kind:
        | 'changed'
        | 'created'
        | 'disabled'
        | 'enabled'
        | 'households-unknown'
        | 'locked'
        | 'password-changed'
        | 'password-reset'
        | 'sessions-closed'
        | 'sign-in-failed'
        | 'signed-in'
        | 'token-made'
        | 'token-revoked'
        | 'unlocked';
      at: components['schemas']['Instant'];
      /** @description Family of program and system, and the network; null for the machine of the service. */
      agent: string;
      network: string | null;
    };
    /** @description How one period's sales are spread over its members. Figures are in the unit of the measure; ratios have six places. */
    Spread: {
      n: number;
      /** @description Members that reported and sold nothing; they count as zeros. */
      zeros: number;
      total: string;
      mean: string | null;
      quantiles: {
        p: string;
        value: string | null;
      }[];
      gini: string | null;
    };
    /** @description A store as reported by one unit, from a month on without another unit in between. */
    StoreHolding: {
      store: string;
      unit: string;
      unitName: string;
      since: string;
      /** @description Last month reported. */
      until: string;
      /** @description Months reported between the two, both included. */
      months: number;
    };
    StorePage: {
      items: components['schemas']['StoreHolding'][];
      next: string | null;
    };
    /** @description The changes of a draft or a submitted revision against the accepted one; without an accepted one all lines are added. */
    SubmissionChanges: {
      added: components['schemas']['LineView'][];
      removed: components['schemas']['LineView'][];
      changed: components['schemas']['ChangedLine'][];
      unchanged: number;
      id: string;
      status: components['schemas']['SubmissionStatus'];
      accepted: {
        revision: number;
        /** @description Yuan; 0.00 of a form without amounts. */
        total: string;
      } | null;
      current: {
        revision: number;
        /** @description Yuan; 0.00 of a form without amounts. */
        total: string;
      };
      /** @description All lines of the current side. */
      lines: components['schemas']['LineView'][];
      /** @description Names of the products, destinations and platforms of all lines, by code. */
      names: components['schemas']['LineNames'];
    };
    /** @description Body of POST /submissions and one line of an NDJSON bulk stream. `lines: []` is a nil return. */
    SubmissionInput: {
      unit: string;
      /** @description Kept with the draft; a form with such rows cannot be submitted. */
      unfinished?: components['schemas']['UnfinishedRow'][];
      explanations?: {
        [key: string]: string;
      };
      /** @description `2019-12` */
      period: string;
      /** @constant */
      form?: 'sales';
      lines: components['schemas']['SalesLineInput'][];
      /** @description Yuan; checked against the sum of the lines when given. */
      total?: string | number;
    };
    SubmissionPage: {
      items: components['schemas']['SubmissionSummary'][];
      /** @description Pass it as `cursor` for the next page; null at the end. */
      next: string | null;
    };
    /** @enum {string} */
    SubmissionStatus: 'accepted' | 'draft' | 'returned' | 'submitted' | 'withdrawn';
    SubmissionSummary: {
      id: string;
      form: components['schemas']['FormCode'];
      unit: string;
      unitName: string;
      period: string;
      status: components['schemas']['SubmissionStatus'];
      revision: number;
      reason: string | null;
      updatedAt: components['schemas']['Instant'];
    };
    SuccessionResponse: {
      code: string;
      name: string;
      weight: string;
      /** @description First month of the successor. */
      month: string;
    };
    Table: {
      /** @constant */
      kind: 'table';
      id: string;
      /** @description Printed number of the table, e.g. `表 3` / `Table 3`. */
      number: string;
      title: string;
      columns: components['schemas']['Column'][];
      rows: components['schemas']['Row'][];
      notes: string[];
    };
    TokenResponse: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description null: everything the owner has. */
      roles: components['schemas']['Role'][] | null;
      /** @description null: everything the owner has. */
      rights: components['schemas']['Right'][] | null;
      /** @description null: everything the owner has. */
      divisions: string[] | null;
      /** @description null: everything the owner has. */
      units: string[] | null;
      createdAt: components['schemas']['Instant'];
      expiresAt: components['schemas']['Instant'];
      /** @description Exact to a minute. */
      lastUsedAt: components['schemas']['Instant'] | null;
    };
    /** @description A household behind a figure, by its short key. */
    TracedHousehold: {
      household: string;
      village: string;
      persons: number;
      lines: number;
      net: string;
      /** @description Relative to the poverty line, or within the register; null where neither applies. */
      standing: string | null;
    };
    TracedMember: {
      code: string;
      name: components['schemas']['TracedName'];
    };
    TracedName: {
      zh: string;
      en: string;
    };
    TracedOrigin: {
      submission?: string;
      /** @description Number within its submission; a later one is a correction. */
      number?: number;
      submittedBy?: string;
      submittedAt?: components['schemas']['Instant'];
      explanations?: {
        [key: string]: string;
      } | null;
      contentHash?: string;
      /** @description Ledger entries that name it: who accepted or withdrew it, when, and why. */
      entries?: {
        seq: number;
        kind: string;
        actor: string;
        at: components['schemas']['Instant'];
        reason: string | null;
      }[];
      id: string;
      unit: string;
      /** @description Last month of its reference period. */
      month: string;
      /** @description Ledger position that put it in force, and the one that ended it; null while it is in force. */
      seq: number;
      endedBy: number | null;
      lines: number;
      amount: string;
    };
    /** @description The query of a figure: the body of POST /cube, the query of GET /impact/summary, or a table of records. */
    TracedQuery:
      | {
          measures: components['schemas']['CubeMeasure'][];
          by: components['schemas']['CubeDimension'][];
          /** @description Dimension → member codes; a division code selects all below it (`county: '520122'`). */
          where?: {
            category?: string | string[];
            county?: string | string[];
            destination?: string | string[];
            destinationCity?: string | string[];
            destinationProvince?: string | string[];
            flow?: string | string[];
            month?: string | string[];
            organisingModel?: string | string[];
            park?: string | string[];
            platform?: string | string[];
            prefecture?: string | string[];
            product?: string | string[];
            quarter?: string | string[];
            store?: string | string[];
            township?: string | string[];
            unit?: string | string[];
            unitKind?: string | string[];
            village?: string | string[];
            year?: string | string[];
          };
          period: string;
          compare?: components['schemas']['CubeCompare'];
          /** @description With a comparison; default published. */
          basis?: components['schemas']['CubeBasis'];
          /** @description Default none. */
          impute?: components['schemas']['CubeImpute'];
          /** @description Months of the base period are estimated too. */
          imputeBase?: boolean;
          /** @description `2019-12`: amounts of units that ended before count for their successors of that month; default as reported. */
          boundaries?: string;
          /** @description With `yoy`: growth after price changes beside the nominal one. */
          real?: boolean;
          /** @description With `yoy`: ledger position of the first publication, for the effect of base revisions on growth. */
          baseAsOf?: number;
          /** @description Ledger position; default the replica's newest. */
          asOf?: number;
          /** @description The answer must contain at least this ledger position (read your own write). */
          atLeast?: number;
          order?: {
            key: string;
            /** @enum {string} */
            direction: 'asc' | 'desc';
          }[];
          limit?: number;
          /** @description Adds for each member, now and in the base period, whether there is a report. Not with `boundaries`. */
          standing?: boolean;
          /** @constant */
          source: 'cube';
        }
      | {
          /** @description Any period of parsePeriod. */
          period: string;
          /** @description A division (2-12 digits) or the code of a reporting unit. */
          scope: string;
          /** @constant */
          source: 'impact';
        }
      | {
          /** @constant */
          source: 'records';
          table: string;
          scope: string;
          period: string;
          asOf: number;
        };
    /** @description A row of a table of records with all its figures. */
    TracedRecord: {
      codes: {
        [key: string]: string;
      };
      figures: {
        [key: string]: string | null;
      };
    };
    /** @description A line of a sales form as in the revision. */
    TracedSalesLine: {
      revision: string;
      line: number;
      product: components['schemas']['TracedMember'];
      destination: components['schemas']['TracedMember'];
      platform: components['schemas']['TracedMember'];
      store: string | null;
      /** @enum {string} */
      flow: 'up' | 'down';
      quantity: string;
      amount: string;
      orders: number;
      refund: string | null;
    };
    /** @description Part of a figure reported by one unit. `amount` is exact, in the unit of the measure. */
    TracedUnit: {
      unit: string;
      name: components['schemas']['TracedName'];
      months: number;
      lines: number;
      amount: string;
    };
    /** @description A value of an indicator form. */
    TracedValue: {
      revision: string;
      line: number;
      indicator: string;
      platform: components['schemas']['TracedMember'] | null;
      value: string;
    };
    /**
     * @description Whether the incomes of both groups moved alike in the two years before: only then the difference of the year can be put down to the benefit. `unknown` without enough incomes of those years.
     * @enum {string}
     */
    TrendBefore: 'alike' | 'apart' | 'unknown';
    /** @description A row that is not a line yet, because something in it is missing or not understood. */
    UnfinishedRow: {
      /** @description Its place among all rows of the form, from 0. */
      row: number;
      cells: {
        amount?: string;
        destination?: string;
        flow?: string;
        indicator?: string;
        orders?: string;
        platform?: string;
        product?: string;
        quantity?: string;
        refundAmount?: string;
        store?: string;
        unit?: string;
        value?: string;
      };
    };
    UnitDetailResponse: {
      code: string;
      name: components['schemas']['BilingualName'];
      /** @description Name as printed within what the caller sees: with the township, and the county before it, if others have the same name. */
      printedName: components['schemas']['BilingualName'];
      kind: components['schemas']['UnitKind'];
      division: string;
      validFrom: string;
      validTo: string | null;
      organisingModel: components['schemas']['OrganisingModel'] | null;
      predecessors: components['schemas']['SuccessionResponse'][];
      successors: components['schemas']['SuccessionResponse'][];
      forms: components['schemas']['DutyResponse'][];
      stores: components['schemas']['StoreHolding'][];
      events: {
        /** @enum {string} */
        action: 'assign' | 'change' | 'create' | 'merge' | 'split';
        before: {
          [key: string]: unknown;
        } | null;
        after: {
          [key: string]: unknown;
        } | null;
        actor: string;
        at: components['schemas']['Instant'];
      }[];
    };
    /**
     * @description `village` 村, `park` 电商产业园, `centre` the county's operation centre 运营中心.
     * @enum {string}
     */
    UnitKind: 'centre' | 'park' | 'village';
    /** @enum {string} */
    UnitOutcome: 'created' | 'changed' | 'unchanged';
    UnitResponse: {
      code: string;
      name: components['schemas']['BilingualName'];
      /** @description Name as printed within what the caller sees: with the township, and the county before it, if others have the same name. */
      printedName: components['schemas']['BilingualName'];
      kind: components['schemas']['UnitKind'];
      division: string;
      validFrom: string;
      validTo: string | null;
      organisingModel: components['schemas']['OrganisingModel'] | null;
    };
    UnitsMissingMonths: {
      unit: components['schemas']['TracedMember'];
      due: number;
      months: string[];
    };
    UnmatchedTitle: {
      title: string;
      rows: number;
      quantity: number;
      amount: string;
    };
    UnreadableRows: {
      count: number;
      /** @description At most 50. */
      rows: components['schemas']['OrderRowFault'][];
    };
    UserResponse: {
      username: string;
      displayName: string;
      roles: components['schemas']['Role'][];
      rights: components['schemas']['Right'][];
      /** @description Codes of the divisions and reporting units whose figures the user may see, e.g. `520122000000`. */
      scopes: string[];
      /** @description The divisions among the scopes, 12 digits. */
      divisions: string[];
      /** @description The reporting units among the scopes. */
      units: string[];
      /** @description Signed in with a one-time password: nothing else works until it is changed. */
      mustChangePassword: boolean;
    };
    VerificationResponse: {
      /** @description The file is the published one, byte for byte. */
      genuine: boolean;
      finding: components['schemas']['Finding'];
      seal: string | null;
      /** @enum {string} */
      format: 'csv' | 'html' | 'json' | 'pdf' | 'xlsx';
      sameBytes: boolean;
      differenceCount: number;
      manifest: components['schemas']['ShownManifest'] | null;
      /** @description The finding in words. */
      message: string;
      /** @description The first of them; none for callers who may not read the edition. */
      differences: components['schemas']['NamedDifference'][];
    };
    Vintage: {
      seq: number;
      recordedAt: components['schemas']['Instant'] | null;
      kind: components['schemas']['VintageKind'];
      /** @description As asked: position, time, seal; the month whose end it is; `latest`. */
      name: string;
      editions: components['schemas']['VintageEdition'][];
    };
    /** @description A published edition at a position. */
    VintageEdition: {
      seal: string;
      report: string;
      scope: string;
      period: string;
    };
    /** @enum {string} */
    VintageKind: 'position' | 'time' | 'publication' | 'month-end' | 'latest';
    /** @description Year-on-year growth of a month at its own publication and in the newest vintage, as ratios. */
    VintageRate: {
      month: string;
      first: string | null;
      latest: string | null;
      revision: string | null;
    };
    VintageRow: {
      /** @description `2019-11` */
      month: string;
      /** @description Index of the vintage in which the month was first published; null if not published. */
      first: number | null;
      /** @description One value per vintage; null before the first accepted report of the month. */
      values: (string | number | null)[];
    };
    /** @description Revision triangle: reference months in rows, vintages in columns. */
    VintageTable: {
      asOf: number;
      ledgerHash: string;
      coverage: components['schemas']['CubeCoverage'];
      /** @description Omitted if not requested. */
      quality?: components['schemas']['CubeQuality'];
      measure: components['schemas']['RevisedMeasure'];
      unit: string;
      decimals: number;
      period: string;
      vintages: components['schemas']['Vintage'][];
      rows: components['schemas']['VintageRow'][];
      /** @description Of the levels, first published against newest, in the unit of the measure. */
      revisions: components['schemas']['RevisionMeasures'];
      /** @description Of the monthly rates: each month at its own publication against the newest vintage. */
      rates: {
        rows: components['schemas']['VintageRate'][];
        revisions: components['schemas']['RevisionMeasures'];
      };
    };
    WaitingSubmissionResponse: {
      id: string;
      form: components['schemas']['FormCode'];
      unit: string;
      unitName: string;
      period: string;
      revision: number;
      /** @description Rises with every change of the submission. */
      version: number;
      submittedBy: string;
      submittedAt: components['schemas']['Instant'];
      /** @description The reader wrote or submitted it, so another person has to accept it. */
      own: boolean;
      /** @description It would replace figures in force, which are `inForce`. */
      correction: boolean;
      /** @description Null for forms that count things other than money. */
      total: string | null;
      inForce: string | null;
      lastMonth: string | null;
      lastYear: string | null;
      expected: string | null;
      /** @description |total − expected| / published total, six decimals. */
      impact: string | null;
      checks: components['schemas']['CheckResponse'][];
    };
  };
  responses: {
    /** @description What is wrong, in the language of the caller */
    Problem: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  AuthController_logIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LogInRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogInResponse'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.FIELD` {constraint}
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.INVALID_CREDENTIALS` User name or password is wrong.
       *
       *     `AUTH.ONE_TIME_PASSWORD_EXPIRED` The one-time password has expired; ask your officer for a new one.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.THROTTLED` Too many failed sign-ins; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AuthController_logOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AuthController_me: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserResponse'];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.FORBIDDEN` Your role may not do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AuthController_session: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserResponse'];
        };
      };
      /** @description Nobody is signed in */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AuthController_changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.FIELD` {constraint}
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.INVALID_CREDENTIALS` User name or password is wrong.
       *
       *     `AUTH.REQUIRED` Sign in first.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `PEOPLE.CONCURRENT_CHANGE` The account "{username}" was changed by someone else just now; open it again. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.THROTTLED` Too many failed sign-ins; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SessionsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionResponse'][];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SessionsController_closeOthers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SessionsController_attempts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInResponse'][];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SessionsController_close: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.SESSION_UNKNOWN` You have no session {id}. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  TokensController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokenResponse'][];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  TokensController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateTokenRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedTokenResponse'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.FIELD` {constraint}
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.TOO_MANY_TOKENS` There are {limit} tokens already, the most there can be; revoke one that is not used. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  TokensController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.TOKEN_UNKNOWN` You have no token {id}. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PeopleController_list: {
    parameters: {
      query?: {
        /** @description Part of a user name or display name */
        q?: string;
        role?: 'reporter' | 'officer' | 'auditor' | 'admin';
        /** @description Accounts with some of this division in their scope */
        division?: string;
        /** @description Code of a reporting unit: who fills in for it */
        unit?: string;
        state?: 'active' | 'disabled' | 'locked' | 'one-time-password';
        /** @description `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeoplePageResponse'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PeopleController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePersonRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedPersonResponse'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.FIELD` {constraint}
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       *
       *     `PEOPLE.OUT_OF_REACH` "{subject}" does not exist or is beyond your own scope and rights; you cannot give it to others.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `PEOPLE.NOT_FOUND` There is no account "{username}" within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PeopleController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        username: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonResponse'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `PEOPLE.NOT_FOUND` There is no account "{username}" within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PeopleController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        username: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePersonRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonResponse'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.FIELD` {constraint}
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       *
       *     `PEOPLE.OUT_OF_REACH` "{subject}" does not exist or is beyond your own scope and rights; you cannot give it to others.
       *
       *     `PEOPLE.SELF` Nobody changes their own account; another officer or an admin has to do it.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `PEOPLE.NOT_FOUND` There is no account "{username}" within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `PEOPLE.CONCURRENT_CHANGE` The account "{username}" was changed by someone else just now; open it again.
       *
       *     `PEOPLE.LAST_ADMIN` "{username}" is the last enabled admin and has to stay one.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PeopleController_events: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        username: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountEventsResponse'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `PEOPLE.NOT_FOUND` There is no account "{username}" within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PeopleController_resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        username: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedPasswordResponse'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       *
       *     `PEOPLE.SELF` Nobody changes their own account; another officer or an admin has to do it.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `PEOPLE.NOT_FOUND` There is no account "{username}" within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `PEOPLE.CONCURRENT_CHANGE` The account "{username}" was changed by someone else just now; open it again.
       *
       *     `PEOPLE.LAST_ADMIN` "{username}" is the last enabled admin and has to stay one.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PeopleController_unlock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        username: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonResponse'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       *
       *     `PEOPLE.SELF` Nobody changes their own account; another officer or an admin has to do it.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `PEOPLE.NOT_FOUND` There is no account "{username}" within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `PEOPLE.CONCURRENT_CHANGE` The account "{username}" was changed by someone else just now; open it again.
       *
       *     `PEOPLE.LAST_ADMIN` "{username}" is the last enabled admin and has to stay one.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PeopleController_disable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        username: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonResponse'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       *
       *     `PEOPLE.SELF` Nobody changes their own account; another officer or an admin has to do it.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `PEOPLE.NOT_FOUND` There is no account "{username}" within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `PEOPLE.CONCURRENT_CHANGE` The account "{username}" was changed by someone else just now; open it again.
       *
       *     `PEOPLE.LAST_ADMIN` "{username}" is the last enabled admin and has to stay one.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PeopleController_enable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        username: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonResponse'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       *
       *     `PEOPLE.SELF` Nobody changes their own account; another officer or an admin has to do it.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `PEOPLE.NOT_FOUND` There is no account "{username}" within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `PEOPLE.CONCURRENT_CHANGE` The account "{username}" was changed by someone else just now; open it again.
       *
       *     `PEOPLE.LAST_ADMIN` "{username}" is the last enabled admin and has to stay one.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PeopleController_closeSessions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        username: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonResponse'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `AUTH.SESSION_REQUIRED` An API token may not do this; sign in with your password.
       *
       *     `PEOPLE.SELF` Nobody changes their own account; another officer or an admin has to do it.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `PEOPLE.NOT_FOUND` There is no account "{username}" within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `PEOPLE.CONCURRENT_CHANGE` The account "{username}" was changed by someone else just now; open it again.
       *
       *     `PEOPLE.LAST_ADMIN` "{username}" is the last enabled admin and has to stay one.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'HealthController_live[0]': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthResponse'];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'HealthController_live[1]': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthResponse'];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'HealthController_ready[0]': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthResponse'];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthResponse'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'HealthController_ready[1]': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthResponse'];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthResponse'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'MetricsController_text[0]': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  'MetricsController_text[1]': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ReferenceController_products: {
    parameters: {
      query?: {
        /** @description Part of a code, name or alias */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductResponse'][];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ReferenceController_platforms: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlatformResponse'][];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ReferenceController_destinations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DivisionResponse'][];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ReferenceController_divisions: {
    parameters: {
      query?: {
        /** @description 2, 4, 6, 9 or 12 digits */
        parent?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DivisionResponse'][];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  UnitFilesController_export: {
    parameters: {
      query?: {
        /** @description Part of a code or name */
        q?: string;
        /** @description Division code of a county */
        county?: string;
        kind?: 'village' | 'park' | 'centre';
        /** @description Only units that are in the register in this month */
        at?: string;
        organisingModel?: 'producer-facility-shop' | 'association-cooperative-shop';
        format?: 'csv' | 'xlsx';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  UnitFilesController_import: {
    parameters: {
      query?: {
        /** @description Tell what the file would change, and its mistakes, and store nothing */
        dryRun?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description csv or xlsx
           */
          file?: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            errors: components['schemas']['InputError'][];
            created: number;
            changed: number;
            unchanged: number;
            /** @description Rows that are new or differ from the register. */
            units: {
              row: number;
              code: string;
              outcome: components['schemas']['UnitOutcome'];
            }[];
          };
        };
      };
      /**
       * @description `FILE.MISSING` The request has no file; attach one xlsx or csv file.
       *
       *     `FILE.ONLY_ONE` One file at a time; upload them one after the other.
       *
       *     `IMPORT.INVALID` The file has {count} mistakes; nothing was stored. Correct it and import again.
       *
       *     `IMPORT.MISSING_COLUMN` Column "{column}" is missing from the head line; add it.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.FIELD` {constraint}
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `UNIT.CODE` Unit code "{value}" is wrong: 1 to 32 digits, capitals or hyphens.
       *
       *     `UNIT.COUNTY_DIVISION` Division "{value}" has to be the 6 digits of a county: parks and centres stand directly under it.
       *
       *     `UNIT.CYCLE` "{unit}" would succeed itself by way of "{value}"; successions cannot run in a circle.
       *
       *     `UNIT.ENDS_BEFORE_BEGIN` The last month {to} is before the first month {from}.
       *
       *     `UNIT.KIND` Kind of unit "{value}" is wrong; it is one of: {allowed}.
       *
       *     `UNIT.MONTH` "{value}" is not a month; write it like 2018-01.
       *
       *     `UNIT.NAME` The name of a unit has 1 to 100 characters and no control characters.
       *
       *     `UNIT.NO_END` "{unit}" has successors and needs a last month.
       *
       *     `UNIT.ORGANISING_MODEL` Organising model "{value}" is wrong. {allowed}
       *
       *     `UNIT.REPEATED` Code "{value}" stands in row {first} already; a unit has one row.
       *
       *     `UNIT.SUCCESSOR_NOT_VALID` In {month}, the month after "{unit}" ends, its successor "{value}" is not in the register.
       *
       *     `UNIT.SUCCESSOR_REPEATED` Successor "{value}" is named twice; name it once.
       *
       *     `UNIT.SUCCESSOR_UNKNOWN` Successor "{value}" is not in the register; add it first.
       *
       *     `UNIT.UNKNOWN_DIVISION` There is no division "{value}"; give its statistical code.
       *
       *     `UNIT.VILLAGE_DIVISION` Division "{value}" of a village has to be the 12 digits of a village.
       *
       *     `UNIT.WEIGHT` Weight "{value}" is wrong: above 0, at most 1, at most eight decimals, like 0.25.
       *
       *     `UNIT.WEIGHTS` The weights of the successors of "{unit}" sum to {sum}; they have to sum to exactly 1.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.OUT_OF_SCOPE` "{subject}" is outside your scope.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `UNIT.FIXED` "{field}" of "{unit}" ({value}) cannot change once registered; register a new unit and let it succeed.
       *
       *     `UNIT.STILL_REPORTED` "{unit}" has reported figures from {first} to {last}, which {from} to {to} would leave out; have them withdrawn or change the dates.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FILE.BOMB` Unpacked, the file is beyond reason ({part}, limit {limit}); remove formatted empty rows and pictures.
       *
       *     `FILE.LINE_TOO_LONG` Row {row} is longer than {limit}; check line breaks and quotes.
       *
       *     `FILE.TOO_COMPLEX` The file is too large or too complex ({part}, limit {limit}); split it.
       *
       *     `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk.
       */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FILE.NOT_A_TABLE` This is no table (its content is {kind}); upload xlsx or csv.
       *
       *     `FILE.OLD_EXCEL` This is a workbook of the old format (xls); save it as "Excel Workbook (*.xlsx)" and upload it again.
       *
       *     `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}.
       */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FILE.BROKEN` The file is damaged or incomplete ({part}); open it, save it and upload it again.
       *
       *     `FILE.BROKEN_CSV` A quote opened in row {row} is never closed; complete it.
       *
       *     `FILE.EMPTY` The file is empty (0 bytes); check it and upload it again.
       *
       *     `FILE.ENCRYPTED` The file needs a password to open; remove the password and upload it again.
       *
       *     `FILE.EXTERNAL_LINKS` The workbook links to other files; paste those cells as values, break the links and upload it again.
       *
       *     `FILE.MACROS` The workbook holds macros; save it as xlsx without macros and upload it again.
       *
       *     `FILE.MIXED_ENCODING` The file mixes two encodings: most rows are {encoding}, row {row} is not. Save it as "CSV UTF-8".
       *
       *     `FILE.WRONG_ENCODING` The encoding of row {row} is not recognised; save as "CSV UTF-8" and upload it again.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  UnitsController_list: {
    parameters: {
      query?: {
        /** @description Part of a code or name */
        q?: string;
        /** @description Division code of a county */
        county?: string;
        kind?: 'village' | 'park' | 'centre';
        /** @description Only units that are in the register in this month */
        at?: string;
        organisingModel?: 'producer-facility-shop' | 'association-cooperative-shop';
        /** @description Code of the last unit of the page before; units come by code */
        cursor?: string;
        /** @description Units of one page; all without it */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitResponse'][];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  UnitsController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateUnitRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitDetailResponse'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `UNIT.CODE` Unit code "{value}" is wrong: 1 to 32 digits, capitals or hyphens.
       *
       *     `UNIT.COUNTY_DIVISION` Division "{value}" has to be the 6 digits of a county: parks and centres stand directly under it.
       *
       *     `UNIT.CYCLE` "{unit}" would succeed itself by way of "{value}"; successions cannot run in a circle.
       *
       *     `UNIT.ENDS_BEFORE_BEGIN` The last month {to} is before the first month {from}.
       *
       *     `UNIT.MONTH` "{value}" is not a month; write it like 2018-01.
       *
       *     `UNIT.NAME` The name of a unit has 1 to 100 characters and no control characters.
       *
       *     `UNIT.NO_END` "{unit}" has successors and needs a last month.
       *
       *     `UNIT.SUCCESSOR_NOT_VALID` In {month}, the month after "{unit}" ends, its successor "{value}" is not in the register.
       *
       *     `UNIT.SUCCESSOR_REPEATED` Successor "{value}" is named twice; name it once.
       *
       *     `UNIT.SUCCESSOR_UNKNOWN` Successor "{value}" is not in the register; add it first.
       *
       *     `UNIT.UNKNOWN_DIVISION` There is no division "{value}"; give its statistical code.
       *
       *     `UNIT.VILLAGE_DIVISION` Division "{value}" of a village has to be the 12 digits of a village.
       *
       *     `UNIT.WEIGHTS` The weights of the successors of "{unit}" sum to {sum}; they have to sum to exactly 1.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.OUT_OF_SCOPE` "{subject}" is outside your scope.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.NOT_FOUND` There is no reporting unit with code "{code}" in the register within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `UNIT.EXISTS` Code "{value}" already names a unit; choose another, codes are never used again.
       *
       *     `UNIT.FIXED` "{field}" of "{unit}" ({value}) cannot change once registered; register a new unit and let it succeed.
       *
       *     `UNIT.STILL_REPORTED` "{unit}" has reported figures from {first} to {last}, which {from} to {to} would leave out; have them withdrawn or change the dates.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.INVALID` The change of the register has {count} mistakes and was not stored; see the list below. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  UnitsController_detail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitDetailResponse'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `UNIT.MONTH` "{value}" is not a month; write it like 2018-01.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.NOT_FOUND` There is no reporting unit with code "{code}" in the register within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  UnitsController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeUnitRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitDetailResponse'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `UNIT.CODE` Unit code "{value}" is wrong: 1 to 32 digits, capitals or hyphens.
       *
       *     `UNIT.COUNTY_DIVISION` Division "{value}" has to be the 6 digits of a county: parks and centres stand directly under it.
       *
       *     `UNIT.CYCLE` "{unit}" would succeed itself by way of "{value}"; successions cannot run in a circle.
       *
       *     `UNIT.ENDS_BEFORE_BEGIN` The last month {to} is before the first month {from}.
       *
       *     `UNIT.MONTH` "{value}" is not a month; write it like 2018-01.
       *
       *     `UNIT.NAME` The name of a unit has 1 to 100 characters and no control characters.
       *
       *     `UNIT.NO_END` "{unit}" has successors and needs a last month.
       *
       *     `UNIT.SUCCESSOR_NOT_VALID` In {month}, the month after "{unit}" ends, its successor "{value}" is not in the register.
       *
       *     `UNIT.SUCCESSOR_REPEATED` Successor "{value}" is named twice; name it once.
       *
       *     `UNIT.SUCCESSOR_UNKNOWN` Successor "{value}" is not in the register; add it first.
       *
       *     `UNIT.UNKNOWN_DIVISION` There is no division "{value}"; give its statistical code.
       *
       *     `UNIT.VILLAGE_DIVISION` Division "{value}" of a village has to be the 12 digits of a village.
       *
       *     `UNIT.WEIGHTS` The weights of the successors of "{unit}" sum to {sum}; they have to sum to exactly 1.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.OUT_OF_SCOPE` "{subject}" is outside your scope.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.NOT_FOUND` There is no reporting unit with code "{code}" in the register within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `UNIT.FIXED` "{field}" of "{unit}" ({value}) cannot change once registered; register a new unit and let it succeed.
       *
       *     `UNIT.STILL_REPORTED` "{unit}" has reported figures from {first} to {last}, which {from} to {to} would leave out; have them withdrawn or change the dates.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.INVALID` The change of the register has {count} mistakes and was not stored; see the list below. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  UnitsController_merge: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeUnitsRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitDetailResponse'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `UNIT.CODE` Unit code "{value}" is wrong: 1 to 32 digits, capitals or hyphens.
       *
       *     `UNIT.COUNTY_DIVISION` Division "{value}" has to be the 6 digits of a county: parks and centres stand directly under it.
       *
       *     `UNIT.CYCLE` "{unit}" would succeed itself by way of "{value}"; successions cannot run in a circle.
       *
       *     `UNIT.ENDS_BEFORE_BEGIN` The last month {to} is before the first month {from}.
       *
       *     `UNIT.MONTH` "{value}" is not a month; write it like 2018-01.
       *
       *     `UNIT.NAME` The name of a unit has 1 to 100 characters and no control characters.
       *
       *     `UNIT.NO_END` "{unit}" has successors and needs a last month.
       *
       *     `UNIT.SUCCESSOR_NOT_VALID` In {month}, the month after "{unit}" ends, its successor "{value}" is not in the register.
       *
       *     `UNIT.SUCCESSOR_REPEATED` Successor "{value}" is named twice; name it once.
       *
       *     `UNIT.SUCCESSOR_UNKNOWN` Successor "{value}" is not in the register; add it first.
       *
       *     `UNIT.UNKNOWN_DIVISION` There is no division "{value}"; give its statistical code.
       *
       *     `UNIT.VILLAGE_DIVISION` Division "{value}" of a village has to be the 12 digits of a village.
       *
       *     `UNIT.WEIGHTS` The weights of the successors of "{unit}" sum to {sum}; they have to sum to exactly 1.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.OUT_OF_SCOPE` "{subject}" is outside your scope.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.NOT_FOUND` There is no reporting unit with code "{code}" in the register within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `UNIT.ALREADY_SUCCEEDED` "{unit}" has been succeeded already; it cannot be merged or split again.
       *
       *     `UNIT.FIXED` "{field}" of "{unit}" ({value}) cannot change once registered; register a new unit and let it succeed.
       *
       *     `UNIT.NOT_IN_REGISTER` "{unit}" is not in the register in {month}; a merge or split begins the month after a valid one.
       *
       *     `UNIT.STILL_REPORTED` "{unit}" has reported figures from {first} to {last}, which {from} to {to} would leave out; have them withdrawn or change the dates.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.INVALID` The change of the register has {count} mistakes and was not stored; see the list below. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  UnitsController_split: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SplitUnitRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitDetailResponse'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `UNIT.CODE` Unit code "{value}" is wrong: 1 to 32 digits, capitals or hyphens.
       *
       *     `UNIT.COUNTY_DIVISION` Division "{value}" has to be the 6 digits of a county: parks and centres stand directly under it.
       *
       *     `UNIT.CYCLE` "{unit}" would succeed itself by way of "{value}"; successions cannot run in a circle.
       *
       *     `UNIT.ENDS_BEFORE_BEGIN` The last month {to} is before the first month {from}.
       *
       *     `UNIT.MONTH` "{value}" is not a month; write it like 2018-01.
       *
       *     `UNIT.NAME` The name of a unit has 1 to 100 characters and no control characters.
       *
       *     `UNIT.NO_END` "{unit}" has successors and needs a last month.
       *
       *     `UNIT.SUCCESSOR_NOT_VALID` In {month}, the month after "{unit}" ends, its successor "{value}" is not in the register.
       *
       *     `UNIT.SUCCESSOR_REPEATED` Successor "{value}" is named twice; name it once.
       *
       *     `UNIT.SUCCESSOR_UNKNOWN` Successor "{value}" is not in the register; add it first.
       *
       *     `UNIT.UNKNOWN_DIVISION` There is no division "{value}"; give its statistical code.
       *
       *     `UNIT.VILLAGE_DIVISION` Division "{value}" of a village has to be the 12 digits of a village.
       *
       *     `UNIT.WEIGHT` Weight "{value}" is wrong: above 0, at most 1, at most eight decimals, like 0.25.
       *
       *     `UNIT.WEIGHTS` The weights of the successors of "{unit}" sum to {sum}; they have to sum to exactly 1.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.OUT_OF_SCOPE` "{subject}" is outside your scope.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.NOT_FOUND` There is no reporting unit with code "{code}" in the register within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `UNIT.ALREADY_SUCCEEDED` "{unit}" has been succeeded already; it cannot be merged or split again.
       *
       *     `UNIT.FIXED` "{field}" of "{unit}" ({value}) cannot change once registered; register a new unit and let it succeed.
       *
       *     `UNIT.NOT_IN_REGISTER` "{unit}" is not in the register in {month}; a merge or split begins the month after a valid one.
       *
       *     `UNIT.STILL_REPORTED` "{unit}" has reported figures from {first} to {last}, which {from} to {to} would leave out; have them withdrawn or change the dates.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.INVALID` The change of the register has {count} mistakes and was not stored; see the list below. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  UnitFormsController_assign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        form: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FormDutyRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `UNIT.ENDS_BEFORE_BEGIN` The last month {to} is before the first month {from}.
       *
       *     `UNIT.MONTH` "{value}" is not a month; write it like 2018-01.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `UNIT.NOT_FOUND` There is no reporting unit with code "{code}" in the register within your scope.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.STILL_REPORTED` "{unit}" has reported figures from {first} to {last}, which {from} to {to} would leave out; have them withdrawn or change the dates. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  UnitFormsController_reset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        form: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `UNIT.ENDS_BEFORE_BEGIN` The last month {to} is before the first month {from}.
       *
       *     `UNIT.MONTH` "{value}" is not a month; write it like 2018-01.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `UNIT.NOT_FOUND` There is no reporting unit with code "{code}" in the register within your scope.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.STILL_REPORTED` "{unit}" has reported figures from {first} to {last}, which {from} to {to} would leave out; have them withdrawn or change the dates. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  StoresController_list: {
    parameters: {
      query?: {
        /** @description Code of a reporting unit */
        unit?: string;
        /** @description Division code of a county */
        county?: string;
        /** @description Who reports the stores in this month */
        month?: string;
        /** @description `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StorePage'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `UNIT.MONTH` "{value}" is not a month; write it like 2018-01.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  FormsController_forms: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FormResponse'][];
        };
      };
      /**
       * @description `REQUEST.FIELD` {constraint}
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.HEADER_INCOMPLETE` "{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.
       *
       *     `FORM.NOT_VALID` "{form}" has no version valid for {period} (valid {validity}); an expired form is void.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  CalendarController_periods: {
    parameters: {
      query?: {
        /** @description Code of a county or of a division above */
        county?: string;
        form?: 'sales' | 'capacity' | 'park';
        /** @description First month */
        from?: string;
        /** @description Last month */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeriodView'][];
        };
      };
      /**
       * @description `CALENDAR.RANGE_TOO_LONG` At most {limit} periods can be listed at once.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `FORM.UNKNOWN` There is no form "{form}". */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  CalendarController_exceptions: {
    parameters: {
      query?: {
        form?: 'sales' | 'capacity' | 'park';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExceptionView'][];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  CalendarController_grantException: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantExceptionRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExceptionView'];
        };
      };
      /**
       * @description `CALENDAR.DAY_INVALID` "{value}" is no day; write it like 2020-01-31.
       *
       *     `CALENDAR.DAY_PAST` {value} has passed; give today or a later day.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       *
       *     `SUBMISSION.UNIT_NOT_DUE` "{unit}" is not in the register in {value} and does not report.
       *
       *     `SUBMISSION.UNKNOWN_UNIT` There is no reporting unit with code "{value}".
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `FORM.UNKNOWN` There is no form "{form}". */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  CalendarController_reminders: {
    parameters: {
      query?: {
        /** @description Code of a county or of a division above */
        county?: string;
        form?: 'sales' | 'capacity' | 'park';
        /** @description Deadlines so many days ahead or behind */
        days?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Reminder'][];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.HEADER_INCOMPLETE` "{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.
       *
       *     `FORM.NOT_VALID` "{form}" has no version valid for {period} (valid {validity}); an expired form is void.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  CalendarController_close: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        period: string;
        form: 'sales' | 'capacity' | 'park';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClosePeriodRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionResult'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `CALENDAR.COUNTY_OUT_OF_SCOPE` "{county}" is outside your scope.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `FORM.UNKNOWN` There is no form "{form}". */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CALENDAR.NOTHING_TO_CHANGE` {period} is already in that state in {counties}.
       *
       *     `CALENDAR.PERIOD_NOT_OPEN_YET` Reporting for {period} has not begun yet.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  CalendarController_reopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        period: string;
        form: 'sales' | 'capacity' | 'park';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReopenPeriodRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionResult'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `CALENDAR.COUNTY_OUT_OF_SCOPE` "{county}" is outside your scope.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `FORM.UNKNOWN` There is no form "{form}". */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CALENDAR.NOTHING_TO_CHANGE` {period} is already in that state in {counties}.
       *
       *     `CALENDAR.PERIOD_NOT_OPEN_YET` Reporting for {period} has not begun yet.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  CalendarController_moveDeadline: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        period: string;
        form: 'sales' | 'capacity' | 'park';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveDeadlineRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionResult'];
        };
      };
      /**
       * @description `CALENDAR.DAY_INVALID` "{value}" is no day; write it like 2020-01-31.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `CALENDAR.COUNTY_OUT_OF_SCOPE` "{county}" is outside your scope.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `FORM.UNKNOWN` There is no form "{form}". */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CALENDAR.NOTHING_TO_CHANGE` {period} is already in that state in {counties}.
       *
       *     `CALENDAR.PERIOD_NOT_OPEN_YET` Reporting for {period} has not begun yet.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  BulkController_bulk: {
    parameters: {
      query?: {
        /** @description Accept in the same step what others have handed in alike; needs the right to review the units as well. What the caller wrote or submitted waits for another officer, and its line says so */
        accept?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-ndjson': string;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': string;
        };
      };
      /**
       * @description `BULK.BROKEN_LINE` Line {line} is not complete JSON, perhaps because the transfer broke off; send the whole again.
       *
       *     `BULK.INTERRUPTED` The transfer broke off at line {line}; earlier lines were processed.
       *
       *     `BULK.LINE_TOO_LONG` Line {line} is longer than {limit}; report it in parts.
       *
       *     `FORM.INDICATOR_MISSING` "{indicator}" is missing; give 0 when there is none.
       *
       *     `FORM.INDICATOR_NOT_FOR_UNIT` "{indicator}" is not reported by this kind of unit.
       *
       *     `FORM.INDICATOR_TWICE` Repeats line {first} (same indicator and platform); merge them.
       *
       *     `FORM.OUT_OF_RANGE` "{indicator}" is {value}; it lies between {min} and {max}. Check the unit ({unit}).
       *
       *     `FORM.PERIOD_EXEMPT` "{form}" is not reported for {period}.
       *
       *     `FORM.PERIOD_WITH_FEBRUARY` "{form}" has no report of January alone; report it together with February.
       *
       *     `FORM.PLATFORM_NEEDED` "{indicator}" is counted by platform; name the platform.
       *
       *     `FORM.PLATFORM_NOT_WANTED` "{indicator}" is not counted by platform; leave the platform out.
       *
       *     `FORM.TOTAL_NOT_WANTED` "{form}" has no total; leave it out.
       *
       *     `FORM.UNIT_DOES_NOT_OWE` "{unit}" does not owe "{form}".
       *
       *     `FORM.UNKNOWN_INDICATOR` "{form}" has no indicator "{value}"; use one of: {allowed}.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.FIELD` {constraint}
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `SUBMISSION.ABSURD` "{field}" is {value}, beyond reason (limit {limit}); check the unit.
       *
       *     `SUBMISSION.AMOUNT_WITHOUT_ORDERS` There is an amount of {value} yuan but no orders; fill in the orders.
       *
       *     `SUBMISSION.DUPLICATE_LINE` Repeats line {first} (same product, destination, platform, store and flow); merge them.
       *
       *     `SUBMISSION.FUTURE_PERIOD` {value} has not begun yet; it cannot be filled in.
       *
       *     `SUBMISSION.INVALID_NUMBER` "{field}" is "{value}": not a number, or more than {decimals} decimals.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       *
       *     `SUBMISSION.INVALID_STORE` Store "{value}" is wrong: 1 to 64 characters without control characters.
       *
       *     `SUBMISSION.MISSING` "{field}" is missing.
       *
       *     `SUBMISSION.NEGATIVE` "{field}" cannot be negative ({value}).
       *
       *     `SUBMISSION.NOT_AN_OBJECT` An object is expected.
       *
       *     `SUBMISSION.PERSONAL_NUMBER` "{field}" looks like an ID, phone or bank card number, which is never stored; delete it.
       *
       *     `SUBMISSION.TOO_MANY_LINES` A submission has at most {limit} lines; merge some.
       *
       *     `SUBMISSION.TOTAL_MISMATCH` The total of {value} yuan differs from the sum of the lines, {sum} yuan; check them.
       *
       *     `SUBMISSION.UNIT_NOT_DUE` "{unit}" is not in the register in {value} and does not report.
       *
       *     `SUBMISSION.UNKNOWN_DESTINATION` Destination "{value}" is not known; choose one, or give its six-digit division code, 000000 when unknown.
       *
       *     `SUBMISSION.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `SUBMISSION.UNKNOWN_FLOW` Flow "{value}" is wrong; it is up (produce sold) or down (goods bought).
       *
       *     `SUBMISSION.UNKNOWN_FORM` There is no form "{value}".
       *
       *     `SUBMISSION.UNKNOWN_PLATFORM` There is no platform "{value}"; choose one from the catalogue.
       *
       *     `SUBMISSION.UNKNOWN_PRODUCT` Product "{value}" is not in the catalogue; choose one from it.
       *
       *     `SUBMISSION.UNKNOWN_UNIT` There is no reporting unit with code "{value}".
       *
       *     `SUBMISSION.WRONG_MEASURE` "{product}" cannot be measured in "{value}"; use one of: {allowed}.
       *
       *     `SUBMISSION.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.OUT_OF_SCOPE` "{subject}" is outside your scope.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `SUBMISSION.NOT_THE_RESPONDENT` Only the respondent itself may write the figures of "{unit}".
       *
       *     `SUBMISSION.OWN_FIGURES` You wrote or submitted these figures yourself; another officer has to accept them.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.HEADER_INCOMPLETE` "{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.
       *
       *     `FORM.NOT_VALID` "{form}" has no version valid for {period} (valid {validity}); an expired form is void.
       *
       *     `SUBMISSION.CONCURRENT_CHANGE` The submission was changed by someone else just now; open it again.
       *
       *     `SUBMISSION.EXISTS` The submission of "{unit}" for {period} is {status}. Take back what waits, or open a correction of what is accepted, to change it.
       *
       *     `SUBMISSION.PERIOD_CLOSED` Reporting of "{unit}" for {period} is closed. To report or correct it, ask your officer for an exception.
       *
       *     `SUBMISSION.PERIOD_UNFINISHED` {period} is not over; "{unit}" can submit it from {from} on. Keep what you have as a draft until then, or ask your officer for an exception.
       *
       *     `SUBMISSION.STORE_REPORTED_TWICE` Store "{value}" is already reported by "{unit}" for this month; one unit reports a store.
       *
       *     `SUBMISSION.WRONG_STATE` The submission is {status}; it cannot be {action} now. Open it again to see where it stands.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `BULK.TOO_MANY_REFUSED` {refused} submissions were refused in the first {line} lines, and the rest was not looked at. Correct the file by the reasons of each line and send it whole again; what was taken in is not taken in twice.
       *
       *     `CHECK.DUPLICATED_MONTH` {lines} lines with a total of {value} yuan, exactly as in {month}: that report may have been sent again. Check it, or say why.
       *
       *     `CHECK.FACTOR` The total is {value} yuan where about {expected} was expected: {ratio} times that, about {factor} times, {slipEn}. Check it; if it is right, say why.
       *
       *     `CHECK.HISTORY` The total of {value} yuan is far from the other {months} months of this unit: with the movement of the county taken out about {expected} was expected, usually {low} to {high}. Check it, or say why.
       *
       *     `CHECK.LINE_AMOUNT` The line of "{productEn}" has {amount} yuan where about {expected} was expected from its other months and the other lines of this one: {ratio} times that{slipEn}. Check it; if it is right, say why.
       *
       *     `CHECK.MONTH_RATIO` The total of {value} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times last month ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.
       *
       *     `CHECK.NIL_RETURN` Nothing is reported for this month after {months} months with sales in a row, the last one {month} with {before} yuan. Check whether something is missing; if nothing was sold, say why.
       *
       *     `CHECK.REACHES_COUNTY` The total of {value} yuan reaches all that the county reported in {months} months before, {total} yuan: check for a figure of the county or a cumulative in place of this month; if it is right, say why.
       *
       *     `CHECK.UNIT_PRICE` "{productEn}": {quantity} for {amount} yuan is {price} yuan per {baseEn}; about {usual} is usual ({low} to {high}){slipEn}. Check amount, quantity and unit of measure; if it is right, say why.
       *
       *     `CHECK.UNIT_SWAPPED` "{productEn}" at {price} yuan per {baseEn} is {ratio} times the usual {usual}: the quantity {quantity} seems to be in {otherEn}, not in {measureEn}. Check it; if it is right, say why.
       *
       *     `CHECK.YEAR_RATIO` The total of {value} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times the same month last year ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.
       *
       *     `MIGRATION.ACCEPTED_FIRST` Accepted at {accepted}, before it was submitted at {submitted}.
       *
       *     `MIGRATION.BEFORE_PERIOD_END` Submitted at {value}, before the end of {period}.
       *
       *     `MIGRATION.IN_FUTURE` {value} is still to come; the times of history lie before now.
       *
       *     `MIGRATION.TIME` "{field}" is a time with its zone, such as 2016-02-05T09:30:00+08:00.
       *
       *     `SUBMISSION.UNFINISHED_ROWS` {count} rows are unfinished and nothing was submitted; finish or delete them.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  FileController_template: {
    parameters: {
      query: {
        /** @description Code of the reporting unit */
        unit: string;
        period: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `SUBMISSION.FUTURE_PERIOD` {value} has not begun yet; it cannot be filled in.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       *
       *     `SUBMISSION.UNIT_NOT_DUE` "{unit}" is not in the register in {value} and does not report.
       *
       *     `SUBMISSION.UNKNOWN_UNIT` There is no reporting unit with code "{value}".
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.HEADER_INCOMPLETE` "{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.
       *
       *     `FORM.NOT_VALID` "{form}" has no version valid for {period} (valid {validity}); an expired form is void.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  FileController_import: {
    parameters: {
      query?: {
        /** @description Code of the reporting unit */
        unit?: string;
        period?: string;
        /** @description Say what would happen, store nothing */
        dryRun?: string;
        /** @description Submit at once instead of leaving drafts */
        submit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description xlsx or csv
           */
          file: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FileImportResponse'];
        };
      };
      /**
       * @description `FILE.MISSING` The request has no file; attach one xlsx or csv file.
       *
       *     `FILE.ONLY_ONE` One file at a time; upload them one after the other.
       *
       *     `FORM.INDICATOR_MISSING` "{indicator}" is missing; give 0 when there is none.
       *
       *     `FORM.INDICATOR_NOT_FOR_UNIT` "{indicator}" is not reported by this kind of unit.
       *
       *     `FORM.INDICATOR_TWICE` Repeats line {first} (same indicator and platform); merge them.
       *
       *     `FORM.OUT_OF_RANGE` "{indicator}" is {value}; it lies between {min} and {max}. Check the unit ({unit}).
       *
       *     `FORM.PERIOD_EXEMPT` "{form}" is not reported for {period}.
       *
       *     `FORM.PERIOD_WITH_FEBRUARY` "{form}" has no report of January alone; report it together with February.
       *
       *     `FORM.PLATFORM_NEEDED` "{indicator}" is counted by platform; name the platform.
       *
       *     `FORM.PLATFORM_NOT_WANTED` "{indicator}" is not counted by platform; leave the platform out.
       *
       *     `FORM.TOTAL_NOT_WANTED` "{form}" has no total; leave it out.
       *
       *     `FORM.UNIT_DOES_NOT_OWE` "{unit}" does not owe "{form}".
       *
       *     `FORM.UNKNOWN_INDICATOR` "{form}" has no indicator "{value}"; use one of: {allowed}.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.FIELD` {constraint}
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `SUBMISSION.ABSURD` "{field}" is {value}, beyond reason (limit {limit}); check the unit.
       *
       *     `SUBMISSION.AMOUNT_WITHOUT_ORDERS` There is an amount of {value} yuan but no orders; fill in the orders.
       *
       *     `SUBMISSION.DUPLICATE_LINE` Repeats line {first} (same product, destination, platform, store and flow); merge them.
       *
       *     `SUBMISSION.FUTURE_PERIOD` {value} has not begun yet; it cannot be filled in.
       *
       *     `SUBMISSION.INVALID_NUMBER` "{field}" is "{value}": not a number, or more than {decimals} decimals.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       *
       *     `SUBMISSION.INVALID_STORE` Store "{value}" is wrong: 1 to 64 characters without control characters.
       *
       *     `SUBMISSION.MISSING` "{field}" is missing.
       *
       *     `SUBMISSION.NEGATIVE` "{field}" cannot be negative ({value}).
       *
       *     `SUBMISSION.NOT_AN_OBJECT` An object is expected.
       *
       *     `SUBMISSION.PERSONAL_NUMBER` "{field}" looks like an ID, phone or bank card number, which is never stored; delete it.
       *
       *     `SUBMISSION.TOO_MANY_LINES` A submission has at most {limit} lines; merge some.
       *
       *     `SUBMISSION.TOTAL_MISMATCH` The total of {value} yuan differs from the sum of the lines, {sum} yuan; check them.
       *
       *     `SUBMISSION.UNIT_NOT_DUE` "{unit}" is not in the register in {value} and does not report.
       *
       *     `SUBMISSION.UNKNOWN_DESTINATION` Destination "{value}" is not known; choose one, or give its six-digit division code, 000000 when unknown.
       *
       *     `SUBMISSION.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `SUBMISSION.UNKNOWN_FLOW` Flow "{value}" is wrong; it is up (produce sold) or down (goods bought).
       *
       *     `SUBMISSION.UNKNOWN_FORM` There is no form "{value}".
       *
       *     `SUBMISSION.UNKNOWN_PLATFORM` There is no platform "{value}"; choose one from the catalogue.
       *
       *     `SUBMISSION.UNKNOWN_PRODUCT` Product "{value}" is not in the catalogue; choose one from it.
       *
       *     `SUBMISSION.UNKNOWN_UNIT` There is no reporting unit with code "{value}".
       *
       *     `SUBMISSION.WRONG_MEASURE` "{product}" cannot be measured in "{value}"; use one of: {allowed}.
       *
       *     `SUBMISSION.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `SUBMISSION.NOT_THE_RESPONDENT` Only the respondent itself may write the figures of "{unit}".
       *
       *     `SUBMISSION.OWN_FIGURES` You wrote or submitted these figures yourself; another officer has to accept them.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.HEADER_INCOMPLETE` "{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.
       *
       *     `FORM.NOT_VALID` "{form}" has no version valid for {period} (valid {validity}); an expired form is void.
       *
       *     `SUBMISSION.CONCURRENT_CHANGE` The submission was changed by someone else just now; open it again.
       *
       *     `SUBMISSION.EXISTS` The submission of "{unit}" for {period} is {status}. Take back what waits, or open a correction of what is accepted, to change it.
       *
       *     `SUBMISSION.PERIOD_CLOSED` Reporting of "{unit}" for {period} is closed. To report or correct it, ask your officer for an exception.
       *
       *     `SUBMISSION.PERIOD_UNFINISHED` {period} is not over; "{unit}" can submit it from {from} on. Keep what you have as a draft until then, or ask your officer for an exception.
       *
       *     `SUBMISSION.STORE_REPORTED_TWICE` Store "{value}" is already reported by "{unit}" for this month; one unit reports a store.
       *
       *     `SUBMISSION.WRONG_STATE` The submission is {status}; it cannot be {action} now. Open it again to see where it stands.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FILE.BOMB` Unpacked, the file is beyond reason ({part}, limit {limit}); remove formatted empty rows and pictures.
       *
       *     `FILE.LINE_TOO_LONG` Row {row} is longer than {limit}; check line breaks and quotes.
       *
       *     `FILE.TOO_COMPLEX` The file is too large or too complex ({part}, limit {limit}); split it.
       *
       *     `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk.
       */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FILE.NOT_A_TABLE` This is no table (its content is {kind}); upload xlsx or csv.
       *
       *     `FILE.OLD_EXCEL` This is a workbook of the old format (xls); save it as "Excel Workbook (*.xlsx)" and upload it again.
       *
       *     `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}.
       */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CHECK.DUPLICATED_MONTH` {lines} lines with a total of {value} yuan, exactly as in {month}: that report may have been sent again. Check it, or say why.
       *
       *     `CHECK.FACTOR` The total is {value} yuan where about {expected} was expected: {ratio} times that, about {factor} times, {slipEn}. Check it; if it is right, say why.
       *
       *     `CHECK.HISTORY` The total of {value} yuan is far from the other {months} months of this unit: with the movement of the county taken out about {expected} was expected, usually {low} to {high}. Check it, or say why.
       *
       *     `CHECK.LINE_AMOUNT` The line of "{productEn}" has {amount} yuan where about {expected} was expected from its other months and the other lines of this one: {ratio} times that{slipEn}. Check it; if it is right, say why.
       *
       *     `CHECK.MONTH_RATIO` The total of {value} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times last month ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.
       *
       *     `CHECK.NIL_RETURN` Nothing is reported for this month after {months} months with sales in a row, the last one {month} with {before} yuan. Check whether something is missing; if nothing was sold, say why.
       *
       *     `CHECK.REACHES_COUNTY` The total of {value} yuan reaches all that the county reported in {months} months before, {total} yuan: check for a figure of the county or a cumulative in place of this month; if it is right, say why.
       *
       *     `CHECK.UNIT_PRICE` "{productEn}": {quantity} for {amount} yuan is {price} yuan per {baseEn}; about {usual} is usual ({low} to {high}){slipEn}. Check amount, quantity and unit of measure; if it is right, say why.
       *
       *     `CHECK.UNIT_SWAPPED` "{productEn}" at {price} yuan per {baseEn} is {ratio} times the usual {usual}: the quantity {quantity} seems to be in {otherEn}, not in {measureEn}. Check it; if it is right, say why.
       *
       *     `CHECK.YEAR_RATIO` The total of {value} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times the same month last year ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.
       *
       *     `FILE.AMBIGUOUS` "{value}" may be several; say which one.
       *
       *     `FILE.BROKEN` The file is damaged or incomplete ({part}); open it, save it and upload it again.
       *
       *     `FILE.BROKEN_CSV` A quote opened in row {row} is never closed; complete it.
       *
       *     `FILE.COLUMN_IGNORED` Column "{column}" is not known and was not read.
       *
       *     `FILE.COLUMN_TWICE` There are two columns "{column}" (the other is {first}); keep one.
       *
       *     `FILE.EMPTY` The file is empty (0 bytes); check it and upload it again.
       *
       *     `FILE.ENCRYPTED` The file needs a password to open; remove the password and upload it again.
       *
       *     `FILE.EXTERNAL_LINKS` The workbook links to other files; paste those cells as values, break the links and upload it again.
       *
       *     `FILE.HIDDEN_COLUMN` Column "{column}" is hidden; it was read all the same, please check it.
       *
       *     `FILE.HIDDEN_ROW` This row is hidden or filtered out but holds figures. Unhide it to report it, or delete it.
       *
       *     `FILE.HIDDEN_SHEET` This sheet is hidden and was not read.
       *
       *     `FILE.INVALID` The file has {count} mistakes; nothing was stored. Correct the cells listed and upload it again.
       *
       *     `FILE.MACROS` The workbook holds macros; save it as xlsx without macros and upload it again.
       *
       *     `FILE.MERGED_FIGURE` "{column}" stands in merged cells, so the figure of each row is unknown; unmerge and fill in each row.
       *
       *     `FILE.MISSING_COLUMN` The heads lack the column "{column}".
       *
       *     `FILE.MIXED_ENCODING` The file mixes two encodings: most rows are {encoding}, row {row} is not. Save it as "CSV UTF-8".
       *
       *     `FILE.MORE_MISTAKES` Too many mistakes; only the first {limit} are listed.
       *
       *     `FILE.NO_HEADS` No row of heads was found. It needs at least: {expected}.
       *
       *     `FILE.NO_ROWS` There are heads but no row with figures. For a month without sales send a nil return instead.
       *
       *     `FILE.OLD_TEMPLATE` Version {version} of the template is no longer in use; download it again.
       *
       *     `FILE.OTHER_PERIOD` This is the template of {period}, not of the month to be reported; download the template of that month.
       *
       *     `FILE.OTHER_UNIT` This is the template of "{unit}", not of the unit you report for; download the template of that unit.
       *
       *     `FILE.ROWS_WITHOUT_FIGURES` {count} rows without figures were left out (the first is here).
       *
       *     `FILE.SHEET_IGNORED` This sheet has no row of heads and was not read.
       *
       *     `FILE.SUBTOTAL` There is a subtotal among the rows; delete it and keep the total at the end only.
       *
       *     `FILE.TOTAL_MISMATCH` The total of "{column}" is {value}, the rows add up to {sum}; check them.
       *
       *     `FILE.WHICH_UNIT` Unit and month are not known: choose them, or add the columns "reporting unit" and "period".
       *
       *     `FILE.WRONG_ENCODING` The encoding of row {row} is not recognised; save as "CSV UTF-8" and upload it again.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  FileController_annotate: {
    parameters: {
      query?: {
        /** @description Code of the reporting unit */
        unit?: string;
        period?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description xlsx or csv
           */
          file: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /**
       * @description `FILE.MISSING` The request has no file; attach one xlsx or csv file.
       *
       *     `FILE.ONLY_ONE` One file at a time; upload them one after the other.
       *
       *     `FORM.INDICATOR_MISSING` "{indicator}" is missing; give 0 when there is none.
       *
       *     `FORM.INDICATOR_NOT_FOR_UNIT` "{indicator}" is not reported by this kind of unit.
       *
       *     `FORM.INDICATOR_TWICE` Repeats line {first} (same indicator and platform); merge them.
       *
       *     `FORM.OUT_OF_RANGE` "{indicator}" is {value}; it lies between {min} and {max}. Check the unit ({unit}).
       *
       *     `FORM.PERIOD_EXEMPT` "{form}" is not reported for {period}.
       *
       *     `FORM.PERIOD_WITH_FEBRUARY` "{form}" has no report of January alone; report it together with February.
       *
       *     `FORM.PLATFORM_NEEDED` "{indicator}" is counted by platform; name the platform.
       *
       *     `FORM.PLATFORM_NOT_WANTED` "{indicator}" is not counted by platform; leave the platform out.
       *
       *     `FORM.TOTAL_NOT_WANTED` "{form}" has no total; leave it out.
       *
       *     `FORM.UNIT_DOES_NOT_OWE` "{unit}" does not owe "{form}".
       *
       *     `FORM.UNKNOWN_INDICATOR` "{form}" has no indicator "{value}"; use one of: {allowed}.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `SUBMISSION.ABSURD` "{field}" is {value}, beyond reason (limit {limit}); check the unit.
       *
       *     `SUBMISSION.AMOUNT_WITHOUT_ORDERS` There is an amount of {value} yuan but no orders; fill in the orders.
       *
       *     `SUBMISSION.DUPLICATE_LINE` Repeats line {first} (same product, destination, platform, store and flow); merge them.
       *
       *     `SUBMISSION.FUTURE_PERIOD` {value} has not begun yet; it cannot be filled in.
       *
       *     `SUBMISSION.INVALID_NUMBER` "{field}" is "{value}": not a number, or more than {decimals} decimals.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       *
       *     `SUBMISSION.INVALID_STORE` Store "{value}" is wrong: 1 to 64 characters without control characters.
       *
       *     `SUBMISSION.MISSING` "{field}" is missing.
       *
       *     `SUBMISSION.NEGATIVE` "{field}" cannot be negative ({value}).
       *
       *     `SUBMISSION.NOT_AN_OBJECT` An object is expected.
       *
       *     `SUBMISSION.PERSONAL_NUMBER` "{field}" looks like an ID, phone or bank card number, which is never stored; delete it.
       *
       *     `SUBMISSION.TOO_MANY_LINES` A submission has at most {limit} lines; merge some.
       *
       *     `SUBMISSION.TOTAL_MISMATCH` The total of {value} yuan differs from the sum of the lines, {sum} yuan; check them.
       *
       *     `SUBMISSION.UNIT_NOT_DUE` "{unit}" is not in the register in {value} and does not report.
       *
       *     `SUBMISSION.UNKNOWN_DESTINATION` Destination "{value}" is not known; choose one, or give its six-digit division code, 000000 when unknown.
       *
       *     `SUBMISSION.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `SUBMISSION.UNKNOWN_FLOW` Flow "{value}" is wrong; it is up (produce sold) or down (goods bought).
       *
       *     `SUBMISSION.UNKNOWN_FORM` There is no form "{value}".
       *
       *     `SUBMISSION.UNKNOWN_PLATFORM` There is no platform "{value}"; choose one from the catalogue.
       *
       *     `SUBMISSION.UNKNOWN_PRODUCT` Product "{value}" is not in the catalogue; choose one from it.
       *
       *     `SUBMISSION.UNKNOWN_UNIT` There is no reporting unit with code "{value}".
       *
       *     `SUBMISSION.WRONG_MEASURE` "{product}" cannot be measured in "{value}"; use one of: {allowed}.
       *
       *     `SUBMISSION.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `SUBMISSION.NOT_THE_RESPONDENT` Only the respondent itself may write the figures of "{unit}".
       *
       *     `SUBMISSION.OWN_FIGURES` You wrote or submitted these figures yourself; another officer has to accept them.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.HEADER_INCOMPLETE` "{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.
       *
       *     `FORM.NOT_VALID` "{form}" has no version valid for {period} (valid {validity}); an expired form is void.
       *
       *     `SUBMISSION.CONCURRENT_CHANGE` The submission was changed by someone else just now; open it again.
       *
       *     `SUBMISSION.EXISTS` The submission of "{unit}" for {period} is {status}. Take back what waits, or open a correction of what is accepted, to change it.
       *
       *     `SUBMISSION.PERIOD_CLOSED` Reporting of "{unit}" for {period} is closed. To report or correct it, ask your officer for an exception.
       *
       *     `SUBMISSION.PERIOD_UNFINISHED` {period} is not over; "{unit}" can submit it from {from} on. Keep what you have as a draft until then, or ask your officer for an exception.
       *
       *     `SUBMISSION.STORE_REPORTED_TWICE` Store "{value}" is already reported by "{unit}" for this month; one unit reports a store.
       *
       *     `SUBMISSION.WRONG_STATE` The submission is {status}; it cannot be {action} now. Open it again to see where it stands.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FILE.BOMB` Unpacked, the file is beyond reason ({part}, limit {limit}); remove formatted empty rows and pictures.
       *
       *     `FILE.LINE_TOO_LONG` Row {row} is longer than {limit}; check line breaks and quotes.
       *
       *     `FILE.TOO_COMPLEX` The file is too large or too complex ({part}, limit {limit}); split it.
       *
       *     `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk.
       */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FILE.NOT_A_TABLE` This is no table (its content is {kind}); upload xlsx or csv.
       *
       *     `FILE.OLD_EXCEL` This is a workbook of the old format (xls); save it as "Excel Workbook (*.xlsx)" and upload it again.
       *
       *     `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}.
       */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CHECK.DUPLICATED_MONTH` {lines} lines with a total of {value} yuan, exactly as in {month}: that report may have been sent again. Check it, or say why.
       *
       *     `CHECK.FACTOR` The total is {value} yuan where about {expected} was expected: {ratio} times that, about {factor} times, {slipEn}. Check it; if it is right, say why.
       *
       *     `CHECK.HISTORY` The total of {value} yuan is far from the other {months} months of this unit: with the movement of the county taken out about {expected} was expected, usually {low} to {high}. Check it, or say why.
       *
       *     `CHECK.LINE_AMOUNT` The line of "{productEn}" has {amount} yuan where about {expected} was expected from its other months and the other lines of this one: {ratio} times that{slipEn}. Check it; if it is right, say why.
       *
       *     `CHECK.MONTH_RATIO` The total of {value} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times last month ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.
       *
       *     `CHECK.NIL_RETURN` Nothing is reported for this month after {months} months with sales in a row, the last one {month} with {before} yuan. Check whether something is missing; if nothing was sold, say why.
       *
       *     `CHECK.REACHES_COUNTY` The total of {value} yuan reaches all that the county reported in {months} months before, {total} yuan: check for a figure of the county or a cumulative in place of this month; if it is right, say why.
       *
       *     `CHECK.UNIT_PRICE` "{productEn}": {quantity} for {amount} yuan is {price} yuan per {baseEn}; about {usual} is usual ({low} to {high}){slipEn}. Check amount, quantity and unit of measure; if it is right, say why.
       *
       *     `CHECK.UNIT_SWAPPED` "{productEn}" at {price} yuan per {baseEn} is {ratio} times the usual {usual}: the quantity {quantity} seems to be in {otherEn}, not in {measureEn}. Check it; if it is right, say why.
       *
       *     `CHECK.YEAR_RATIO` The total of {value} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times the same month last year ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.
       *
       *     `FILE.AMBIGUOUS` "{value}" may be several; say which one.
       *
       *     `FILE.BROKEN` The file is damaged or incomplete ({part}); open it, save it and upload it again.
       *
       *     `FILE.BROKEN_CSV` A quote opened in row {row} is never closed; complete it.
       *
       *     `FILE.COLUMN_IGNORED` Column "{column}" is not known and was not read.
       *
       *     `FILE.COLUMN_TWICE` There are two columns "{column}" (the other is {first}); keep one.
       *
       *     `FILE.EMPTY` The file is empty (0 bytes); check it and upload it again.
       *
       *     `FILE.ENCRYPTED` The file needs a password to open; remove the password and upload it again.
       *
       *     `FILE.EXTERNAL_LINKS` The workbook links to other files; paste those cells as values, break the links and upload it again.
       *
       *     `FILE.HIDDEN_COLUMN` Column "{column}" is hidden; it was read all the same, please check it.
       *
       *     `FILE.HIDDEN_ROW` This row is hidden or filtered out but holds figures. Unhide it to report it, or delete it.
       *
       *     `FILE.HIDDEN_SHEET` This sheet is hidden and was not read.
       *
       *     `FILE.INVALID` The file has {count} mistakes; nothing was stored. Correct the cells listed and upload it again.
       *
       *     `FILE.MACROS` The workbook holds macros; save it as xlsx without macros and upload it again.
       *
       *     `FILE.MERGED_FIGURE` "{column}" stands in merged cells, so the figure of each row is unknown; unmerge and fill in each row.
       *
       *     `FILE.MISSING_COLUMN` The heads lack the column "{column}".
       *
       *     `FILE.MIXED_ENCODING` The file mixes two encodings: most rows are {encoding}, row {row} is not. Save it as "CSV UTF-8".
       *
       *     `FILE.MORE_MISTAKES` Too many mistakes; only the first {limit} are listed.
       *
       *     `FILE.NO_HEADS` No row of heads was found. It needs at least: {expected}.
       *
       *     `FILE.NO_ROWS` There are heads but no row with figures. For a month without sales send a nil return instead.
       *
       *     `FILE.OLD_TEMPLATE` Version {version} of the template is no longer in use; download it again.
       *
       *     `FILE.OTHER_PERIOD` This is the template of {period}, not of the month to be reported; download the template of that month.
       *
       *     `FILE.OTHER_UNIT` This is the template of "{unit}", not of the unit you report for; download the template of that unit.
       *
       *     `FILE.ROWS_WITHOUT_FIGURES` {count} rows without figures were left out (the first is here).
       *
       *     `FILE.SHEET_IGNORED` This sheet has no row of heads and was not read.
       *
       *     `FILE.SUBTOTAL` There is a subtotal among the rows; delete it and keep the total at the end only.
       *
       *     `FILE.TOTAL_MISMATCH` The total of "{column}" is {value}, the rows add up to {sum}; check them.
       *
       *     `FILE.WHICH_UNIT` Unit and month are not known: choose them, or add the columns "reporting unit" and "period".
       *
       *     `FILE.WRONG_ENCODING` The encoding of row {row} is not recognised; save as "CSV UTF-8" and upload it again.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionsController_list: {
    parameters: {
      query?: {
        /** @description Code of a reporting unit */
        unit?: string;
        form?: 'sales' | 'capacity' | 'park';
        period?: string;
        status?: 'draft' | 'submitted' | 'returned' | 'accepted' | 'withdrawn';
        /** @description Division code of a county */
        county?: string;
        /** @description `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionPage'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionsController_create: {
    parameters: {
      query?: {
        /** @description Submit in the same step: nothing is stored of what cannot be submitted */
        submit?: 'true' | 'false';
      };
      header?: {
        /** @description Version of the submission that the caller has seen (`version` of an answer), "0" when nothing was written yet; anything else there is a conflict (409). Without it, whatever stands there is changed */
        'If-Match'?: string;
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @example 520122001208 */
          unit: string;
          /**
           * @description 2019-12, 2019-Q4 or 2019, as the form wants it
           * @example 2019-12
           */
          period: string;
          /**
           * @default sales
           * @enum {string}
           */
          form?: 'sales' | 'capacity' | 'park';
          /** @description Empty for a nil return */
          lines: (
            | {
                /** @example VEG-001 */
                product: string;
                /**
                 * @description Six-digit division code; 000000 unknown
                 * @example 320102
                 */
                destination: string;
                /** @example taobao */
                platform: string;
                store?: string;
                /**
                 * @default up
                 * @enum {string}
                 */
                flow?: 'up' | 'down';
                /** @description At most three decimals, in `unit` */
                quantity: string | number;
                /** @description Unit of measure; default the base unit of the product */
                unit?: string;
                /** @description Yuan, at most two decimals, refunds taken off */
                amount: string | number;
                orders: number;
                /** @description Yuan */
                refundAmount?: string | number;
              }
            | {
                /** @enum {string} */
                indicator:
                  | 'entrepreneurs'
                  | 'registeredStores'
                  | 'logisticsPoints'
                  | 'trainees'
                  | 'centreFloorArea'
                  | 'residentEnterprises'
                  | 'affiliatedEnterprises'
                  | 'jobs'
                  | 'investment'
                  | 'floorArea';
                /** @description Where the indicator is counted by platform */
                platform?: string;
                /** @description In the unit of the indicator, see GET /forms */
                value: string | number;
              }
          )[];
          /** @description Yuan, `sales` only; checked against the sum of the lines */
          total?: string | number;
          explanations?: {
            [key: string]: string;
          };
          /** @description Rows that are not lines yet, as typed; kept with the draft, which cannot be submitted until they are gone */
          unfinished?: {
            /** @description Place among all rows of the form, from 0 */
            row: number;
            cells: {
              product?: string;
              destination?: string;
              platform?: string;
              quantity?: string;
              unit?: string;
              amount?: string;
              orders?: string;
              store?: string;
              flow?: string;
              refundAmount?: string;
              indicator?: string;
              value?: string;
            };
          }[];
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /**
       * @description `FORM.INDICATOR_MISSING` "{indicator}" is missing; give 0 when there is none.
       *
       *     `FORM.INDICATOR_NOT_FOR_UNIT` "{indicator}" is not reported by this kind of unit.
       *
       *     `FORM.INDICATOR_TWICE` Repeats line {first} (same indicator and platform); merge them.
       *
       *     `FORM.OUT_OF_RANGE` "{indicator}" is {value}; it lies between {min} and {max}. Check the unit ({unit}).
       *
       *     `FORM.PERIOD_EXEMPT` "{form}" is not reported for {period}.
       *
       *     `FORM.PERIOD_WITH_FEBRUARY` "{form}" has no report of January alone; report it together with February.
       *
       *     `FORM.PLATFORM_NEEDED` "{indicator}" is counted by platform; name the platform.
       *
       *     `FORM.PLATFORM_NOT_WANTED` "{indicator}" is not counted by platform; leave the platform out.
       *
       *     `FORM.TOTAL_NOT_WANTED` "{form}" has no total; leave it out.
       *
       *     `FORM.UNIT_DOES_NOT_OWE` "{unit}" does not owe "{form}".
       *
       *     `FORM.UNKNOWN_INDICATOR` "{form}" has no indicator "{value}"; use one of: {allowed}.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.IDEMPOTENCY_KEY` An Idempotency-Key has at most {limit} characters; use a shorter one.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `SUBMISSION.ABSURD` "{field}" is {value}, beyond reason (limit {limit}); check the unit.
       *
       *     `SUBMISSION.AMOUNT_WITHOUT_ORDERS` There is an amount of {value} yuan but no orders; fill in the orders.
       *
       *     `SUBMISSION.DUPLICATE_LINE` Repeats line {first} (same product, destination, platform, store and flow); merge them.
       *
       *     `SUBMISSION.FUTURE_PERIOD` {value} has not begun yet; it cannot be filled in.
       *
       *     `SUBMISSION.INVALID_NUMBER` "{field}" is "{value}": not a number, or more than {decimals} decimals.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       *
       *     `SUBMISSION.INVALID_STORE` Store "{value}" is wrong: 1 to 64 characters without control characters.
       *
       *     `SUBMISSION.MISSING` "{field}" is missing.
       *
       *     `SUBMISSION.NEGATIVE` "{field}" cannot be negative ({value}).
       *
       *     `SUBMISSION.NOT_AN_OBJECT` An object is expected.
       *
       *     `SUBMISSION.PERSONAL_NUMBER` "{field}" looks like an ID, phone or bank card number, which is never stored; delete it.
       *
       *     `SUBMISSION.TOO_MANY_LINES` A submission has at most {limit} lines; merge some.
       *
       *     `SUBMISSION.TOTAL_MISMATCH` The total of {value} yuan differs from the sum of the lines, {sum} yuan; check them.
       *
       *     `SUBMISSION.UNIT_NOT_DUE` "{unit}" is not in the register in {value} and does not report.
       *
       *     `SUBMISSION.UNKNOWN_DESTINATION` Destination "{value}" is not known; choose one, or give its six-digit division code, 000000 when unknown.
       *
       *     `SUBMISSION.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `SUBMISSION.UNKNOWN_FLOW` Flow "{value}" is wrong; it is up (produce sold) or down (goods bought).
       *
       *     `SUBMISSION.UNKNOWN_FORM` There is no form "{value}".
       *
       *     `SUBMISSION.UNKNOWN_PLATFORM` There is no platform "{value}"; choose one from the catalogue.
       *
       *     `SUBMISSION.UNKNOWN_PRODUCT` Product "{value}" is not in the catalogue; choose one from it.
       *
       *     `SUBMISSION.UNKNOWN_UNIT` There is no reporting unit with code "{value}".
       *
       *     `SUBMISSION.WRONG_MEASURE` "{product}" cannot be measured in "{value}"; use one of: {allowed}.
       *
       *     `SUBMISSION.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `SUBMISSION.NOT_THE_RESPONDENT` Only the respondent itself may write the figures of "{unit}".
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.NOT_FOUND` There is no submission {id}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.HEADER_INCOMPLETE` "{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.
       *
       *     `FORM.NOT_VALID` "{form}" has no version valid for {period} (valid {validity}); an expired form is void.
       *
       *     `REQUEST.IDEMPOTENCY_CONFLICT` This Idempotency-Key was already used with another body; use a new key.
       *
       *     `SUBMISSION.CONCURRENT_CHANGE` The submission was changed by someone else just now; open it again.
       *
       *     `SUBMISSION.EXISTS` The submission of "{unit}" for {period} is {status}. Take back what waits, or open a correction of what is accepted, to change it.
       *
       *     `SUBMISSION.PERIOD_CLOSED` Reporting of "{unit}" for {period} is closed. To report or correct it, ask your officer for an exception.
       *
       *     `SUBMISSION.PERIOD_UNFINISHED` {period} is not over; "{unit}" can submit it from {from} on. Keep what you have as a draft until then, or ask your officer for an exception.
       *
       *     `SUBMISSION.STORE_REPORTED_TWICE` Store "{value}" is already reported by "{unit}" for this month; one unit reports a store.
       *
       *     `SUBMISSION.WRONG_STATE` The submission is {status}; it cannot be {action} now. Open it again to see where it stands.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CHECK.DUPLICATED_MONTH` {lines} lines with a total of {value} yuan, exactly as in {month}: that report may have been sent again. Check it, or say why.
       *
       *     `CHECK.FACTOR` The total is {value} yuan where about {expected} was expected: {ratio} times that, about {factor} times, {slipEn}. Check it; if it is right, say why.
       *
       *     `CHECK.HISTORY` The total of {value} yuan is far from the other {months} months of this unit: with the movement of the county taken out about {expected} was expected, usually {low} to {high}. Check it, or say why.
       *
       *     `CHECK.LINE_AMOUNT` The line of "{productEn}" has {amount} yuan where about {expected} was expected from its other months and the other lines of this one: {ratio} times that{slipEn}. Check it; if it is right, say why.
       *
       *     `CHECK.MONTH_RATIO` The total of {value} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times last month ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.
       *
       *     `CHECK.NIL_RETURN` Nothing is reported for this month after {months} months with sales in a row, the last one {month} with {before} yuan. Check whether something is missing; if nothing was sold, say why.
       *
       *     `CHECK.REACHES_COUNTY` The total of {value} yuan reaches all that the county reported in {months} months before, {total} yuan: check for a figure of the county or a cumulative in place of this month; if it is right, say why.
       *
       *     `CHECK.UNEXPLAINED` {count} doubts are unexplained and nothing was submitted; correct the figures, or say why for each.
       *
       *     `CHECK.UNIT_PRICE` "{productEn}": {quantity} for {amount} yuan is {price} yuan per {baseEn}; about {usual} is usual ({low} to {high}){slipEn}. Check amount, quantity and unit of measure; if it is right, say why.
       *
       *     `CHECK.UNIT_SWAPPED` "{productEn}" at {price} yuan per {baseEn} is {ratio} times the usual {usual}: the quantity {quantity} seems to be in {otherEn}, not in {measureEn}. Check it; if it is right, say why.
       *
       *     `CHECK.YEAR_RATIO` The total of {value} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times the same month last year ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.
       *
       *     `SUBMISSION.INVALID` The submission has {count} mistakes and was not stored; see the list below.
       *
       *     `SUBMISSION.UNFINISHED_ROWS` {count} rows are unfinished and nothing was submitted; finish or delete them.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionsController_detail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DetailResponse'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.NOT_FOUND` There is no submission {id}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionsController_rewrite: {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the submission that the caller has seen (`version` of an answer), "0" when nothing was written yet; anything else there is a conflict (409). Without it, whatever stands there is changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @example 520122001208 */
          unit: string;
          /**
           * @description 2019-12, 2019-Q4 or 2019, as the form wants it
           * @example 2019-12
           */
          period: string;
          /**
           * @default sales
           * @enum {string}
           */
          form?: 'sales' | 'capacity' | 'park';
          /** @description Empty for a nil return */
          lines: (
            | {
                /** @example VEG-001 */
                product: string;
                /**
                 * @description Six-digit division code; 000000 unknown
                 * @example 320102
                 */
                destination: string;
                /** @example taobao */
                platform: string;
                store?: string;
                /**
                 * @default up
                 * @enum {string}
                 */
                flow?: 'up' | 'down';
                /** @description At most three decimals, in `unit` */
                quantity: string | number;
                /** @description Unit of measure; default the base unit of the product */
                unit?: string;
                /** @description Yuan, at most two decimals, refunds taken off */
                amount: string | number;
                orders: number;
                /** @description Yuan */
                refundAmount?: string | number;
              }
            | {
                /** @enum {string} */
                indicator:
                  | 'entrepreneurs'
                  | 'registeredStores'
                  | 'logisticsPoints'
                  | 'trainees'
                  | 'centreFloorArea'
                  | 'residentEnterprises'
                  | 'affiliatedEnterprises'
                  | 'jobs'
                  | 'investment'
                  | 'floorArea';
                /** @description Where the indicator is counted by platform */
                platform?: string;
                /** @description In the unit of the indicator, see GET /forms */
                value: string | number;
              }
          )[];
          /** @description Yuan, `sales` only; checked against the sum of the lines */
          total?: string | number;
          explanations?: {
            [key: string]: string;
          };
          /** @description Rows that are not lines yet, as typed; kept with the draft, which cannot be submitted until they are gone */
          unfinished?: {
            /** @description Place among all rows of the form, from 0 */
            row: number;
            cells: {
              product?: string;
              destination?: string;
              platform?: string;
              quantity?: string;
              unit?: string;
              amount?: string;
              orders?: string;
              store?: string;
              flow?: string;
              refundAmount?: string;
              indicator?: string;
              value?: string;
            };
          }[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /**
       * @description `FORM.INDICATOR_MISSING` "{indicator}" is missing; give 0 when there is none.
       *
       *     `FORM.INDICATOR_NOT_FOR_UNIT` "{indicator}" is not reported by this kind of unit.
       *
       *     `FORM.INDICATOR_TWICE` Repeats line {first} (same indicator and platform); merge them.
       *
       *     `FORM.OUT_OF_RANGE` "{indicator}" is {value}; it lies between {min} and {max}. Check the unit ({unit}).
       *
       *     `FORM.PERIOD_EXEMPT` "{form}" is not reported for {period}.
       *
       *     `FORM.PERIOD_WITH_FEBRUARY` "{form}" has no report of January alone; report it together with February.
       *
       *     `FORM.PLATFORM_NEEDED` "{indicator}" is counted by platform; name the platform.
       *
       *     `FORM.PLATFORM_NOT_WANTED` "{indicator}" is not counted by platform; leave the platform out.
       *
       *     `FORM.TOTAL_NOT_WANTED` "{form}" has no total; leave it out.
       *
       *     `FORM.UNIT_DOES_NOT_OWE` "{unit}" does not owe "{form}".
       *
       *     `FORM.UNKNOWN_INDICATOR` "{form}" has no indicator "{value}"; use one of: {allowed}.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `SUBMISSION.ABSURD` "{field}" is {value}, beyond reason (limit {limit}); check the unit.
       *
       *     `SUBMISSION.AMOUNT_WITHOUT_ORDERS` There is an amount of {value} yuan but no orders; fill in the orders.
       *
       *     `SUBMISSION.DUPLICATE_LINE` Repeats line {first} (same product, destination, platform, store and flow); merge them.
       *
       *     `SUBMISSION.FUTURE_PERIOD` {value} has not begun yet; it cannot be filled in.
       *
       *     `SUBMISSION.INVALID_NUMBER` "{field}" is "{value}": not a number, or more than {decimals} decimals.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       *
       *     `SUBMISSION.INVALID_STORE` Store "{value}" is wrong: 1 to 64 characters without control characters.
       *
       *     `SUBMISSION.MISSING` "{field}" is missing.
       *
       *     `SUBMISSION.NEGATIVE` "{field}" cannot be negative ({value}).
       *
       *     `SUBMISSION.NOT_AN_OBJECT` An object is expected.
       *
       *     `SUBMISSION.PERSONAL_NUMBER` "{field}" looks like an ID, phone or bank card number, which is never stored; delete it.
       *
       *     `SUBMISSION.TOO_MANY_LINES` A submission has at most {limit} lines; merge some.
       *
       *     `SUBMISSION.TOTAL_MISMATCH` The total of {value} yuan differs from the sum of the lines, {sum} yuan; check them.
       *
       *     `SUBMISSION.UNIT_NOT_DUE` "{unit}" is not in the register in {value} and does not report.
       *
       *     `SUBMISSION.UNKNOWN_DESTINATION` Destination "{value}" is not known; choose one, or give its six-digit division code, 000000 when unknown.
       *
       *     `SUBMISSION.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `SUBMISSION.UNKNOWN_FLOW` Flow "{value}" is wrong; it is up (produce sold) or down (goods bought).
       *
       *     `SUBMISSION.UNKNOWN_FORM` There is no form "{value}".
       *
       *     `SUBMISSION.UNKNOWN_PLATFORM` There is no platform "{value}"; choose one from the catalogue.
       *
       *     `SUBMISSION.UNKNOWN_PRODUCT` Product "{value}" is not in the catalogue; choose one from it.
       *
       *     `SUBMISSION.UNKNOWN_UNIT` There is no reporting unit with code "{value}".
       *
       *     `SUBMISSION.WRONG_MEASURE` "{product}" cannot be measured in "{value}"; use one of: {allowed}.
       *
       *     `SUBMISSION.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `SUBMISSION.NOT_THE_RESPONDENT` Only the respondent itself may write the figures of "{unit}".
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.NOT_FOUND` There is no submission {id}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.HEADER_INCOMPLETE` "{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.
       *
       *     `FORM.NOT_VALID` "{form}" has no version valid for {period} (valid {validity}); an expired form is void.
       *
       *     `SUBMISSION.CONCURRENT_CHANGE` The submission was changed by someone else just now; open it again.
       *
       *     `SUBMISSION.EXISTS` The submission of "{unit}" for {period} is {status}. Take back what waits, or open a correction of what is accepted, to change it.
       *
       *     `SUBMISSION.PERIOD_CLOSED` Reporting of "{unit}" for {period} is closed. To report or correct it, ask your officer for an exception.
       *
       *     `SUBMISSION.WRONG_STATE` The submission is {status}; it cannot be {action} now. Open it again to see where it stands.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CHECK.DUPLICATED_MONTH` {lines} lines with a total of {value} yuan, exactly as in {month}: that report may have been sent again. Check it, or say why.
       *
       *     `CHECK.FACTOR` The total is {value} yuan where about {expected} was expected: {ratio} times that, about {factor} times, {slipEn}. Check it; if it is right, say why.
       *
       *     `CHECK.HISTORY` The total of {value} yuan is far from the other {months} months of this unit: with the movement of the county taken out about {expected} was expected, usually {low} to {high}. Check it, or say why.
       *
       *     `CHECK.LINE_AMOUNT` The line of "{productEn}" has {amount} yuan where about {expected} was expected from its other months and the other lines of this one: {ratio} times that{slipEn}. Check it; if it is right, say why.
       *
       *     `CHECK.MONTH_RATIO` The total of {value} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times last month ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.
       *
       *     `CHECK.NIL_RETURN` Nothing is reported for this month after {months} months with sales in a row, the last one {month} with {before} yuan. Check whether something is missing; if nothing was sold, say why.
       *
       *     `CHECK.REACHES_COUNTY` The total of {value} yuan reaches all that the county reported in {months} months before, {total} yuan: check for a figure of the county or a cumulative in place of this month; if it is right, say why.
       *
       *     `CHECK.UNIT_PRICE` "{productEn}": {quantity} for {amount} yuan is {price} yuan per {baseEn}; about {usual} is usual ({low} to {high}){slipEn}. Check amount, quantity and unit of measure; if it is right, say why.
       *
       *     `CHECK.UNIT_SWAPPED` "{productEn}" at {price} yuan per {baseEn} is {ratio} times the usual {usual}: the quantity {quantity} seems to be in {otherEn}, not in {measureEn}. Check it; if it is right, say why.
       *
       *     `CHECK.YEAR_RATIO` The total of {value} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times the same month last year ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.
       *
       *     `SUBMISSION.INVALID` The submission has {count} mistakes and was not stored; see the list below.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionsController_submit: {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the submission that the caller has seen (`version` of an answer), "0" when nothing was written yet; anything else there is a conflict (409). Without it, whatever stands there is changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /**
       * @description `FORM.INDICATOR_MISSING` "{indicator}" is missing; give 0 when there is none.
       *
       *     `FORM.INDICATOR_NOT_FOR_UNIT` "{indicator}" is not reported by this kind of unit.
       *
       *     `FORM.INDICATOR_TWICE` Repeats line {first} (same indicator and platform); merge them.
       *
       *     `FORM.OUT_OF_RANGE` "{indicator}" is {value}; it lies between {min} and {max}. Check the unit ({unit}).
       *
       *     `FORM.PERIOD_EXEMPT` "{form}" is not reported for {period}.
       *
       *     `FORM.PERIOD_WITH_FEBRUARY` "{form}" has no report of January alone; report it together with February.
       *
       *     `FORM.PLATFORM_NEEDED` "{indicator}" is counted by platform; name the platform.
       *
       *     `FORM.PLATFORM_NOT_WANTED` "{indicator}" is not counted by platform; leave the platform out.
       *
       *     `FORM.TOTAL_NOT_WANTED` "{form}" has no total; leave it out.
       *
       *     `FORM.UNIT_DOES_NOT_OWE` "{unit}" does not owe "{form}".
       *
       *     `FORM.UNKNOWN_INDICATOR` "{form}" has no indicator "{value}"; use one of: {allowed}.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `SUBMISSION.ABSURD` "{field}" is {value}, beyond reason (limit {limit}); check the unit.
       *
       *     `SUBMISSION.AMOUNT_WITHOUT_ORDERS` There is an amount of {value} yuan but no orders; fill in the orders.
       *
       *     `SUBMISSION.DUPLICATE_LINE` Repeats line {first} (same product, destination, platform, store and flow); merge them.
       *
       *     `SUBMISSION.FUTURE_PERIOD` {value} has not begun yet; it cannot be filled in.
       *
       *     `SUBMISSION.INVALID_NUMBER` "{field}" is "{value}": not a number, or more than {decimals} decimals.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       *
       *     `SUBMISSION.INVALID_STORE` Store "{value}" is wrong: 1 to 64 characters without control characters.
       *
       *     `SUBMISSION.MISSING` "{field}" is missing.
       *
       *     `SUBMISSION.NEGATIVE` "{field}" cannot be negative ({value}).
       *
       *     `SUBMISSION.NOT_AN_OBJECT` An object is expected.
       *
       *     `SUBMISSION.PERSONAL_NUMBER` "{field}" looks like an ID, phone or bank card number, which is never stored; delete it.
       *
       *     `SUBMISSION.TOO_MANY_LINES` A submission has at most {limit} lines; merge some.
       *
       *     `SUBMISSION.TOTAL_MISMATCH` The total of {value} yuan differs from the sum of the lines, {sum} yuan; check them.
       *
       *     `SUBMISSION.UNIT_NOT_DUE` "{unit}" is not in the register in {value} and does not report.
       *
       *     `SUBMISSION.UNKNOWN_DESTINATION` Destination "{value}" is not known; choose one, or give its six-digit division code, 000000 when unknown.
       *
       *     `SUBMISSION.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `SUBMISSION.UNKNOWN_FLOW` Flow "{value}" is wrong; it is up (produce sold) or down (goods bought).
       *
       *     `SUBMISSION.UNKNOWN_FORM` There is no form "{value}".
       *
       *     `SUBMISSION.UNKNOWN_PLATFORM` There is no platform "{value}"; choose one from the catalogue.
       *
       *     `SUBMISSION.UNKNOWN_PRODUCT` Product "{value}" is not in the catalogue; choose one from it.
       *
       *     `SUBMISSION.UNKNOWN_UNIT` There is no reporting unit with code "{value}".
       *
       *     `SUBMISSION.WRONG_MEASURE` "{product}" cannot be measured in "{value}"; use one of: {allowed}.
       *
       *     `SUBMISSION.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `SUBMISSION.NOT_THE_RESPONDENT` Only the respondent itself may write the figures of "{unit}".
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.NOT_FOUND` There is no submission {id}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.HEADER_INCOMPLETE` "{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.
       *
       *     `FORM.NOT_VALID` "{form}" has no version valid for {period} (valid {validity}); an expired form is void.
       *
       *     `SUBMISSION.CONCURRENT_CHANGE` The submission was changed by someone else just now; open it again.
       *
       *     `SUBMISSION.PERIOD_CLOSED` Reporting of "{unit}" for {period} is closed. To report or correct it, ask your officer for an exception.
       *
       *     `SUBMISSION.PERIOD_UNFINISHED` {period} is not over; "{unit}" can submit it from {from} on. Keep what you have as a draft until then, or ask your officer for an exception.
       *
       *     `SUBMISSION.STORE_REPORTED_TWICE` Store "{value}" is already reported by "{unit}" for this month; one unit reports a store.
       *
       *     `SUBMISSION.WRONG_STATE` The submission is {status}; it cannot be {action} now. Open it again to see where it stands.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CHECK.DUPLICATED_MONTH` {lines} lines with a total of {value} yuan, exactly as in {month}: that report may have been sent again. Check it, or say why.
       *
       *     `CHECK.FACTOR` The total is {value} yuan where about {expected} was expected: {ratio} times that, about {factor} times, {slipEn}. Check it; if it is right, say why.
       *
       *     `CHECK.HISTORY` The total of {value} yuan is far from the other {months} months of this unit: with the movement of the county taken out about {expected} was expected, usually {low} to {high}. Check it, or say why.
       *
       *     `CHECK.LINE_AMOUNT` The line of "{productEn}" has {amount} yuan where about {expected} was expected from its other months and the other lines of this one: {ratio} times that{slipEn}. Check it; if it is right, say why.
       *
       *     `CHECK.MONTH_RATIO` The total of {value} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times last month ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.
       *
       *     `CHECK.NIL_RETURN` Nothing is reported for this month after {months} months with sales in a row, the last one {month} with {before} yuan. Check whether something is missing; if nothing was sold, say why.
       *
       *     `CHECK.REACHES_COUNTY` The total of {value} yuan reaches all that the county reported in {months} months before, {total} yuan: check for a figure of the county or a cumulative in place of this month; if it is right, say why.
       *
       *     `CHECK.UNEXPLAINED` {count} doubts are unexplained and nothing was submitted; correct the figures, or say why for each.
       *
       *     `CHECK.UNIT_PRICE` "{productEn}": {quantity} for {amount} yuan is {price} yuan per {baseEn}; about {usual} is usual ({low} to {high}){slipEn}. Check amount, quantity and unit of measure; if it is right, say why.
       *
       *     `CHECK.UNIT_SWAPPED` "{productEn}" at {price} yuan per {baseEn} is {ratio} times the usual {usual}: the quantity {quantity} seems to be in {otherEn}, not in {measureEn}. Check it; if it is right, say why.
       *
       *     `CHECK.YEAR_RATIO` The total of {value} yuan; about {expected} was expected from this unit and how the county moved. It is {ratio} times the same month last year ({month}: {before}); {low} to {high} times is usual in the county. Check it, or say why.
       *
       *     `SUBMISSION.INVALID` The submission has {count} mistakes and was not stored; see the list below.
       *
       *     `SUBMISSION.UNFINISHED_ROWS` {count} rows are unfinished and nothing was submitted; finish or delete them.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionsController_accept: {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the submission looked at */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @description Revision looked at; another one waiting is a conflict (409) */
          revision?: number;
          /** @description Version of the submission looked at, as in `If-Match` */
          version?: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.FIELD` {constraint}
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.OUT_OF_SCOPE` "{subject}" is outside your scope.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `SUBMISSION.OWN_FIGURES` You wrote or submitted these figures yourself; another officer has to accept them.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.NOT_FOUND` There is no submission {id}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `SUBMISSION.CHANGED_SINCE` You looked at revision {seen} (total {before} yuan); revision {revision} (total {after} yuan) waits now, and {lines} lines differ. Look at it before you decide.
       *
       *     `SUBMISSION.CONCURRENT_CHANGE` The submission was changed by someone else just now; open it again.
       *
       *     `SUBMISSION.LINE_CHANGED` {line}: was {before}, is {after}.
       *
       *     `SUBMISSION.PERIOD_CLOSED` Reporting of "{unit}" for {period} is closed. To report or correct it, ask your officer for an exception.
       *
       *     `SUBMISSION.WRONG_STATE` The submission is {status}; it cannot be {action} now. Open it again to see where it stands.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionsController_return: {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the submission looked at */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.FIELD` {constraint}
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.OUT_OF_SCOPE` "{subject}" is outside your scope.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.NOT_FOUND` There is no submission {id}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `SUBMISSION.CHANGED_SINCE` You looked at revision {seen} (total {before} yuan); revision {revision} (total {after} yuan) waits now, and {lines} lines differ. Look at it before you decide.
       *
       *     `SUBMISSION.CONCURRENT_CHANGE` The submission was changed by someone else just now; open it again.
       *
       *     `SUBMISSION.LINE_CHANGED` {line}: was {before}, is {after}.
       *
       *     `SUBMISSION.PERIOD_CLOSED` Reporting of "{unit}" for {period} is closed. To report or correct it, ask your officer for an exception.
       *
       *     `SUBMISSION.WRONG_STATE` The submission is {status}; it cannot be {action} now. Open it again to see where it stands.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.REASON_REQUIRED` Give a reason of at most 2000 characters. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionsController_correct: {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the submission that the caller has seen (`version` of an answer), "0" when nothing was written yet; anything else there is a conflict (409). Without it, whatever stands there is changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /**
       * @description `FORM.INDICATOR_MISSING` "{indicator}" is missing; give 0 when there is none.
       *
       *     `FORM.INDICATOR_NOT_FOR_UNIT` "{indicator}" is not reported by this kind of unit.
       *
       *     `FORM.INDICATOR_TWICE` Repeats line {first} (same indicator and platform); merge them.
       *
       *     `FORM.OUT_OF_RANGE` "{indicator}" is {value}; it lies between {min} and {max}. Check the unit ({unit}).
       *
       *     `FORM.PERIOD_EXEMPT` "{form}" is not reported for {period}.
       *
       *     `FORM.PERIOD_WITH_FEBRUARY` "{form}" has no report of January alone; report it together with February.
       *
       *     `FORM.PLATFORM_NEEDED` "{indicator}" is counted by platform; name the platform.
       *
       *     `FORM.PLATFORM_NOT_WANTED` "{indicator}" is not counted by platform; leave the platform out.
       *
       *     `FORM.TOTAL_NOT_WANTED` "{form}" has no total; leave it out.
       *
       *     `FORM.UNIT_DOES_NOT_OWE` "{unit}" does not owe "{form}".
       *
       *     `FORM.UNKNOWN_INDICATOR` "{form}" has no indicator "{value}"; use one of: {allowed}.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `SUBMISSION.ABSURD` "{field}" is {value}, beyond reason (limit {limit}); check the unit.
       *
       *     `SUBMISSION.AMOUNT_WITHOUT_ORDERS` There is an amount of {value} yuan but no orders; fill in the orders.
       *
       *     `SUBMISSION.DUPLICATE_LINE` Repeats line {first} (same product, destination, platform, store and flow); merge them.
       *
       *     `SUBMISSION.FUTURE_PERIOD` {value} has not begun yet; it cannot be filled in.
       *
       *     `SUBMISSION.INVALID_NUMBER` "{field}" is "{value}": not a number, or more than {decimals} decimals.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       *
       *     `SUBMISSION.INVALID_STORE` Store "{value}" is wrong: 1 to 64 characters without control characters.
       *
       *     `SUBMISSION.MISSING` "{field}" is missing.
       *
       *     `SUBMISSION.NEGATIVE` "{field}" cannot be negative ({value}).
       *
       *     `SUBMISSION.NOT_AN_OBJECT` An object is expected.
       *
       *     `SUBMISSION.PERSONAL_NUMBER` "{field}" looks like an ID, phone or bank card number, which is never stored; delete it.
       *
       *     `SUBMISSION.TOO_MANY_LINES` A submission has at most {limit} lines; merge some.
       *
       *     `SUBMISSION.TOTAL_MISMATCH` The total of {value} yuan differs from the sum of the lines, {sum} yuan; check them.
       *
       *     `SUBMISSION.UNIT_NOT_DUE` "{unit}" is not in the register in {value} and does not report.
       *
       *     `SUBMISSION.UNKNOWN_DESTINATION` Destination "{value}" is not known; choose one, or give its six-digit division code, 000000 when unknown.
       *
       *     `SUBMISSION.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `SUBMISSION.UNKNOWN_FLOW` Flow "{value}" is wrong; it is up (produce sold) or down (goods bought).
       *
       *     `SUBMISSION.UNKNOWN_FORM` There is no form "{value}".
       *
       *     `SUBMISSION.UNKNOWN_PLATFORM` There is no platform "{value}"; choose one from the catalogue.
       *
       *     `SUBMISSION.UNKNOWN_PRODUCT` Product "{value}" is not in the catalogue; choose one from it.
       *
       *     `SUBMISSION.UNKNOWN_UNIT` There is no reporting unit with code "{value}".
       *
       *     `SUBMISSION.WRONG_MEASURE` "{product}" cannot be measured in "{value}"; use one of: {allowed}.
       *
       *     `SUBMISSION.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `SUBMISSION.NOT_THE_RESPONDENT` Only the respondent itself may write the figures of "{unit}".
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.NOT_FOUND` There is no submission {id}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.HEADER_INCOMPLETE` "{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.
       *
       *     `FORM.NOT_VALID` "{form}" has no version valid for {period} (valid {validity}); an expired form is void.
       *
       *     `SUBMISSION.CONCURRENT_CHANGE` The submission was changed by someone else just now; open it again.
       *
       *     `SUBMISSION.PERIOD_CLOSED` Reporting of "{unit}" for {period} is closed. To report or correct it, ask your officer for an exception.
       *
       *     `SUBMISSION.WRONG_STATE` The submission is {status}; it cannot be {action} now. Open it again to see where it stands.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.INVALID` The submission has {count} mistakes and was not stored; see the list below. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionsController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the submission that the caller has seen (`version` of an answer), "0" when nothing was written yet; anything else there is a conflict (409). Without it, whatever stands there is changed */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptResponse'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `SUBMISSION.NOT_THE_RESPONDENT` Only the respondent itself may write the figures of "{unit}".
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.NOT_FOUND` There is no submission {id}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `SUBMISSION.CONCURRENT_CHANGE` The submission was changed by someone else just now; open it again.
       *
       *     `SUBMISSION.CORRECTION_OPEN` A revision of this report is not accepted yet. Take that one back first, then withdraw the figures in force.
       *
       *     `SUBMISSION.IN_FORCE` This report is accepted and its figures count; nothing waits that could be taken back. To take the figures out, use "Withdraw the figures in force"; to change them, open a correction.
       *
       *     `SUBMISSION.PERIOD_CLOSED` Reporting of "{unit}" for {period} is closed. To report or correct it, ask your officer for an exception.
       *
       *     `SUBMISSION.WRONG_STATE` The submission is {status}; it cannot be {action} now. Open it again to see where it stands.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.REASON_REQUIRED` Give a reason of at most 2000 characters. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionsController_revisions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisionView'][];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.NOT_FOUND` There is no submission {id}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  OrderExportsController_read: {
    parameters: {
      query?: {
        /** @description Unit whose remembered titles are applied */
        unit?: string;
        /** @description Only sales of this month count */
        period?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** @description Order exports of Taobao, Tmall, JD, Pinduoduo, Douyin; CSV or XLSX */
          files: string[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderExportsAnswer'];
        };
      };
      /**
       * @description `ORDER.NO_FILE` The request has no file; attach the order exports of the platform, one or several.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.NOT_FOUND` There is no reporting unit with code "{code}" in the register within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `ORDER.TOO_MANY_FILES` At most {limit} files at a time; send them in parts.
       *
       *     `ORDER.TOO_MUCH` These files are too large or too complex to read within the limits; export month by month and send them in parts.
       *
       *     `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk.
       */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `ORDER.INVALID` {count} order files cannot be read and nothing was counted; see below and send all files again. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ProductTitlesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductTitlesResponse'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.NOT_FOUND` There is no reporting unit with code "{code}" in the register within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ProductTitlesController_replace: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          titles: {
            /** @example 西望山好礼 */
            title: string;
            /** @example VEG-001 */
            product: string;
          }[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductTitlesResponse'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UNIT.NOT_FOUND` There is no reporting unit with code "{code}" in the register within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.CONCURRENT_CHANGE` The submission was changed by someone else just now; open it again. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `TITLE.INVALID` {count} mistakes: nothing was saved; see the list below.
       *
       *     `TITLE.SEVERAL_GOODS` This title lists several goods, joined by ，; it cannot stand for one product.
       *
       *     `TITLE.SHAPE` {"titles":[{"title":"…","product":"…"}]} is expected, with at most {limit} entries.
       *
       *     `TITLE.TEXT` A title has 1 to {limit} characters and no control characters.
       *
       *     `TITLE.TWICE` This title is given twice.
       *
       *     `TITLE.UNKNOWN_PRODUCT` There is no product of this code in the catalogue; choose one from it.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  FollowUpController_rates: {
    parameters: {
      query: {
        /** @description Month, quarter, half year, year or range of months */
        period: string;
        /** @description A county, or any other division; default the own scope */
        county?: string;
        form?: 'sales' | 'capacity' | 'park';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportingRates'];
        };
      };
      /**
       * @description `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  FollowUpController_late: {
    parameters: {
      query: {
        /** @description Month, quarter, half year, year or range of months */
        period: string;
        /** @description A county, or any other division; default the own scope */
        county?: string;
        form?: 'sales' | 'capacity' | 'park';
        /** @description `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LatePage'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  InboxController_inbox: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Inbox'];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.HEADER_INCOMPLETE` "{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.
       *
       *     `FORM.NOT_VALID` "{form}" has no version valid for {period} (valid {validity}); an expired form is void.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  InboxController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InboxReadRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            lookedAt: components['schemas']['Instant'];
          };
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionTalkController_changes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionChanges'];
        };
      };
      /**
       * @description `FORM.INDICATOR_MISSING` "{indicator}" is missing; give 0 when there is none.
       *
       *     `FORM.INDICATOR_NOT_FOR_UNIT` "{indicator}" is not reported by this kind of unit.
       *
       *     `FORM.INDICATOR_TWICE` Repeats line {first} (same indicator and platform); merge them.
       *
       *     `FORM.OUT_OF_RANGE` "{indicator}" is {value}; it lies between {min} and {max}. Check the unit ({unit}).
       *
       *     `FORM.PERIOD_EXEMPT` "{form}" is not reported for {period}.
       *
       *     `FORM.PERIOD_WITH_FEBRUARY` "{form}" has no report of January alone; report it together with February.
       *
       *     `FORM.PLATFORM_NEEDED` "{indicator}" is counted by platform; name the platform.
       *
       *     `FORM.PLATFORM_NOT_WANTED` "{indicator}" is not counted by platform; leave the platform out.
       *
       *     `FORM.TOTAL_NOT_WANTED` "{form}" has no total; leave it out.
       *
       *     `FORM.UNIT_DOES_NOT_OWE` "{unit}" does not owe "{form}".
       *
       *     `FORM.UNKNOWN_INDICATOR` "{form}" has no indicator "{value}"; use one of: {allowed}.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `SUBMISSION.ABSURD` "{field}" is {value}, beyond reason (limit {limit}); check the unit.
       *
       *     `SUBMISSION.AMOUNT_WITHOUT_ORDERS` There is an amount of {value} yuan but no orders; fill in the orders.
       *
       *     `SUBMISSION.DUPLICATE_LINE` Repeats line {first} (same product, destination, platform, store and flow); merge them.
       *
       *     `SUBMISSION.FUTURE_PERIOD` {value} has not begun yet; it cannot be filled in.
       *
       *     `SUBMISSION.INVALID_NUMBER` "{field}" is "{value}": not a number, or more than {decimals} decimals.
       *
       *     `SUBMISSION.INVALID_PERIOD` "{value}" is no period of this form; write it like {example}.
       *
       *     `SUBMISSION.INVALID_STORE` Store "{value}" is wrong: 1 to 64 characters without control characters.
       *
       *     `SUBMISSION.MISSING` "{field}" is missing.
       *
       *     `SUBMISSION.NEGATIVE` "{field}" cannot be negative ({value}).
       *
       *     `SUBMISSION.NOT_AN_OBJECT` An object is expected.
       *
       *     `SUBMISSION.PERSONAL_NUMBER` "{field}" looks like an ID, phone or bank card number, which is never stored; delete it.
       *
       *     `SUBMISSION.TOO_MANY_LINES` A submission has at most {limit} lines; merge some.
       *
       *     `SUBMISSION.TOTAL_MISMATCH` The total of {value} yuan differs from the sum of the lines, {sum} yuan; check them.
       *
       *     `SUBMISSION.UNIT_NOT_DUE` "{unit}" is not in the register in {value} and does not report.
       *
       *     `SUBMISSION.UNKNOWN_DESTINATION` Destination "{value}" is not known; choose one, or give its six-digit division code, 000000 when unknown.
       *
       *     `SUBMISSION.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `SUBMISSION.UNKNOWN_FLOW` Flow "{value}" is wrong; it is up (produce sold) or down (goods bought).
       *
       *     `SUBMISSION.UNKNOWN_FORM` There is no form "{value}".
       *
       *     `SUBMISSION.UNKNOWN_PLATFORM` There is no platform "{value}"; choose one from the catalogue.
       *
       *     `SUBMISSION.UNKNOWN_PRODUCT` Product "{value}" is not in the catalogue; choose one from it.
       *
       *     `SUBMISSION.UNKNOWN_UNIT` There is no reporting unit with code "{value}".
       *
       *     `SUBMISSION.WRONG_MEASURE` "{product}" cannot be measured in "{value}"; use one of: {allowed}.
       *
       *     `SUBMISSION.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.NOT_FOUND` There is no submission {id}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FORM.HEADER_INCOMPLETE` "{form}" lacks {missing}; a form without a full legal header cannot be opened. Tell the office that issued it.
       *
       *     `FORM.NOT_VALID` "{form}" has no version valid for {period} (valid {validity}); an expired form is void.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.INVALID` The submission has {count} mistakes and was not stored; see the list below. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionTalkController_comments: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentView'][];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.NOT_FOUND` There is no submission {id}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SubmissionTalkController_comment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommentRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentView'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SUBMISSION.NOT_FOUND` There is no submission {id}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `COMMENT.TEXT` A comment has 1 to 2000 characters. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ReviewController_waiting: {
    parameters: {
      query?: {
        /** @description Division code; default the whole own scope */
        county?: string;
        /** @description `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewQueueResponse'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ReviewController_rule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        county: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewRule'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ReviewController_setRule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        county: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReviewRuleRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewRule'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  LedgerController_entries: {
    parameters: {
      query?: {
        from?: number;
        /** @description Default: to the newest */
        to?: number;
        /** @description Code of a reporting unit */
        unit?: string;
        period?: string;
        kind?: 'accept' | 'supersede' | 'withdraw';
        order?: 'asc' | 'desc';
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NamedLedgerEntry'][];
        };
      };
      /**
       * @description `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  LedgerController_chain: {
    parameters: {
      query?: {
        /** @description Position of the first entry */
        from?: number;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExcerptEntry'][];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  LedgerController_verify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proof'];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  LedgerController_revision: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        seq: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerRevisionView'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `LEDGER.UNKNOWN_ENTRY` The ledger has no entry {seq}, or it is not within your scope. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  CubeController_query: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @example [
           *       "amount"
           *     ]
           */
          measures: (
            | 'amount'
            | 'quantity'
            | 'orders'
            | 'refunds'
            | 'averageOrder'
            | 'products'
            | 'units'
            | 'stores'
            | 'provinces'
            | 'cities'
            | 'districts'
            | 'entrepreneurs'
            | 'registeredStores'
            | 'logisticsPoints'
            | 'trainees'
            | 'centreFloorArea'
            | 'residentEnterprises'
            | 'affiliatedEnterprises'
            | 'jobs'
            | 'investment'
            | 'floorArea'
          )[];
          /**
           * @example [
           *       "county"
           *     ]
           */
          by?: (
            | 'unit'
            | 'village'
            | 'park'
            | 'township'
            | 'county'
            | 'prefecture'
            | 'unitKind'
            | 'organisingModel'
            | 'product'
            | 'category'
            | 'destination'
            | 'destinationProvince'
            | 'destinationCity'
            | 'platform'
            | 'store'
            | 'flow'
            | 'month'
            | 'quarter'
            | 'year'
          )[];
          /**
           * @description Dimension → member or members
           * @example {
           *       "flow": "up"
           *     }
           */
          where?: {
            [key: string]: string | string[];
          };
          /** @example 2019 */
          period: string;
          /** @enum {string} */
          compare?: 'yoy' | 'mom' | 'two-year';
          /**
           * @description With `compare`: growth of everything, or of the unit-months reported in both periods alone
           * @enum {string}
           */
          basis?: 'published' | 'comparable';
          /**
           * @description How months that nobody reported are estimated; estimates are marked and never stored
           * @enum {string}
           */
          impute?: 'none' | 'diftrend' | 'prevalue';
          /** @description Months of the base period are estimated too */
          imputeBase?: boolean;
          /**
           * @description Month whose units count, old ones by weight
           * @example 2019-12
           */
          boundaries?: string;
          /** @description With `yoy`: growth after price changes beside the nominal one */
          real?: boolean;
          /** @description With `yoy`: position of the first publication, for the effect of revisions of the base */
          baseAsOf?:
            | number
            | string
            | {
                publication: string;
              };
          /** @description The answer says of each member, now and in the base period, whether anybody reported for it, and why not */
          standing?: boolean;
          /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
          asOf?:
            | number
            | string
            | {
                publication: string;
              };
          /** @description Wait until this ledger position is visible */
          atLeast?: number;
          /**
           * @example [
           *       {
           *         "key": "amount",
           *         "direction": "desc"
           *       }
           *     ]
           */
          order?: {
            key: string;
            /** @enum {string} */
            direction: 'asc' | 'desc';
          }[];
          limit?: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CubeResponse'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  CubeController_schema: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CubeSchema'];
        };
      };
      /**
       * @description `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  CubeTableController_workbook: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @example [
           *       "amount"
           *     ]
           */
          measures: (
            | 'amount'
            | 'quantity'
            | 'orders'
            | 'refunds'
            | 'averageOrder'
            | 'products'
            | 'units'
            | 'stores'
            | 'provinces'
            | 'cities'
            | 'districts'
            | 'entrepreneurs'
            | 'registeredStores'
            | 'logisticsPoints'
            | 'trainees'
            | 'centreFloorArea'
            | 'residentEnterprises'
            | 'affiliatedEnterprises'
            | 'jobs'
            | 'investment'
            | 'floorArea'
          )[];
          /**
           * @example [
           *       "county"
           *     ]
           */
          by?: (
            | 'unit'
            | 'village'
            | 'park'
            | 'township'
            | 'county'
            | 'prefecture'
            | 'unitKind'
            | 'organisingModel'
            | 'product'
            | 'category'
            | 'destination'
            | 'destinationProvince'
            | 'destinationCity'
            | 'platform'
            | 'store'
            | 'flow'
            | 'month'
            | 'quarter'
            | 'year'
          )[];
          /**
           * @description Dimension → member or members
           * @example {
           *       "flow": "up"
           *     }
           */
          where?: {
            [key: string]: string | string[];
          };
          /** @example 2019 */
          period: string;
          /** @enum {string} */
          compare?: 'yoy' | 'mom' | 'two-year';
          /**
           * @description With `compare`: growth of everything, or of the unit-months reported in both periods alone
           * @enum {string}
           */
          basis?: 'published' | 'comparable';
          /**
           * @description How months that nobody reported are estimated; estimates are marked and never stored
           * @enum {string}
           */
          impute?: 'none' | 'diftrend' | 'prevalue';
          /** @description Months of the base period are estimated too */
          imputeBase?: boolean;
          /**
           * @description Month whose units count, old ones by weight
           * @example 2019-12
           */
          boundaries?: string;
          /** @description With `yoy`: growth after price changes beside the nominal one */
          real?: boolean;
          /** @description With `yoy`: position of the first publication, for the effect of revisions of the base */
          baseAsOf?:
            | number
            | string
            | {
                publication: string;
              };
          /** @description The answer says of each member, now and in the base period, whether anybody reported for it, and why not */
          standing?: boolean;
          /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
          asOf?:
            | number
            | string
            | {
                publication: string;
              };
          /** @description Wait until this ledger position is visible */
          atLeast?: number;
          /**
           * @example [
           *       {
           *         "key": "amount",
           *         "direction": "desc"
           *       }
           *     ]
           */
          order?: {
            key: string;
            /** @enum {string} */
            direction: 'asc' | 'desc';
          }[];
          limit?: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  TableFilesController_asParquet: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @example [
           *       "amount"
           *     ]
           */
          measures: (
            | 'amount'
            | 'quantity'
            | 'orders'
            | 'refunds'
            | 'averageOrder'
            | 'products'
            | 'units'
            | 'stores'
            | 'provinces'
            | 'cities'
            | 'districts'
            | 'entrepreneurs'
            | 'registeredStores'
            | 'logisticsPoints'
            | 'trainees'
            | 'centreFloorArea'
            | 'residentEnterprises'
            | 'affiliatedEnterprises'
            | 'jobs'
            | 'investment'
            | 'floorArea'
          )[];
          /**
           * @example [
           *       "county"
           *     ]
           */
          by?: (
            | 'unit'
            | 'village'
            | 'park'
            | 'township'
            | 'county'
            | 'prefecture'
            | 'unitKind'
            | 'organisingModel'
            | 'product'
            | 'category'
            | 'destination'
            | 'destinationProvince'
            | 'destinationCity'
            | 'platform'
            | 'store'
            | 'flow'
            | 'month'
            | 'quarter'
            | 'year'
          )[];
          /**
           * @description Dimension → member or members
           * @example {
           *       "flow": "up"
           *     }
           */
          where?: {
            [key: string]: string | string[];
          };
          /** @example 2019 */
          period: string;
          /** @enum {string} */
          compare?: 'yoy' | 'mom' | 'two-year';
          /**
           * @description With `compare`: growth of everything, or of the unit-months reported in both periods alone
           * @enum {string}
           */
          basis?: 'published' | 'comparable';
          /**
           * @description How months that nobody reported are estimated; estimates are marked and never stored
           * @enum {string}
           */
          impute?: 'none' | 'diftrend' | 'prevalue';
          /** @description Months of the base period are estimated too */
          imputeBase?: boolean;
          /**
           * @description Month whose units count, old ones by weight
           * @example 2019-12
           */
          boundaries?: string;
          /** @description With `yoy`: growth after price changes beside the nominal one */
          real?: boolean;
          /** @description With `yoy`: position of the first publication, for the effect of revisions of the base */
          baseAsOf?:
            | number
            | string
            | {
                publication: string;
              };
          /** @description The answer says of each member, now and in the base period, whether anybody reported for it, and why not */
          standing?: boolean;
          /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
          asOf?:
            | number
            | string
            | {
                publication: string;
              };
          /** @description Wait until this ledger position is visible */
          atLeast?: number;
          /**
           * @example [
           *       {
           *         "key": "amount",
           *         "direction": "desc"
           *       }
           *     ]
           */
          order?: {
            key: string;
            /** @enum {string} */
            direction: 'asc' | 'desc';
          }[];
          limit?: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.apache.parquet': string;
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  TableFilesController_asCsv: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @example [
           *       "amount"
           *     ]
           */
          measures: (
            | 'amount'
            | 'quantity'
            | 'orders'
            | 'refunds'
            | 'averageOrder'
            | 'products'
            | 'units'
            | 'stores'
            | 'provinces'
            | 'cities'
            | 'districts'
            | 'entrepreneurs'
            | 'registeredStores'
            | 'logisticsPoints'
            | 'trainees'
            | 'centreFloorArea'
            | 'residentEnterprises'
            | 'affiliatedEnterprises'
            | 'jobs'
            | 'investment'
            | 'floorArea'
          )[];
          /**
           * @example [
           *       "county"
           *     ]
           */
          by?: (
            | 'unit'
            | 'village'
            | 'park'
            | 'township'
            | 'county'
            | 'prefecture'
            | 'unitKind'
            | 'organisingModel'
            | 'product'
            | 'category'
            | 'destination'
            | 'destinationProvince'
            | 'destinationCity'
            | 'platform'
            | 'store'
            | 'flow'
            | 'month'
            | 'quarter'
            | 'year'
          )[];
          /**
           * @description Dimension → member or members
           * @example {
           *       "flow": "up"
           *     }
           */
          where?: {
            [key: string]: string | string[];
          };
          /** @example 2019 */
          period: string;
          /** @enum {string} */
          compare?: 'yoy' | 'mom' | 'two-year';
          /**
           * @description With `compare`: growth of everything, or of the unit-months reported in both periods alone
           * @enum {string}
           */
          basis?: 'published' | 'comparable';
          /**
           * @description How months that nobody reported are estimated; estimates are marked and never stored
           * @enum {string}
           */
          impute?: 'none' | 'diftrend' | 'prevalue';
          /** @description Months of the base period are estimated too */
          imputeBase?: boolean;
          /**
           * @description Month whose units count, old ones by weight
           * @example 2019-12
           */
          boundaries?: string;
          /** @description With `yoy`: growth after price changes beside the nominal one */
          real?: boolean;
          /** @description With `yoy`: position of the first publication, for the effect of revisions of the base */
          baseAsOf?:
            | number
            | string
            | {
                publication: string;
              };
          /** @description The answer says of each member, now and in the base period, whether anybody reported for it, and why not */
          standing?: boolean;
          /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
          asOf?:
            | number
            | string
            | {
                publication: string;
              };
          /** @description Wait until this ledger position is visible */
          atLeast?: number;
          /**
           * @example [
           *       {
           *         "key": "amount",
           *         "direction": "desc"
           *       }
           *     ]
           */
          order?: {
            key: string;
            /** @enum {string} */
            direction: 'asc' | 'desc';
          }[];
          limit?: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  TableFilesController_asJson: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @example [
           *       "amount"
           *     ]
           */
          measures: (
            | 'amount'
            | 'quantity'
            | 'orders'
            | 'refunds'
            | 'averageOrder'
            | 'products'
            | 'units'
            | 'stores'
            | 'provinces'
            | 'cities'
            | 'districts'
            | 'entrepreneurs'
            | 'registeredStores'
            | 'logisticsPoints'
            | 'trainees'
            | 'centreFloorArea'
            | 'residentEnterprises'
            | 'affiliatedEnterprises'
            | 'jobs'
            | 'investment'
            | 'floorArea'
          )[];
          /**
           * @example [
           *       "county"
           *     ]
           */
          by?: (
            | 'unit'
            | 'village'
            | 'park'
            | 'township'
            | 'county'
            | 'prefecture'
            | 'unitKind'
            | 'organisingModel'
            | 'product'
            | 'category'
            | 'destination'
            | 'destinationProvince'
            | 'destinationCity'
            | 'platform'
            | 'store'
            | 'flow'
            | 'month'
            | 'quarter'
            | 'year'
          )[];
          /**
           * @description Dimension → member or members
           * @example {
           *       "flow": "up"
           *     }
           */
          where?: {
            [key: string]: string | string[];
          };
          /** @example 2019 */
          period: string;
          /** @enum {string} */
          compare?: 'yoy' | 'mom' | 'two-year';
          /**
           * @description With `compare`: growth of everything, or of the unit-months reported in both periods alone
           * @enum {string}
           */
          basis?: 'published' | 'comparable';
          /**
           * @description How months that nobody reported are estimated; estimates are marked and never stored
           * @enum {string}
           */
          impute?: 'none' | 'diftrend' | 'prevalue';
          /** @description Months of the base period are estimated too */
          imputeBase?: boolean;
          /**
           * @description Month whose units count, old ones by weight
           * @example 2019-12
           */
          boundaries?: string;
          /** @description With `yoy`: growth after price changes beside the nominal one */
          real?: boolean;
          /** @description With `yoy`: position of the first publication, for the effect of revisions of the base */
          baseAsOf?:
            | number
            | string
            | {
                publication: string;
              };
          /** @description The answer says of each member, now and in the base period, whether anybody reported for it, and why not */
          standing?: boolean;
          /** @description Ledger position, a time with its zone, or a publication by its seal or document code (also `edition:<seal>`); default the newest */
          asOf?:
            | number
            | string
            | {
                publication: string;
              };
          /** @description Wait until this ledger position is visible */
          atLeast?: number;
          /**
           * @example [
           *       {
           *         "key": "amount",
           *         "direction": "desc"
           *       }
           *     ]
           */
          order?: {
            key: string;
            /** @enum {string} */
            direction: 'asc' | 'desc';
          }[];
          limit?: number;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CubeTableFile'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PriceVolumeController_ask: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PriceVolumeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PriceVolumeAnswer'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  LiveController_position: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LivePosition'];
          'text/event-stream': string;
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `LIVE.TOO_MANY` Too many pages are kept up to date at once; this one asks again from time to time. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ReportsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportListing'][];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ReportsController_start: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RunReportRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            runId: string;
          };
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `REPORT.UNKNOWN` There is no report "{id}".
       *
       *     `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ReportsController_run: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        runId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportRun'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REPORT.RUN_UNKNOWN` There is no report run {id}. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ReportsController_publish: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        runId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublishRunRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedResponse'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `REPORT.RUN_UNKNOWN` There is no report run {id}.
       *
       *     `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `REPORT.PUBLISHED_MEANWHILE` Another public edition was published after this one was made; together they may give a respondent away. Make this one again, then publish it.
       *
       *     `REPORT.RUN_TOO_OLD` The report was made by an earlier version of the system, which kept no document to seal; make it again.
       *
       *     `REPORT.RUN_UNFINISHED` The report is not made yet (now: {status}); it can be published once it is done.
       *
       *     `SEAL.NOTHING_CHANGED` No figure differs from the published edition with the seal {seal}, so there is nothing to correct; go on using that edition.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `REPORT.DISK_FULL` There is no space left on the disk, so the report was not kept; have it freed and try again.
       *
       *     `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected.
       */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ReportsController_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        runId: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'text/csv': string;
          'application/json': string;
          'text/html': string;
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `REPORT.FILE_UNKNOWN` There is no file "{name}".
       *
       *     `REPORT.RUN_UNKNOWN` There is no report run {id}.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  EditionsController_list: {
    parameters: {
      query?: {
        report?: string;
        /** @description `next` of the page before */
        before?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EditionPage'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  EditionsController_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        seal: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'text/csv': string;
          'application/json': string;
          'text/html': string;
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `REPORT.FILE_UNKNOWN` There is no file "{name}".
       *
       *     `SEAL.UNKNOWN` There is no seal {seal}.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SealsController_seal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        hash: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SealResponse'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SEAL.UNKNOWN` There is no seal {seal}. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SEAL.EMBARGOED` This report is not public until {until}; ask again then. */
      423: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SealsController_verify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description pdf, xlsx, csv, json or html
           */
          file: string;
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerificationResponse'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `FILE.ONLY_ONE` One file at a time; upload them one after the other.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `SEAL.NO_FILE` The request has no file; attach the one to be verified: pdf, xlsx, csv, json or html.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `EDITION.UNKNOWN` No such report is published: {seal}. Check the address, or look for it in the public list.
       *
       *     `REPORT.FILE_UNKNOWN` There is no file "{name}".
       *
       *     `SEAL.UNKNOWN` There is no seal {seal}.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FILE.BOMB` Unpacked, the file is beyond reason ({part}, limit {limit}); remove formatted empty rows and pictures.
       *
       *     `FILE.LINE_TOO_LONG` Row {row} is longer than {limit}; check line breaks and quotes.
       *
       *     `FILE.TOO_COMPLEX` The file is too large or too complex ({part}, limit {limit}); split it.
       *
       *     `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk.
       */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FILE.NOT_A_TABLE` This is no table (its content is {kind}); upload xlsx or csv.
       *
       *     `FILE.OLD_EXCEL` This is a workbook of the old format (xls); save it as "Excel Workbook (*.xlsx)" and upload it again.
       *
       *     `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}.
       */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `FILE.BROKEN` The file is damaged or incomplete ({part}); open it, save it and upload it again.
       *
       *     `FILE.BROKEN_CSV` A quote opened in row {row} is never closed; complete it.
       *
       *     `FILE.EMPTY` The file is empty (0 bytes); check it and upload it again.
       *
       *     `FILE.ENCRYPTED` The file needs a password to open; remove the password and upload it again.
       *
       *     `FILE.EXTERNAL_LINKS` The workbook links to other files; paste those cells as values, break the links and upload it again.
       *
       *     `FILE.MACROS` The workbook holds macros; save it as xlsx without macros and upload it again.
       *
       *     `FILE.MIXED_ENCODING` The file mixes two encodings: most rows are {encoding}, row {row} is not. Save it as "CSV UTF-8".
       *
       *     `FILE.WRONG_ENCODING` The encoding of row {row} is not recognised; save as "CSV UTF-8" and upload it again.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SEAL.EMBARGOED` This report is not public until {until}; ask again then. */
      423: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  LedgerHeadController_head: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerHeadExport'];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PublicEditionsController_contents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicContents'];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PublicEditionsController_list: {
    parameters: {
      query?: {
        year?: number;
        /** @description Division, with all that lies in it, or reporting unit */
        place?: string;
        report?: string;
        period?: string;
        /** @description Language of the report */
        language?: 'zh' | 'en';
        /** @description Words of the title */
        q?: string;
        /** @description Corrected editions too */
        replaced?: string;
        /** @description `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicEditionPage'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PublicEditionsController_edition: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Seal of the edition: 64 digits */
        seal: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicEdition'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `EDITION.UNKNOWN` No such report is published: {seal}. Check the address, or look for it in the public list. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PublicEditionsController_document: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Seal of the edition: 64 digits */
        seal: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportDocument'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `EDITION.UNKNOWN` No such report is published: {seal}. Check the address, or look for it in the public list. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PublicEditionsController_page: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Seal of the edition: 64 digits */
        seal: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `EDITION.UNKNOWN` No such report is published: {seal}. Check the address, or look for it in the public list.
       *
       *     `REPORT.FILE_UNKNOWN` There is no file "{name}".
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PublicEditionsController_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Seal of the edition: 64 digits */
        seal: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'text/csv': string;
          'application/json': string;
          'text/html': string;
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `EDITION.UNKNOWN` No such report is published: {seal}. Check the address, or look for it in the public list.
       *
       *     `REPORT.FILE_UNKNOWN` There is no file "{name}".
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PublicEditionsController_cell: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Seal of the edition: 64 digits */
        seal: string;
        table: string;
        row: string;
        column: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicFigure'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `EDITION.UNKNOWN` No such report is published: {seal}. Check the address, or look for it in the public list.
       *
       *     `TRACE.UNKNOWN_FIGURE` There is no such figure: {figure}.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PublicEditionsController_value: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Seal of the edition: 64 digits */
        seal: string;
        block: string;
        path: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicFigure'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `EDITION.UNKNOWN` No such report is published: {seal}. Check the address, or look for it in the public list.
       *
       *     `TRACE.UNKNOWN_FIGURE` There is no such figure: {figure}.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  PublicFeedController_atom: {
    parameters: {
      query?: {
        year?: number;
        /** @description Division, with all that lies in it, or reporting unit */
        place?: string;
        report?: string;
        period?: string;
        /** @description Language of the report */
        language?: 'zh' | 'en';
        /** @description Words of the title */
        q?: string;
        /** @description Corrected editions too */
        replaced?: string;
        /** @description `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/atom+xml': string;
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SearchEnginesController_map: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/xml': string;
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SearchEnginesController_robots: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Too many requests come from your network; try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ImpactController_households: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Why the list is looked at; kept in the audit trail */
        purpose?: string;
        /** @description Only registered poor households without any benefit in this period */
        notReachedIn?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactPageOfHouseholdItem'];
        };
      };
      /**
       * @description `IMPACT.CURSOR_INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `IMPACT.PURPOSE_PERSONAL` Purposes and explanations are kept in the audit trail and must not hold an ID, phone or bank card number.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ImpactImportController_households: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Columns id_number | key, village, kind, persons, registered_year, lifted_out_year, income_year, per_capita_income; in JSON a list of objects with the same names */
    requestBody: {
      content: {
        'text/csv':
          | string
          | {
              [key: string]: unknown;
            }[];
        'multipart/form-data':
          | string
          | {
              [key: string]: unknown;
            }[];
        'application/json':
          | string
          | {
              [key: string]: unknown;
            }[];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactImportReport'];
        };
      };
      /**
       * @description `FILE.ONLY_ONE` One file at a time; upload them one after the other.
       *
       *     `IMPACT.AMOUNT_ABSURD` "{column}" is beyond reason (limit {limit} yuan); check the unit.
       *
       *     `IMPACT.AMOUNT_INVALID` "{column}" must be an amount in yuan with at most two decimals and no grouping.
       *
       *     `IMPACT.AMOUNT_NEGATIVE` "{column}" cannot be negative.
       *
       *     `IMPACT.BROKEN_CSV` Not a valid CSV; check that quotes come in pairs and that the line is complete.
       *
       *     `IMPACT.CHECK_DIGIT_WRONG` The ID number in "{column}" has a wrong check digit. It was taken as it stands; if it is a slip, correct it and import again.
       *
       *     `IMPACT.CHOICE_INVALID` "{column}" must be one of: {allowed}.
       *
       *     `IMPACT.CONTRADICTION` Contradicts row {first}: the same household has another "{column}" there.
       *
       *     `IMPACT.ID_NUMBER_INVALID` Not an ID number: without spaces it has 18 places, 17 digits and a digit or X; format the column as text in the spreadsheet.
       *
       *     `IMPACT.INCOME_INCOMPLETE` Give both the income year and the per-capita income, or neither.
       *
       *     `IMPACT.KEY_MISSING` Neither an ID number (id_number) nor a pseudonym (key) is given.
       *
       *     `IMPACT.KEY_TWICE` Give either the ID number or the pseudonym, not both.
       *
       *     `IMPACT.LIFTED_OUT_TOO_EARLY` The year lifted out is before the year registered.
       *
       *     `IMPACT.NOT_AN_OBJECT` An object is expected.
       *
       *     `IMPACT.NOT_A_LIST` An array of objects is expected.
       *
       *     `IMPACT.NOT_TEXT` "{column}" must be quoted text: a number would lose digits.
       *
       *     `IMPACT.NO_FILE` The request has no file; attach the CSV to the form.
       *
       *     `IMPACT.PSEUDONYM_INVALID` "{column}" has 1 to {limit} characters without control characters.
       *
       *     `IMPACT.PSEUDONYM_PERSONAL` "{column}" looks like a name, an ID number, a phone or a bank card number, which cannot be a pseudonym. ID numbers belong into the column of ID numbers; a pseudonym has letters and digits.
       *
       *     `IMPACT.UNKNOWN_FIELD` There is an unknown field; use these: {allowed}.
       *
       *     `IMPACT.VILLAGE_INVALID` The 12-digit code of a village is expected.
       *
       *     `IMPACT.VILLAGE_UNKNOWN` There is no such village.
       *
       *     `IMPACT.WHOLE_NUMBER_INVALID` "{column}" must be a whole number from {min} to {max}.
       *
       *     `IMPACT.WRONG_TYPE` "{column}" must be text or a number.
       *
       *     `IMPORT.INVALID` The file has {count} mistakes; nothing was stored. Correct it and import again.
       *
       *     `IMPORT.MISSING_COLUMN` Column "{column}" is missing from the head line; add it.
       *
       *     `IMPORT.VALUE` "{column}" is "{value}": {reason}
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `IMPACT.HOUSEHOLD_ELSEWHERE` {count} households are registered in villages outside your scope; have the office above yours settle it first.
       *
       *     `IMPACT.VILLAGE_OUT_OF_SCOPE` This village is outside your scope.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `IMPACT.KEYS_CHANGED` The household secret was rotated during the import. Nothing was stored; import again. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `IMPACT.TOO_MANY_ID_NUMBERS` The file has {count} different ID numbers; one request takes up to {limit}. Divide the file, or have the administrator import it with the command xiangtong import.
       *
       *     `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk.
       */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `IMPACT.TOO_MANY_UNKNOWN` Too many households were asked for that the register does not have; try again in {seconds} seconds. The audit log has a note of it. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `IMPACT.SECRET_CHANGED` The household secret is not the one of this database. Nothing was stored: every household would become a new one. Have the administrator put the former secret back.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ImpactController_benefits: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Why the list is looked at; kept in the audit trail */
        purpose?: string;
        period?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactPageOfBenefitItem'];
        };
      };
      /**
       * @description `IMPACT.CURSOR_INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `IMPACT.PURPOSE_PERSONAL` Purposes and explanations are kept in the audit trail and must not hold an ID, phone or bank card number.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ImpactImportController_benefits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Columns month, id_number | key, person, source_unit, mechanism, gross, cost, status, voucher; in JSON a list of objects with the same names */
    requestBody: {
      content: {
        'text/csv':
          | string
          | {
              [key: string]: unknown;
            }[];
        'multipart/form-data':
          | string
          | {
              [key: string]: unknown;
            }[];
        'application/json':
          | string
          | {
              [key: string]: unknown;
            }[];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactImportReport'];
        };
      };
      /**
       * @description `FILE.ONLY_ONE` One file at a time; upload them one after the other.
       *
       *     `IMPACT.AMOUNT_ABSURD` "{column}" is beyond reason (limit {limit} yuan); check the unit.
       *
       *     `IMPACT.AMOUNT_INVALID` "{column}" must be an amount in yuan with at most two decimals and no grouping.
       *
       *     `IMPACT.AMOUNT_NEGATIVE` "{column}" cannot be negative.
       *
       *     `IMPACT.BROKEN_CSV` Not a valid CSV; check that quotes come in pairs and that the line is complete.
       *
       *     `IMPACT.CHECK_DIGIT_WRONG` The ID number in "{column}" has a wrong check digit. It was taken as it stands; if it is a slip, correct it and import again.
       *
       *     `IMPACT.CHOICE_INVALID` "{column}" must be one of: {allowed}.
       *
       *     `IMPACT.HOUSEHOLDS_NOT_KNOWN` {count} rows name households that the register of your scope does not have. Import them first; have the office above yours record what belongs elsewhere.
       *
       *     `IMPACT.HOUSEHOLD_UNKNOWN` This household is not in the register; import it first.
       *
       *     `IMPACT.ID_NUMBER_INVALID` Not an ID number: without spaces it has 18 places, 17 digits and a digit or X; format the column as text in the spreadsheet.
       *
       *     `IMPACT.KEY_MISSING` Neither an ID number (id_number) nor a pseudonym (key) is given.
       *
       *     `IMPACT.KEY_TWICE` Give either the ID number or the pseudonym, not both.
       *
       *     `IMPACT.MONTH_INVALID` A month is expected, written like 2019-12.
       *
       *     `IMPACT.MONTH_IN_FUTURE` This month has not begun yet.
       *
       *     `IMPACT.NOT_AN_OBJECT` An object is expected.
       *
       *     `IMPACT.NOT_A_LIST` An array of objects is expected.
       *
       *     `IMPACT.NOT_TEXT` "{column}" must be quoted text: a number would lose digits.
       *
       *     `IMPACT.NO_FILE` The request has no file; attach the CSV to the form.
       *
       *     `IMPACT.PSEUDONYM_INVALID` "{column}" has 1 to {limit} characters without control characters.
       *
       *     `IMPACT.PSEUDONYM_PERSONAL` "{column}" looks like a name, an ID number, a phone or a bank card number, which cannot be a pseudonym. ID numbers belong into the column of ID numbers; a pseudonym has letters and digits.
       *
       *     `IMPACT.UNIT_UNKNOWN` There is no such source unit; give the code of a reporting unit.
       *
       *     `IMPACT.UNKNOWN_FIELD` There is an unknown field; use these: {allowed}.
       *
       *     `IMPACT.VOUCHER_INVALID` A voucher has at most {limit} characters without control characters.
       *
       *     `IMPACT.VOUCHER_PERSONAL` The voucher looks like an ID, phone or bank card number; such numbers are never stored.
       *
       *     `IMPACT.WRONG_TYPE` "{column}" must be text or a number.
       *
       *     `IMPORT.INVALID` The file has {count} mistakes; nothing was stored. Correct it and import again.
       *
       *     `IMPORT.MISSING_COLUMN` Column "{column}" is missing from the head line; add it.
       *
       *     `IMPORT.VALUE` "{column}" is "{value}": {reason}
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `IMPACT.UNIT_OUT_OF_SCOPE` This source unit is outside your scope.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `IMPACT.KEYS_CHANGED` The household secret was rotated during the import. Nothing was stored; import again. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `IMPACT.TOO_MANY_ID_NUMBERS` The file has {count} different ID numbers; one request takes up to {limit}. Divide the file, or have the administrator import it with the command xiangtong import.
       *
       *     `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk.
       */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `IMPACT.TOO_MANY_UNKNOWN` Too many households were asked for that the register does not have; try again in {seconds} seconds. The audit log has a note of it. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `IMPACT.SECRET_CHANGED` The household secret is not the one of this database. Nothing was stored: every household would become a new one. Have the administrator put the former secret back.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ImpactController_summary: {
    parameters: {
      query: {
        /** @description A division of 2 to 12 digits or the code of a reporting unit */
        scope: string;
        period: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactSummary'];
        };
      };
      /**
       * @description `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ImpactController_effect: {
    parameters: {
      query: {
        /** @description A division of 2 to 12 digits or the code of a reporting unit */
        scope: string;
        /** @description Year of the first benefit */
        year: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactEffect'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  HouseholdController_export: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HouseholdRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HouseholdData'];
        };
      };
      /**
       * @description `IMPACT.ID_NUMBER_INVALID` Not an ID number: without spaces it has 18 places, 17 digits and a digit or X; format the column as text in the spreadsheet.
       *
       *     `IMPACT.KEY_MISSING` Neither an ID number (id_number) nor a pseudonym (key) is given.
       *
       *     `IMPACT.KEY_TWICE` Give either the ID number or the pseudonym, not both.
       *
       *     `IMPACT.PSEUDONYM_INVALID` "{column}" has 1 to {limit} characters without control characters.
       *
       *     `IMPACT.PSEUDONYM_PERSONAL` "{column}" looks like a name, an ID number, a phone or a bank card number, which cannot be a pseudonym. ID numbers belong into the column of ID numbers; a pseudonym has letters and digits.
       *
       *     `IMPACT.PURPOSE_PERSONAL` Purposes and explanations are kept in the audit trail and must not hold an ID, phone or bank card number.
       *
       *     `IMPORT.INVALID` The file has {count} mistakes; nothing was stored. Correct it and import again.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `IMPACT.HOUSEHOLD_NOT_FOUND` The register of your scope does not have this household. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `IMPACT.TOO_MANY_UNKNOWN` Too many households were asked for that the register does not have; try again in {seconds} seconds. The audit log has a note of it. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `IMPACT.SECRET_CHANGED` The household secret is not the one of this database. Nothing was stored: every household would become a new one. Have the administrator put the former secret back.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  HouseholdController_erase: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HouseholdRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErasedHousehold'];
        };
      };
      /**
       * @description `IMPACT.ID_NUMBER_INVALID` Not an ID number: without spaces it has 18 places, 17 digits and a digit or X; format the column as text in the spreadsheet.
       *
       *     `IMPACT.KEY_MISSING` Neither an ID number (id_number) nor a pseudonym (key) is given.
       *
       *     `IMPACT.KEY_TWICE` Give either the ID number or the pseudonym, not both.
       *
       *     `IMPACT.PSEUDONYM_INVALID` "{column}" has 1 to {limit} characters without control characters.
       *
       *     `IMPACT.PSEUDONYM_PERSONAL` "{column}" looks like a name, an ID number, a phone or a bank card number, which cannot be a pseudonym. ID numbers belong into the column of ID numbers; a pseudonym has letters and digits.
       *
       *     `IMPACT.PURPOSE_PERSONAL` Purposes and explanations are kept in the audit trail and must not hold an ID, phone or bank card number.
       *
       *     `IMPORT.INVALID` The file has {count} mistakes; nothing was stored. Correct it and import again.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `IMPACT.HOUSEHOLD_NOT_FOUND` The register of your scope does not have this household. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `IMPACT.TOO_MANY_UNKNOWN` Too many households were asked for that the register does not have; try again in {seconds} seconds. The audit log has a note of it. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `IMPACT.SECRET_CHANGED` The household secret is not the one of this database. Nothing was stored: every household would become a new one. Have the administrator put the former secret back.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  HouseholdController_ledger: {
    parameters: {
      query: {
        /** @description Twelve digits */
        village: string;
        period: string;
        /** @description Why the household is looked at; kept in the audit trail */
        purpose: string;
        format?: 'json' | 'pdf' | 'xlsx';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HouseholdLedger'];
          'application/pdf': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /**
       * @description `IMPACT.PURPOSE_PERSONAL` Purposes and explanations are kept in the audit trail and must not hold an ID, phone or bank card number.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  HouseholdKeysController_status: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HouseholdKeys'];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `IMPACT.SECRET_CHANGED` The household secret is not the one of this database. Nothing was stored: every household would become a new one. Have the administrator put the former secret back.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  BenefitDoubtsController_list: {
    parameters: {
      query: {
        /** @description A division of 2 to 12 digits or the code of a reporting unit */
        scope: string;
        year: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BenefitDoubtItem'][];
        };
      };
      /**
       * @description `BENEFIT.EXCEEDS_SALES` The year has {benefits} yuan for households, more than the {sales} yuan that the unit sold. Check the unit of the amounts, or say where the money comes from.
       *
       *     `BENEFIT.NEGATIVE_NET` {lines} lines have a cost above the income ({amount} yuan net in all). Check whether both were swapped.
       *
       *     `BENEFIT.ORDERS_WITHOUT_COST` {lines} order purchases have no cost ({amount} yuan in all), which makes the net benefit too high. Add the cost, or say why there is none.
       *
       *     `BENEFIT.PERSON_TWICE` {persons} persons stand in two households within the year. Check the register, or say who moved or set up a household.
       *
       *     `BENEFIT.WITHOUT_SALES` These months have benefits but no sales in force: {months} ({amount} yuan in all). Report the sales, or say why there are none.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  BenefitDoubtsController_explain: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerDoubtRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BenefitDoubtItem'];
        };
      };
      /**
       * @description `BENEFIT.EXCEEDS_SALES` The year has {benefits} yuan for households, more than the {sales} yuan that the unit sold. Check the unit of the amounts, or say where the money comes from.
       *
       *     `BENEFIT.NEGATIVE_NET` {lines} lines have a cost above the income ({amount} yuan net in all). Check whether both were swapped.
       *
       *     `BENEFIT.ORDERS_WITHOUT_COST` {lines} order purchases have no cost ({amount} yuan in all), which makes the net benefit too high. Add the cost, or say why there is none.
       *
       *     `BENEFIT.PERSON_TWICE` {persons} persons stand in two households within the year. Check the register, or say who moved or set up a household.
       *
       *     `BENEFIT.WITHOUT_SALES` These months have benefits but no sales in force: {months} ({amount} yuan in all). Report the sales, or say why there are none.
       *
       *     `IMPACT.PURPOSE_PERSONAL` Purposes and explanations are kept in the audit trail and must not hold an ID, phone or bank card number.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `IMPACT.OWN_DOUBT` Who explained the doubt or recorded the benefits cannot settle it; another officer has to.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `IMPACT.DOUBT_STATE` Only a doubt that was explained and not settled yet can be accepted or returned.
       *
       *     `IMPACT.DOUBT_UNKNOWN` The unit has no such doubt in that year; its data may have been corrected. Load the list again.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  BenefitDoubtsController_accept: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerDoubtRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BenefitDoubtItem'];
        };
      };
      /**
       * @description `BENEFIT.EXCEEDS_SALES` The year has {benefits} yuan for households, more than the {sales} yuan that the unit sold. Check the unit of the amounts, or say where the money comes from.
       *
       *     `BENEFIT.NEGATIVE_NET` {lines} lines have a cost above the income ({amount} yuan net in all). Check whether both were swapped.
       *
       *     `BENEFIT.ORDERS_WITHOUT_COST` {lines} order purchases have no cost ({amount} yuan in all), which makes the net benefit too high. Add the cost, or say why there is none.
       *
       *     `BENEFIT.PERSON_TWICE` {persons} persons stand in two households within the year. Check the register, or say who moved or set up a household.
       *
       *     `BENEFIT.WITHOUT_SALES` These months have benefits but no sales in force: {months} ({amount} yuan in all). Report the sales, or say why there are none.
       *
       *     `IMPACT.PURPOSE_PERSONAL` Purposes and explanations are kept in the audit trail and must not hold an ID, phone or bank card number.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `IMPACT.OWN_DOUBT` Who explained the doubt or recorded the benefits cannot settle it; another officer has to.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `IMPACT.DOUBT_STATE` Only a doubt that was explained and not settled yet can be accepted or returned.
       *
       *     `IMPACT.DOUBT_UNKNOWN` The unit has no such doubt in that year; its data may have been corrected. Load the list again.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  BenefitDoubtsController_return: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerDoubtRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BenefitDoubtItem'];
        };
      };
      /**
       * @description `BENEFIT.EXCEEDS_SALES` The year has {benefits} yuan for households, more than the {sales} yuan that the unit sold. Check the unit of the amounts, or say where the money comes from.
       *
       *     `BENEFIT.NEGATIVE_NET` {lines} lines have a cost above the income ({amount} yuan net in all). Check whether both were swapped.
       *
       *     `BENEFIT.ORDERS_WITHOUT_COST` {lines} order purchases have no cost ({amount} yuan in all), which makes the net benefit too high. Add the cost, or say why there is none.
       *
       *     `BENEFIT.PERSON_TWICE` {persons} persons stand in two households within the year. Check the register, or say who moved or set up a household.
       *
       *     `BENEFIT.WITHOUT_SALES` These months have benefits but no sales in force: {months} ({amount} yuan in all). Report the sales, or say why there are none.
       *
       *     `IMPACT.PURPOSE_PERSONAL` Purposes and explanations are kept in the audit trail and must not hold an ID, phone or bank card number.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       *
       *     `IMPACT.OWN_DOUBT` Who explained the doubt or recorded the benefits cannot settle it; another officer has to.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `IMPACT.DOUBT_STATE` Only a doubt that was explained and not settled yet can be accepted or returned.
       *
       *     `IMPACT.DOUBT_UNKNOWN` The unit has no such doubt in that year; its data may have been corrected. Load the list again.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AuditController_events: {
    parameters: {
      query?: {
        /** @description First day (time of China) or first moment */
        from?: string;
        /** @description Last day or last moment, both included */
        to?: string;
        kind?:
          | 'submission'
          | 'ledger'
          | 'comment'
          | 'review-rule'
          | 'period'
          | 'exception'
          | 'unit'
          | 'account'
          | 'report'
          | 'household'
          | 'benefit-doubt';
        /** @description User name of whoever did it */
        actor?: string;
        /** @description Code of a reporting unit: only what was done to it */
        unit?: string;
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Of a page; a CSV has all events */
        limit?: number;
        format?: 'json' | 'csv';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditEventsResponse'];
          'text/csv': string;
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TIME` "{value}" is no time; write 2020-01-10 or 2020-01-10T08:00:00Z.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  EvidenceController_bundle: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EvidenceBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `LEDGER.NO_POSITION` The ledger has no entry {seq}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  CompareController_compare: {
    parameters: {
      query: {
        /** @description Earlier edition: ledger position, time with its zone, or seal */
        from: string;
        /** @description Later edition: ledger position, time with its zone, or seal */
        to: string;
        /** @description Needed, as scope and period are, unless a seal is given */
        report?: string;
        /** @description Division code or code of a reporting unit */
        scope?: string;
        period?: string;
        /** @description Default that of the seal, or zh */
        language?: 'zh' | 'en';
        /** @description To read, or to print */
        format?: 'json' | 'pdf' | 'xlsx';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Comparison'];
          'application/pdf': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /**
       * @description `COMPARE.BACKWARDS` The first edition (entry {from}) is later than the second (entry {to}); exchange them.
       *
       *     `COMPARE.MISSING` "{parameter}" is needed when neither edition is given by its seal.
       *
       *     `COMPARE.POSITION` "{value}" is neither a ledger position, nor a time with its zone, nor a seal.
       *
       *     `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `LEDGER.NO_POSITION` The ledger has no entry {seq}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REPORT.WRONG_PARAMETER` The report cannot be made with these parameters ({parameter}): {reason}
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `REPORT.UNKNOWN` There is no report "{id}".
       *
       *     `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit.
       *
       *     `SEAL.UNKNOWN` There is no seal {seal}.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `COMPARE.OTHER_REPORT` Seal {seal} is of another report: {report} {scope} {period}. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SEAL.EMBARGOED` This report is not public until {until}; ask again then. */
      423: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ExtractsController_workbook: {
    parameters: {
      query: {
        period: string;
        /** @description Division code or code of a reporting unit */
        scope: string;
        /** @description Ledger position, a time with its zone, or `edition:` with a seal or document code; default the newest */
        asOf?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `LEDGER.NO_POSITION` The ledger has no entry {seq}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ExtractsController_csv: {
    parameters: {
      query: {
        period: string;
        /** @description Division code or code of a reporting unit */
        scope: string;
        /** @description Ledger position, a time with its zone, or `edition:` with a seal or document code; default the newest */
        asOf?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `LEDGER.NO_POSITION` The ledger has no entry {seq}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  TraceController_place: {
    parameters: {
      query: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Lines of a page */
        limit?: number;
        /** @description Document reference, printed at the end of the report */
        document: string;
        /** @description Number or name of the table */
        table: string;
        /** @description In a report with a page for each unit: its code, or the name at the head of the page */
        unit?: string;
        /** @description Row counted from 1, or what stands in its first column */
        row: string;
        /** @description Column counted from 1, or its heading */
        column: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FigureTrace'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `TRACE.CURSOR_INVALID` The cursor is not valid; use `next` of the page before.
       *
       *     `TRACE.SEVERAL_TABLES` This report has {count} tables “{table}”; say with unit on whose page.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `REPORT.UNKNOWN` There is no report "{id}".
       *
       *     `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit.
       *
       *     `TRACE.UNKNOWN_FIGURE` There is no such figure: {figure}.
       *
       *     `TRACE.UNKNOWN_POSITION` The ledger has no entry {seq}; the report was not made from this ledger.
       *
       *     `TRACE.UNKNOWN_ROW` The table has no row "{row}".
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `TRACE.DEFINITION_CHANGED` The definition of report "{report}" has changed since it was printed ({mark} then). Printed: {printed}; by the definition of today, at the same ledger position: {present} (a dash: not kept, or no such figure). Trace it with the release of that time, or make the report again. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       *
       *     `TRACE.NOT_TRACEABLE` This figure cannot be traced to lines: {reason}.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  TraceController_figure: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Lines of a page */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Address of the figure, URI-encoded: from the trace sheet of a workbook or the JSON of a report */
        figure: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FigureTrace'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `TRACE.CURSOR_INVALID` The cursor is not valid; use `next` of the page before.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `REPORT.UNKNOWN` There is no report "{id}".
       *
       *     `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit.
       *
       *     `TRACE.UNKNOWN_FIGURE` There is no such figure: {figure}.
       *
       *     `TRACE.UNKNOWN_POSITION` The ledger has no entry {seq}; the report was not made from this ledger.
       *
       *     `TRACE.UNKNOWN_ROW` The table has no row "{row}".
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `TRACE.DEFINITION_CHANGED` The definition of report "{report}" has changed since it was printed ({mark} then). Printed: {printed}; by the definition of today, at the same ledger position: {present} (a dash: not kept, or no such figure). Trace it with the release of that time, or make the report again. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       *
       *     `TRACE.NOT_TRACEABLE` This figure cannot be traced to lines: {reason}.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AnalysisController_distribution: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DistributionRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Distribution'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `ANALYSIS.TOO_MANY_MEMBERS` "{over}" has more than {limit} members; narrow the scope.
       *
       *     `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AnalysisController_concentration: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConcentrationRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Concentration'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `ANALYSIS.TOO_MANY_MEMBERS` "{over}" has more than {limit} members; narrow the scope.
       *
       *     `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AnalysisController_reach: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReachRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Reach'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AnalysisController_growth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrowthRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Growth'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AnalysisController_boundaries: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BoundariesRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoundaryComparison'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `ANALYSIS.TOO_MANY_MEMBERS` "{over}" has more than {limit} members; narrow the scope.
       *
       *     `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AnalysisController_matrix: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MatrixRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Matrix'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `ANALYSIS.TOO_MANY_CELLS` The matrix has more than {limit} cells; narrow the period or the scope, or use categories or provinces.
       *
       *     `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AuditBenchController_tests: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AuditTestsRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditTestsAnswer'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  AuditBenchController_sample: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AuditSampleRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditSample'];
        };
      };
      /**
       * @description `AUDIT.INTERVAL` The interval "{value}" must be yuan above zero with at most two decimals.
       *
       *     `AUDIT.SIZE_OR_INTERVAL` Give the size or the interval, and only one of them.
       *
       *     `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUDIT.SAMPLE_TOO_LARGE` This interval draws {hits} monetary units and {limit} is the limit; choose a wider one.
       *
       *     `AUDIT.TOO_LITTLE` There are only {total} yuan; {size} monetary units cannot be drawn.
       *
       *     `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ViewsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViewResponse'][];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ViewsController_save: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveViewRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViewResponse'];
        };
      };
      /**
       * @description `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `VIEW.NAME_TAKEN` You have a view named "{name}" already; choose another name, or delete that one first.
       *
       *     `VIEW.TOO_MANY` There are {limit} saved views already, the most there can be; delete one that is not used.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  ViewsController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `VIEW.UNKNOWN` You have no saved view {id}. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  VintagesController_triangle: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @example amount
           * @enum {string}
           */
          measure: 'amount' | 'quantity' | 'orders' | 'refunds';
          /** @example 2019 */
          period: string;
          /**
           * @description Dimension → member or members
           * @example {
           *       "flow": "up"
           *     }
           */
          where?: {
            [key: string]: string | string[];
          };
          /** @description Columns: the ends of months since the period began (default), the positions of published editions about it, or a list; the newest position is always the last column */
          positions?:
            | ('monthly' | 'publications')
            | (
                | number
                | string
                | {
                    publication: string;
                  }
              )[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VintageTable'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NONE` No published edition that you may see is about this period; use monthly, or list positions.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.TOO_MANY` There are {count} positions, the limit is {limit}: ask for a shorter period, or list the positions to compare.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `VINTAGES.NOT_ADDITIVE` "{value}" does not add over months and has no revision triangle; use one of: {allowed}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  VintagesController_changes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @default amount
           * @example amount
           * @enum {string}
           */
          measure?: 'amount' | 'quantity' | 'orders' | 'refunds';
          /** @example 2019 */
          period: string;
          /**
           * @description Dimension → member or members
           * @example {
           *       "flow": "up"
           *     }
           */
          where?: {
            [key: string]: string | string[];
          };
          /** @description Position, time or publication */
          since:
            | number
            | string
            | {
                publication: string;
              };
          /** @description Position, time or publication; default the newest */
          until?:
            | number
            | string
            | {
                publication: string;
              };
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangesAnswer'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.BACKWARDS` The start (entry {since}) comes after the end (entry {until}); exchange them.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       *
       *     `VINTAGES.NOT_ADDITIVE` "{value}" does not add over months and has no revision triangle; use one of: {allowed}.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  QualityController_quality: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QualityBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Quality'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  QualityController_coherence: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CoherenceBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Coherence'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `POSITION.FUTURE` "{value}" has not come yet; give a time that has passed.
       *
       *     `POSITION.NO_PUBLICATION` There is no published edition "{value}" that you may see; check the seal or the code of the document.
       *
       *     `POSITION.UNREADABLE` "{value}" is no ledger position: give a number, a time with its zone (2020-03-01T00:00:00+08:00), or edition: with a seal or the code of a document.
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.TOO_MANY_OF_YOURS` You have {count} long requests running or waiting; let some of them finish, or try again in {seconds} seconds. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `QUEUE.CALLER_GONE` The caller has gone; the request was ended. */
      499: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       *
       *     `QUEUE.FULL` Too many long requests at the moment: you would be number {place} and cannot wait here; try again in {seconds} seconds.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  RunsController_list: {
    parameters: {
      query?: {
        status?: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
        /** @description `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunPage'];
        };
      };
      /**
       * @description `CURSOR.INVALID` The cursor is wrong; hand back `next` of the page before unchanged.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  RunsController_follow: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        runId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REPORT.RUN_UNKNOWN` There is no report run {id}. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  RunsController_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        runId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportRun'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REPORT.RUN_UNKNOWN` There is no report run {id}. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REPORT.RUN_FINISHED` The run has already ended ({status}); this is not possible any more. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  RunsController_retry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        runId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportRun'];
        };
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REPORT.RUN_UNKNOWN` There is no report run {id}. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `REPORT.RUN_FINISHED` The run has already ended ({status}); this is not possible any more.
       *
       *     `REPORT.SAME_UNDER_WAY` The same report is under way already.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SchedulesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportSchedule'][];
        };
      };
      /** @description `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SchedulesController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleReportRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportSchedule'];
        };
      };
      /**
       * @description `CUBE.BEYOND_HEAD` The ledger ends at entry {head}; there is no entry {value} yet.
       *
       *     `CUBE.CONTRADICTION` The ledger position (asOf, entry {asOf}) is before the one to wait for (atLeast, entry {atLeast}).
       *
       *     `CUBE.DIMENSION_DOES_NOT_FIT` "{measure}" cannot be broken down or filtered by "{dimension}"; use one of: {allowed}.
       *
       *     `CUBE.INVALID` The query has {count} mistakes; see the list below.
       *
       *     `CUBE.MISSING` "{field}" is missing.
       *
       *     `CUBE.MIXED_FORMS` "{measure}" and "{other}" are of different forms; ask for them apart.
       *
       *     `CUBE.NOT_ESTIMATED` "{measure}" cannot be estimated: nobody knows which members (products, stores, destinations …) a unit that did not report would have had. Leave out impute or this measure.
       *
       *     `CUBE.NO_WHOLE_PERIOD` "{value}" holds no whole period of "{measure}" (like {example}).
       *
       *     `CUBE.OPTION_EXCLUDES` "{option}" cannot be used together with "{other}"; leave one of them out.
       *
       *     `CUBE.OPTION_NEEDS` "{option}" can only be used together with "{needs}".
       *
       *     `CUBE.OUT_OF_RANGE` "{value}" must be a whole number from {min} to {max}.
       *
       *     `CUBE.REPEATED` "{value}" is given twice.
       *
       *     `CUBE.UNKNOWN_FIELD` Unknown field "{field}".
       *
       *     `CUBE.UNKNOWN_MEMBER` "{dimension}" has no member "{value}".
       *
       *     `CUBE.UNKNOWN_NAME` There is no "{value}"; use one of: {allowed}.
       *
       *     `CUBE.WRONG_TYPE` "{field}" has the wrong type; expected {expected}.
       *
       *     `FOLLOW_UP.TOO_LONG` The period is longer than {limit} months; shorten it.
       *
       *     `PERIOD.INVALID` "{value}" is no period; write 2019-12, 2019-Q4, 2019-H1, 2019 or 2019-01..2019-11.
       *
       *     `REPORT.WRONG_PARAMETER` The report cannot be made with these parameters ({parameter}): {reason}
       *
       *     `REQUEST.BROKEN_ENCODING` The content is not valid UTF-8 (about line {line}); save it as UTF-8 and send it again.
       *
       *     `REQUEST.BROKEN_JSON` The request is not valid JSON: {reason}.
       *
       *     `REQUEST.HALF_CHARACTER` The content holds half a character (\ud800 to \udfff alone); remove it and send again.
       *
       *     `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       *
       *     `REQUEST.TOO_DEEP` The request nests values more than {limit} levels deep; check the program that made it.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `DIVISION.UNKNOWN` There is no division {code}, or it is outside your scope.
       *
       *     `FORM.UNKNOWN` There is no form "{form}".
       *
       *     `REPORT.UNKNOWN` There is no report "{id}".
       *
       *     `SCOPE.UNKNOWN` There is no scope {scope}, or it is outside yours; give a division code or the code of a reporting unit.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_SLOW` Nothing arrived for {seconds} seconds, so the transfer was ended. Check the network and send it again. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REPORT.TOO_MANY_SCHEDULES` One account has at most {limit} report schedules; delete one first. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_LARGE` The request is larger than {limit}; send it in parts or use /submissions/bulk. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNSUPPORTED_TYPE` Unsupported content type; expected {expected}. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.OVERFLOW` The sums are beyond what can be calculated exactly. Narrow the period or the scope, or ask without boundaries or impute.
       *
       *     `CUBE.TOO_MANY_ROWS` The answer has more than {limit} rows. Use fewer dimensions, filter more, or take the first rows with limit.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `CUBE.NOT_CAUGHT_UP` The figures have not caught up: entry {wanted} is wanted, {seq} is reached. Try again shortly.
       *
       *     `CUBE.TOO_SLOW` The query took more than {seconds} seconds and was stopped. Ask for a shorter period, fewer dimensions, or filter more.
       *
       *     `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  SchedulesController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `REQUEST.INVALID` The request has {count} mistakes; see the list below.
       *
       *     `REQUEST.NUL_CHARACTER` The content holds a NUL character (\u0000); remove it and send again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AUTH.REQUIRED` Sign in first. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `AUTH.FORBIDDEN` Your role may not do this.
       *
       *     `AUTH.PASSWORD_CHANGE_REQUIRED` You have signed in with a one-time password; choose a password of your own first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REPORT.SCHEDULE_UNKNOWN` There is no report schedule {id}. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.UNEXPECTED` Internal error {id}. Try again later, or give this number to your administrator. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DATABASE.AWAY` The database does not answer at the moment, and this may not have been done. Look again in a few seconds, and repeat it if it was not. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.FULL` The disk of the service is nearly full, so nothing can be saved. Have the administrator free some space, then try again; reading is not affected. */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
}

import type { HelpTexts } from './help-pages';

export const helpEn: HelpTexts = {
  month: {
    'What is due this month?':
      'One card is one form: its deadline, and how far it is. What was returned comes first, with the reason.',
    'Nothing was sold. What do I do?':
      'Choose the nil return on the card and confirm it. A nil return counts as a report; no report does not.',
    'It is much like last month. Do I type it all?':
      'No: "Like last month" brings the lines of last month. Change the figures.',
    'What becomes of it afterwards?':
      'The card is a receipt: amount, time, who has it. Once it is accepted it shows growth, rank and share, as a picture too.',
  },
  entry: {
    'Which amount is meant?':
      'What buyers paid, with postage, less the refunds known so far, in yuan. 1.2万 and Chinese numerals are understood.',
    'Where it went is not known.':
      'Choose "unknown" and never guess. Province, city, district, an address or pinyin will do; you are asked once where it is ambiguous.',
    'Is a doubt a mistake?':
      'Not always. Check it: correct it, or write one sentence that explains it, then submit. Mistakes must be corrected; each says in which cell it is.',
    'The line broke, or I change to another phone.':
      'Each line is kept within seconds, also those that are not right yet: on this device without a line, and sent later. Sign in elsewhere and go on.',
    'I submitted something wrong.':
      'Take it back while it waits for review. What was accepted is corrected in History; the old figures hold until the correction is accepted.',
  },
  orders: {
    'Which file do I need?':
      'The order export of the shop as it was downloaded; several shops and months at once. Do not open and save it in a spreadsheet before: order numbers break.',
    'Are names and phone numbers of buyers sent?':
      'No. The file is read on your device. Only sums by month, product and destination leave it.',
    'A title was not understood.':
      'Choose its product once in the list; it is known from then on. How much one piece holds is said there too.',
    'Why do some orders not count?':
      'Cancelled, unpaid, refunded ones and those of other months do not; each reason has its number, and rows that cannot be read say where they are.',
  },
  workbook: {
    'How do I fill it in with Excel?':
      'Download the template of your unit and month, fill it in, upload it. It is checked first; without mistakes it becomes a draft, which you submit.',
    'It has mistakes.':
      'They are drawn on the sheet, all at once. Or download the same file with comments, correct it and upload it again.',
    'Can I use an old template?':
      'It names its unit and month: take that of this month. A file of another unit is refused, and says whose it is.',
  },
  history: {
    'How do I correct an accepted month?':
      'Open the month, choose to correct it, say why and submit it. The old figures hold until the correction is accepted.',
    'What is a gap in the line?':
      'A month without figures, which is not zero. Below the chart stands which months and why.',
    'Where is the reason of a return?':
      'Open the month. What the officer wrote about a line stands at that line.',
  },
  overview: {
    'Which reports are in these figures?':
      'Accepted ones alone. What waits or is missing is told under response and not counted. The page follows by itself when something is accepted.',
    'How is the growth taken apart?':
      'Into continuing units, new ones, ended ones and what was reported otherwise; the parts sum to the growth. A missing report is not a zero.',
    'What do "—" and "no base" mean?':
      '"—" is no figure, with its reason beside it. "No base" is a zero the year before, from which no growth follows.',
    'Where does a figure come from?':
      'Press a figure with a dotted line: its units, lines, who reported and who accepted them.',
  },
  review: {
    'Which report comes first?':
      'They stand by their effect on the published figure, largest first, doubts before others. J and K move, A accepts, R returns.',
    'I pressed the wrong key.':
      'Both are written ten seconds later and can be undone until then. Afterwards only the unit itself can correct what was accepted.',
    'Why can I not accept one of them?':
      'What you filled in or submitted yourself is accepted by another officer.',
    'Can I accept many at once?':
      'Those without doubts, after you have seen their number and sum. Doubts are looked at one by one.',
  },
  explore: {
    'How do I make a table?':
      'Choose measures, rows and columns; the chart follows the table. With the first few alone, all others are one line, and lines add up to the total.',
    'Why are parks not among the townships?':
      'They are directly under their county and in no township; they stand behind the townships.',
    'Will the figures change?':
      'When a correction is accepted. Hold the data and it stays as it is today; send the link to colleagues.',
    'I need the same table often.':
      'Save it under a name, share it, put it on a board, or have it mailed to you every week or month.',
  },
  boards: {
    'What is on a board?':
      'Views that were saved in Explore. Drag them or use the buttons, half a row or a whole one; one period for all if you like.',
    'Do colleagues see what I see?':
      'Everybody sees figures by their own rights. Only its owner changes a board.',
    'How do I print or mail it?':
      'Printing gives A4. A subscription mails it to you on a day of the week or month.',
  },
  map: {
    'Are squares and hexagons a map?':
      'They are a scheme: all places have one size, colour says how much. They show no boundaries and no area. Where an approved map was imported, real boundaries stand beside them with its approval number.',
    'Where are unknown destinations?':
      'Not drawn, but in the table with their share; with them the provinces sum to the total.',
    'How do I look into a province?': 'Press it, or its line in the table.',
  },
  parks: {
    'Where do figures of parks come from?':
      'Sales from the monthly forms; enterprises, jobs and investment from the yearly form of the park. Both say up to when.',
    'Why do I see no households?':
      'That needs a right of its own; each look asks for a purpose and is on record. Ask your administrator.',
    'What is the net benefit?':
      'What was received less its cost; what has no cost is told apart. Only what was paid counts; what was not paid yet stands apart.',
  },
  reports: {
    'How do the internal and the public edition differ?':
      'The internal one has everything and stays inside. The public one has "×" where a figure would tell of one unit or household; before publishing you see how many, and why.',
    'Something is wrong after publishing.':
      'A published file never changes. When the correction is accepted, make it again and publish the corrected edition: it lists what changed, and the old one says that it is replaced. A public edition can also be withdrawn with a reason and is then no longer offered; what was downloaded stays out there.',
    'How do I publish at a certain time?':
      'Give the time when you publish. Nobody outside sees it before. A public edition can be withdrawn before that time and after it.',
    'Which format?':
      'PDF or OFD for the archive, Word for editing, XLSX for computing. The figures of one run are the same in all of them.',
  },
  units: {
    'Two villages have merged.':
      'Choose both, then merge: which unit takes over, and from which month. Figures of the past stay with the old ones; growth compares along the succession.',
    'Can I correct the register?':
      'Name, last month and organising model, yes. Units are never deleted, mergers and splits not undone: check them first.',
    'A village need not report a form.':
      'Say so among the forms of the unit, from which month to which. Months that were reported stay owed.',
  },
  calendar: {
    'What do I look at before closing?':
      'One screen has what is missing, late, doubted without explanation or waiting, and what the gaps may amount to. Closing early or with gaps asks for a reason.',
    'Somebody still has to report after closing.':
      'Give the unit a late permit until a day, or reopen the period. Both are on record.',
    'How do I chase reports?':
      'One press chases all that are missing: in the page, and by mail or text message where people have given theirs.',
  },
  people: {
    'How do I make an account?':
      'User name, name, role, and units or area. The one-time password is shown once: hand it over in person or by a safe way.',
    'Somebody cannot sign in.':
      'Lift the lock after too many wrong passwords. Reset a forgotten one: there is a new one-time password, and all sessions end.',
    'Somebody has left.':
      'Disable the account or change its area. What was done before stays under its name.',
  },
  messages: {
    'A message did not arrive.':
      'The list says why. It is tried nine times in two days; send it again when the cause is found.',
    'How do messages reach a group chat?':
      'Add the robot of the group with its area and try one out. Messages have no figures; people sign in to see them.',
  },
  operations: {
    'Was there a backup?':
      'Here stand time and outcome of the last backup and of the last trial of restoring it; failures are told to administrators. Both can be started here.',
    'The disk is nearly full.':
      'New reports are refused then; nothing that was taken is lost. Make room or add some, then look here again.',
  },
  inbox: {
    'What is here?':
      'What concerns you: returned, due, overdue, accepted, comments, finished reports. A press leads to where it is done.',
    'Can I have it by mail or text message?':
      'Enter your address or number under Messages in My account, and choose which and at which hours not.',
  },
  account: {
    'How do I make it safer?':
      'Set up a second factor or a passkey. Write the recovery codes down: they let you in without the phone.',
    'There is a sign-in that I do not know.':
      'End it among the devices, change your password at once, and tell your administrator.',
    'It is too bright, or hard to read.':
      'Choose the dark or the high-contrast appearance; it holds for this browser.',
  },
  trace: {
    'I have it on paper.':
      'The trace reference is printed at the end of the report. Enter it, or choose a published report by its name, then the number of the table, the row and the column.',
    'What does "sums back" mean?': 'The lines that are listed sum to the printed figure, to the fen.',
    'Why "by the definition of today"?':
      'The report was defined otherwise later: the printed figure and that of today are both given, and named.',
  },
  ledger: {
    'How do I know that nobody changed it?':
      'Check the whole chain: your browser computes all hashes anew and need not trust the service. Positions that you kept are compared too.',
    'Would a cut tail be seen?':
      'Against a checkpoint that you kept, yes. Keep one outside the system from time to time.',
  },
  materials: {
    'How do I take evidence along?':
      'Download the bundle: lines, revisions, hashes of photos and the program that checks them without the system.',
    'Where do two editions differ?':
      'Find both by place, period and report, or paste a seal, and compare them: which figures changed and by which corrections, which sum to the whole change.',
    'I need all lines.':
      'Choose place and period under the extracts: Excel, CSV or Parquet, each line with unit, revision and ledger position.',
  },
};

import { phrase } from "../words/phrase";

/** What documents say in English, whatever is spoken, as the screen says it. */
const FIXED: Readonly<Record<string, string>> = {
  Allocated: phrase("Allocated"),
  "In progress": phrase("In progress"),
  "Ready to hand over": phrase("Ready to hand over"),
  "In moderation": phrase("In moderation"),
  "Returned to the auditor": phrase("Returned to the auditor"),
  Final: phrase("Final"),
  Shared: phrase("Shared"),
  "Actions open": phrase("Actions open"),
  Closed: phrase("Closed"),
  Moderator: phrase("Moderator"),
  "Chair of the panel": phrase("Chair of the panel"),
  "Lead auditor": phrase("Lead auditor"),
  "Still open": phrase("Still open"),
  Done: phrase("Done"),
  "No longer needed": phrase("No longer needed"),
  "Sent for moderation": phrase("Sent for moderation"),
  "Made final": phrase("Made final"),
  "Shared with team manager and worker": phrase("Shared with team manager and worker"),
  "Actions followed up": phrase("Actions followed up"),
  "Taken back by the auditor": phrase("Taken back by the auditor"),
  Reopened: phrase("Reopened"),
  "Chair: head of service for quality assurance": phrase("Chair: head of service for quality assurance"),
  "Operational head of service": phrase("Operational head of service"),
  "Independent of the service": phrase("Independent of the service"),
  "Findings, judgements and actions fit together": phrase("Findings, judgements and actions fit together"),
  "Findings and judgements fit together": phrase("Findings and judgements fit together"),
  "Findings and actions fit together": phrase("Findings and actions fit together"),
  "Answers fit together": phrase("Answers fit together"),
  "No more actions than there may be": phrase("No more actions than there may be"),
  "Actions are SMART": phrase("Actions are SMART"),
  "Each action can be lifted into a plan": phrase("Each action can be lifted into a plan"),
  "Recent improvement is credited where the judgement stands": phrase(
    "Recent improvement is credited where the judgement stands",
  ),
  "Not applicable": phrase("Not applicable"),
  Yes: phrase("Yes"),
  No: phrase("No"),
  "What is good": phrase("What is good"),
  "What to change": phrase("What to change"),
  "For the team manager": phrase("For the team manager"),
  "Child safe?": phrase("Child safe?"),
  "Quality of the audit": phrase("Quality of the audit"),
  auditor: phrase("auditor"),
  moderator: phrase("moderator"),
};

/** A fixed word of documents as the screen says it; any other text as it is. */
export const fixedText = (text: string): string =>
  Object.hasOwn(FIXED, text) ? (FIXED[text] ?? text) : text;

import type { GradeStanding } from "../../forms/draft/draft-edit";
import type { DraftColumnKind, DraftFieldType, DraftItemKind } from "../../forms/draft/form-draft";

interface Named<T extends string> {
  readonly id: T;
  readonly label: string;
}

export const ITEM_KINDS: readonly (Named<DraftItemKind> & { readonly short: string })[] = [
  { id: "judgement", label: "A judgement on a scale", short: "Judgement" },
  { id: "question", label: "A question with answers to choose from", short: "Question" },
  { id: "words", label: "Answered in the auditor’s own words", short: "Own words" },
];

export const FIELD_TYPES: readonly Named<DraftFieldType>[] = [
  { id: "text", label: "Text" },
  { id: "date", label: "Date" },
  { id: "yes-no", label: "Yes or no" },
  { id: "choice", label: "One of several answers" },
  { id: "choices", label: "Any of several answers" },
  { id: "long-text", label: "Longer text" },
  { id: "number", label: "Number" },
  { id: "date-or-text", label: "Date, or roughly when" },
  { id: "declaration", label: "Declaration: name, role and date" },
];

export const COLUMN_KINDS: readonly Named<DraftColumnKind>[] = [
  { id: "what", label: "What is to be done" },
  { id: "person", label: "Who does it" },
  { id: "due", label: "Completion date" },
  { id: "signed-off", label: "Manager’s sign-off date" },
  { id: "other", label: "A column of your own" },
];

export const STANDINGS: readonly Named<GradeStanding>[] = [
  { id: "above-good", label: "Above good" },
  { id: "good", label: "Good" },
  { id: "middle", label: "Between good and below good" },
  { id: "below-good", label: "Below good" },
  { id: "none", label: "Says nothing of good" },
  { id: "not-applicable", label: "Not applicable" },
];

/** Where focus goes once a part has changed its place: ids on the page. */
export const partId = (key: string, button?: "up" | "down"): string =>
  ["case-audit-part", key, ...(button ? [button] : [])].join("-");

/** Headings of the draft's lists, which take the focus where a list has nothing left. */
export const HEADINGS = {
  understood: "case-audit-form-understood",
  chosen: "case-audit-form-chosen",
  details: "case-audit-form-details",
  tables: "case-audit-form-tables",
  sections: "case-audit-form-sections",
  scales: "case-audit-form-scales",
  actions: "case-audit-form-actions",
  notes: "case-audit-form-notes",
  references: "case-audit-form-references",
  notPlaced: "case-audit-form-not-placed",
} as const;

/** Where focus goes when a part leaves its list: to the next there, else the one before, else the heading. */
export function idsAfter(
  list: readonly { readonly key: string }[],
  key: string,
  otherwise: string,
): readonly string[] {
  const at = list.findIndex((each) => each.key === key);
  const neighbours = [list[at + 1], list[at - 1]].flatMap((each) => (each ? [partId(each.key)] : []));
  return [...neighbours, otherwise];
}

export type GroupKind = "details" | "tables";

/** What holds details, and what has columns: edited alike, and called otherwise. */
export const GROUPS = {
  details: {
    what: "group of details",
    of: "detail",
    parts: "Details",
    list: "Groups of details",
    heading: HEADINGS.details,
    add: "add-group",
  },
  tables: {
    what: "table",
    of: "column",
    parts: "Columns",
    list: "Tables",
    heading: HEADINGS.tables,
    add: "add-table",
  },
} as const satisfies Readonly<Record<GroupKind, object>>;

/** Notes stand in the document, and guidance beside it. */
export const NOTES = {
  note: { list: "Notes", heading: HEADINGS.notes, add: "add-note" },
  guidance: { list: "Guidance", heading: HEADINGS.references, add: "add-reference" },
} as const;

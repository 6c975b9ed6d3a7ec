import type { GradeStanding } from "../../forms/draft/draft-edit";
import { counted } from "../../report/phrases";
import type { DraftColumnKind, DraftFieldType, DraftItemKind } from "../../forms/draft/form-draft";
import { phrase } from "../../words/phrase";

interface Named<T extends string> {
  readonly id: T;
  readonly label: string;
}

export const ITEM_KINDS: readonly (Named<DraftItemKind> & { readonly short: string })[] = [
  { id: "judgement", label: phrase("A judgement on a scale"), short: phrase("Judgement") },
  { id: "question", label: phrase("A question with answers to choose from"), short: phrase("Question") },
  { id: "choices", label: phrase("A question with any of several answers"), short: phrase("Any of several") },
  { id: "words", label: phrase("Answered in the auditor’s own words"), short: phrase("Own words") },
  {
    id: "narratives",
    label: phrase("Written under names of its own, such as evidence"),
    short: phrase("Narratives"),
  },
];

export const FIELD_TYPES: readonly Named<DraftFieldType>[] = [
  { id: "text", label: phrase("Text") },
  { id: "date", label: phrase("Date") },
  { id: "yes-no", label: phrase("Yes or no") },
  { id: "choice", label: phrase("One of several answers") },
  { id: "choices", label: phrase("Any of several answers") },
  { id: "long-text", label: phrase("Longer text") },
  { id: "number", label: phrase("Number") },
  { id: "date-or-text", label: phrase("Date, or roughly when") },
  { id: "declaration", label: phrase("Declaration: name, role and date") },
];

export const COLUMN_KINDS: readonly Named<DraftColumnKind>[] = [
  { id: "what", label: phrase("What is to be done") },
  { id: "person", label: phrase("Who does it") },
  { id: "due", label: phrase("Completion date") },
  { id: "signed-off", label: phrase("Manager’s sign-off date") },
  { id: "other", label: phrase("A column of your own") },
];

export const STANDINGS: readonly Named<GradeStanding>[] = [
  { id: "above-good", label: phrase("Above good") },
  { id: "good", label: phrase("Good") },
  { id: "middle", label: phrase("Between good and below good") },
  { id: "below-good", label: phrase("Below good") },
  { id: "none", label: phrase("Says nothing of good") },
  { id: "not-applicable", label: phrase("Not applicable") },
];

/** Where focus goes once a part has changed its place: ids on the page. */
export const partId = (key: string, button?: "up" | "down"): string =>
  ["case-audit-part", key, ...(button ? [button] : [])].join("-");

/** Headings of the draft's lists, which take the focus where a list has nothing left. */
export const HEADINGS = {
  understood: "case-audit-form-understood",
  chosen: "case-audit-form-chosen",
  /** The text itself, where it was chosen in the form beside the pane. */
  inForm: "case-audit-form-text",
  details: "case-audit-form-details",
  tables: "case-audit-form-tables",
  sections: "case-audit-form-sections",
  scales: "case-audit-form-scales",
  narratives: "case-audit-form-narratives",
  actions: "case-audit-form-actions",
  concern: "case-audit-form-concern",
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
    what: phrase("group of details"),
    of: phrase("detail"),
    named: phrase("Name of the group"),
    place: phrase("Where the group stands"),
    nameOf: phrase("Name of the detail"),
    counted: (count: number) => counted(count, "detail"),
    parts: phrase("Details"),
    list: phrase("Groups of details"),
    heading: HEADINGS.details,
    add: "add-group",
  },
  tables: {
    what: phrase("table"),
    of: phrase("column"),
    named: phrase("Name of the table"),
    place: phrase("Where the table stands"),
    nameOf: phrase("Name of the column"),
    counted: (count: number) => counted(count, "column"),
    parts: phrase("Columns"),
    list: phrase("Tables"),
    heading: HEADINGS.tables,
    add: "add-table",
  },
} as const satisfies Readonly<Record<GroupKind, object>>;

/** What is written of an item, by its part. */
export const WRITTEN = { evidence: phrase("evidence"), impact: phrase("impact") } as const;

/** Notes stand in the document, and guidance beside it. */
export const NOTES = {
  note: {
    one: phrase("note"),
    named: phrase("Name of the note"),
    list: phrase("Notes"),
    heading: HEADINGS.notes,
    add: "add-note",
  },
  guidance: {
    one: phrase("guidance"),
    named: phrase("Name of the guidance"),
    list: phrase("Guidance"),
    heading: HEADINGS.references,
    add: "add-reference",
  },
} as const;

import type { IsoDate } from "./dates";
import type { ItemPart } from "./parts";
import type { Tag } from "./tags";

/** Something the audit still lacks that stops hand-over. */
interface RequiredGap<Code extends string> {
  readonly code: Code;
  readonly severity: "required";
  /** Tag of the content control where it is put right. */
  readonly where: Tag;
}

/** Something worth another look; it stops nothing. */
interface AdviceGap<Code extends string> {
  readonly code: Code;
  readonly severity: "advice";
  readonly where: Tag;
}

interface OfField {
  readonly field: string;
}
interface OfItem {
  readonly item: string;
}
interface OfGradedItem extends OfItem {
  readonly grade: string;
}
interface OfAction {
  /** Row of the action table, counted from 1. */
  readonly row: number;
}

/** Something the audit still lacks. Data: ids and ISO dates; `report/gap-text.ts` has the sentences. */
export type Gap =
  | (RequiredGap<"header-missing"> & OfField)
  /** What stands in a date field is no date. */
  | (RequiredGap<"date-invalid"> & { readonly text: string })
  /** The audit looks further back than the template allows, without a reason (R8). `earliest` would do. */
  | (AdviceGap<"look-back-too-long"> & {
      readonly months: number;
      readonly from: IsoDate;
      readonly until: IsoDate;
      readonly earliest: IsoDate;
    })
  /** A part of an item; `reason-missing` is not applicable, and not said why. */
  | { [P in ItemPart]: RequiredGap<`${P}-missing`> & OfItem }[ItemPart]
  | (RequiredGap<"overall-missing"> & OfItem)
  /** Judged good or better, with no impact entered (R20); advice where the template leaves the impact open. */
  | ((RequiredGap<"good-without-impact"> | AdviceGap<"good-without-impact">) & OfGradedItem)
  /** Features named of a grade that is not next to the one chosen (R103). `of` is the judged item. */
  | (RequiredGap<"features-not-neighbouring"> & OfItem & { readonly of: string; readonly grade: string })
  /** A narrative that only stands in for one, or an impact that repeats the evidence. */
  | (AdviceGap<"filler"> & { readonly text: string; readonly repeatsEvidence: boolean })
  /** Of the items judged, `supporting` of `judged` reach the overall grade: fewer than half (R19). */
  | (AdviceGap<"overall-unsupported"> &
      OfGradedItem & { readonly judged: number; readonly supporting: number })
  | (AdviceGap<"below-good-without-action"> & OfGradedItem)
  | RequiredGap<"concern-unanswered">
  | RequiredGap<"concern-what-missing">
  /** The manager must be told of an immediate concern (R45): who, and when. */
  | RequiredGap<"concern-manager-missing">
  | RequiredGap<"concern-date-missing">
  | (RequiredGap<"action-what-missing"> & OfAction)
  | (RequiredGap<"action-person-missing"> & OfAction)
  | (RequiredGap<"action-due-missing"> & OfAction)
  /** Another column the template requires. */
  | (RequiredGap<"action-column-missing"> & OfAction & { readonly column: string })
  | (RequiredGap<"action-date-invalid"> & OfAction & { readonly column: string; readonly text: string })
  /** Due before the day of the audit, or before today and not signed off. `day` is that day. */
  | (RequiredGap<"action-date-past"> &
      OfAction & { readonly due: IsoDate; readonly before: "audit" | "today"; readonly day: IsoDate })
  /** `wording` is the open-ended wording found; none where the action is only very short (R27). */
  | (AdviceGap<"action-not-measurable"> & OfAction & { readonly wording?: string })
  /** More actions than the limit, and no reason recorded (R28). */
  | (RequiredGap<"too-many-actions"> & { readonly limit: number; readonly count: number });

export type GapCode = Gap["code"];
export type Severity = Gap["severity"];

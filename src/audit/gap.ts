import type { Bounds } from "./answering";
import type { FirstDay } from "./first-day";
import type { IsoDate } from "./dates";
import type { ItemPart } from "./parts";
import type { Rule } from "./rules";
import type { Tag } from "./tags";

/** Something the audit still lacks that stops hand-over. */
interface RequiredGap<Code extends string> {
  readonly code: Code;
  readonly severity: "required";
  /** Tag of the content control where it is put right. */
  readonly where: Tag;
}

/** Something a rule finds, that a template may switch off or set. */
interface RuleGap<Code extends Rule> {
  readonly code: Code;
  readonly severity: "required" | "advice";
  readonly where: Tag;
}

/** What stops hand-over or is advice, by where it is: a part of an item, as the template says. */
interface PartGap<Code extends string> {
  readonly code: Code;
  readonly severity: "required" | "advice";
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
  /** Advice where a declaration that nobody has to make was begun. */
  | (PartGap<"header-missing"> & OfField)
  /** What stands where a number is asked for is none. */
  | (RequiredGap<"number-invalid"> & { readonly text: string; readonly bounds: Bounds })
  | (RequiredGap<"number-out-of-bounds"> & { readonly text: string; readonly bounds: Bounds })
  /** What stands in a date field is no date; advice where it is one of the moderation, which no answer of the auditor waits for. */
  | (PartGap<"date-invalid"> & { readonly text: string })
  /** The audit looks further back than the template allows, without a reason (R8). `earliest` would do. */
  | (RuleGap<"look-back-too-long"> & {
      readonly months: number;
      readonly from: IsoDate;
      readonly until: IsoDate;
      readonly earliest: IsoDate;
    })
  /** Of several choices, one that says that none of them holds, and another. `text` is its label. */
  | (PartGap<"none-beside-others"> & { readonly text: string })
  /** A part of an item; `reason-missing` is not applicable, and not said why. */
  | { [P in ItemPart]: PartGap<`${P}-missing`> & OfItem }[ItemPart]
  /** A narrative of the template's own. */
  | (PartGap<"narrative-missing"> & OfItem & { readonly narrative: string })
  | (RequiredGap<"overall-missing"> & OfItem)
  /** Judged good or better, with no impact entered (R20); advice where the template leaves the impact open. */
  | (RuleGap<"good-without-impact"> & OfGradedItem)
  /** Features named of a grade that is not next to the one chosen (R103). `of` is the judged item. */
  | (RequiredGap<"features-not-neighbouring"> & OfItem & { readonly of: string; readonly grade: string })
  /** A narrative that only stands in for one, or an impact that repeats the evidence. */
  | (RuleGap<"filler"> & { readonly text: string; readonly repeats: "nothing" | "evidence" | "form" })
  /** Of the items judged, `supporting` of `judged` reach the overall grade: fewer than half (R19). */
  | (RuleGap<"overall-unsupported"> & OfGradedItem & { readonly judged: number; readonly supporting: number })
  /** A good overall judgement over the lowest grade or an immediate concern, or one below every other (R19). */
  | (RuleGap<"overall-contradicted"> &
      OfGradedItem & {
        readonly by: "low-grade" | "concern" | "every-item";
        /** Ids of the items that contradict it. */
        readonly items: readonly string[];
      })
  /** Features of a better grade where no item reaches it, or of a worse one where none is as low. `of` is the judged item. */
  | (RuleGap<"features-contradicted"> & OfGradedItem & { readonly of: string })
  /** Judged good, with most of the section's own criteria answered at the lowest or judged below good, or one at the lowest; or at a grade that has to have a plan, with none of them so (`unmet` is 0). */
  | (RuleGap<"section-contradicted"> &
      OfGradedItem & {
        readonly by: "answers" | "judgements";
        readonly criteria: number;
        readonly unmet: number;
      })
  /** No action at all, with these items below good (R31); required where one of them has to have a plan (R116). */
  | (RuleGap<"no-actions"> & { readonly items: readonly string[] })
  | (RuleGap<"below-good-without-action"> & OfGradedItem)
  /** The same words in several places; `varied` where one or two of them differ. */
  | (RuleGap<"same-text"> & {
      readonly text: string;
      readonly places: readonly Tag[];
      readonly varied: boolean;
    })
  /** Every item judged is not applicable. */
  | RuleGap<"nothing-applicable">
  | (RuleGap<"overall-not-applicable"> & OfItem)
  /** A role or a stand-in where a name is wanted: "SW". */
  | (RuleGap<"person-unnamed"> & { readonly text: string })
  /** What looks like a person's name where what tells the case apart is wanted. */
  | (RuleGap<"name-for-id"> & OfField & { readonly text: string })
  /** The auditor is named as another person of the audit as well. `role` is what that person is. */
  | (RuleGap<"auditor-is-worker"> & OfField & { readonly role: string })
  | (RuleGap<"date-in-future"> & { readonly date: IsoDate; readonly today: IsoDate })
  /** Figures that can only be month first, and are read so. */
  | (RuleGap<"date-month-first"> & { readonly text: string; readonly date: IsoDate })
  /** Before the first day looked at; `assumed` where none is entered, so that it is by the months the template looks back. */
  | (RuleGap<"date-before-period"> & FirstDay & { readonly date: IsoDate })
  /** The first day looked at is after the day of the audit. */
  | (RuleGap<"period-backwards"> & { readonly from: IsoDate; readonly until: IsoDate })
  /** On the day of the audit, the person was of another age than those the audit is for. */
  | (RuleGap<"age-outside"> &
      OfField & { readonly age: number; readonly least?: number; readonly most?: number })
  /** Audited within so many months before (R120); `last` where the day is known. */
  | (RuleGap<"audited-recently"> & { readonly months: number; readonly last?: IsoDate })
  | RuleGap<"concern-unanswered">
  | RequiredGap<"concern-what-missing">
  /** The manager must be told of an immediate concern (R45): who, and when. */
  | RequiredGap<"concern-manager-missing">
  | RequiredGap<"concern-date-missing">
  /** An immediate concern, and no action that is about it. */
  | RuleGap<"concern-without-action">
  /** The manager was told later than the next working day after the audit (R45). */
  | (RuleGap<"concern-told-late"> & { readonly told: IsoDate; readonly day: IsoDate })
  | (RequiredGap<"action-what-missing"> & OfAction)
  | (RequiredGap<"action-person-missing"> & OfAction)
  | (RequiredGap<"action-due-missing"> & OfAction)
  /** A column of a row of the template's own table. */
  | (RequiredGap<"row-column-missing"> & OfAction & { readonly table: string; readonly column: string })
  /** Another column the template requires. */
  | (RequiredGap<"action-column-missing"> & OfAction & { readonly column: string })
  | (RequiredGap<"action-date-invalid"> & OfAction & { readonly column: string; readonly text: string })
  /** Due before the day of the audit, or before today and not signed off. `day` is that day. */
  | (RuleGap<"action-date-past"> &
      OfAction & { readonly due: IsoDate; readonly before: "audit" | "today"; readonly day: IsoDate })
  /** Due more than a year and a half after the audit. */
  | (RuleGap<"action-date-far"> & OfAction & { readonly due: IsoDate; readonly day: IsoDate })
  /** `wording` is the open-ended wording found; none where the action is only very short (R27). */
  | (RuleGap<"action-not-measurable"> & OfAction & { readonly wording?: string })
  /** More actions than the limit, and no reason recorded (R28). */
  | (RequiredGap<"too-many-actions"> & { readonly limit: number; readonly count: number });

export type GapCode = Gap["code"];
export type Severity = Gap["severity"];

import { formatDate } from "../audit/dates";
import type { Gap } from "../audit/gap";
import { indexOf, scaleOf, type Template } from "../audit/template";
import { counted, listed, quoted, sentenceAt } from "./phrases";
import { concernName, fieldName, itemName, itemShortName, placeText } from "./place-text";

type Told =
  | "overall-contradicted"
  | "features-contradicted"
  | "section-contradicted"
  | "no-actions"
  | "same-text"
  | "nothing-applicable"
  | "overall-not-applicable"
  | "person-unnamed"
  | "name-for-id"
  | "auditor-is-worker"
  | "date-month-first"
  | "date-in-future"
  | "date-before-period"
  | "period-backwards"
  | "audited-recently"
  | "age-outside"
  | "concern-without-action"
  | "concern-told-late"
  | "action-date-far";
/** What a rule found that looks at the audit as a whole, or at who and when. */
export type ToldGap = Extract<Gap, { readonly code: Told }>;

/** What such a rule found, and what to do about it: a sentence or two for the auditor. */
export function ruleText(template: Template, gap: ToldGap): string {
  const person = template.person ?? "child";
  switch (gap.code) {
    case "overall-contradicted":
      return sentenceAt(itemName(template, gap.item), contradiction(template, gap));
    case "features-contradicted":
      return sentenceAt(
        itemName(template, gap.item),
        `no other item points towards ${gradeLabel(template, gap.of, gap.grade)}. Read the findings again, or clear the choice.`,
      );
    case "section-contradicted":
      return sentenceAt(
        itemName(template, gap.item),
        gap.unmet === 0
          ? `the judgement is ${gradeLabel(template, gap.item, gap.grade)}, and ${gap.by === "answers" ? `all of the ${String(gap.criteria)} questions of the section are answered at the best` : `none of the ${counted(gap.criteria, "criterion", "criteria")} of the section is judged below good`}. Read them again and check that they bear it out.`
          : `the judgement is ${gradeLabel(template, gap.item, gap.grade)}, and ${String(gap.unmet)} of the ${gap.by === "answers" ? `${String(gap.criteria)} questions of the section ${gap.unmet === 1 ? "is" : "are"} answered at the lowest` : `${counted(gap.criteria, "criterion", "criteria")} of the section ${gap.unmet === 1 ? "is" : "are"} judged below good`}. Read them again and check that they bear it out.`,
      );
    case "no-actions":
      return `There is no action yet, and ${listed(gap.items.map((id) => itemShortName(template, id)))} ${gap.items.length === 1 ? "is" : "are"} judged below good. Agree at least one action that would bring the ${person}’s experience to good.`;
    case "same-text":
      return sentenceAt(
        placeText(template, gap.where),
        `${quoted(gap.text)} stands in ${counted(gap.places.length, "item")}. Say in each what was found for that item.`,
      );
    case "nothing-applicable":
      return "Every item is marked not applicable. Judge those that apply, or say to the manager that this case is not one to audit.";
    case "overall-not-applicable":
      return sentenceAt(
        itemName(template, gap.item),
        "the overall judgement is marked not applicable. Choose the grade that the whole audit bears out.",
      );
    case "age-outside":
      return sentenceAt(
        fieldName(template, gap.field),
        `the ${person} was ${String(gap.age)} on the day of the audit, which is for those ${agesText(gap)}. Check both dates, or whether another audit fits.`,
      );
    case "person-unnamed":
      return sentenceAt(
        placeText(template, gap.where),
        `${quoted(gap.text)} could be more than one person. Name the person, or their role in full.`,
      );
    case "name-for-id":
      return sentenceAt(
        fieldName(template, gap.field),
        `${quoted(gap.text)} looks like a person’s name. Write the case number instead, so that no name travels with the audit.`,
      );
    case "auditor-is-worker":
      return sentenceAt(
        fieldName(template, gap.field),
        `this is the auditor’s own name. Name the ${gap.role}, or pass the audit to someone independent of the case.`,
      );
    case "date-month-first":
      return sentenceAt(
        placeText(template, gap.where),
        `${quoted(gap.text)} is read month first, as ${formatDate(gap.date)}, since there is no such day otherwise. Write it as ${formatDate(gap.date)}, or correct it.`,
      );
    case "date-in-future":
      return sentenceAt(
        placeText(template, gap.where),
        `${formatDate(gap.date)} is still to come. Correct the date if it is mistyped.`,
      );
    case "date-before-period":
      return sentenceAt(
        placeText(template, gap.where),
        `${formatDate(gap.date)} is before the first day looked at, ${formatDate(gap.from)}. Correct whichever is mistyped.`,
      );
    case "period-backwards":
      return sentenceAt(
        placeText(template, gap.where),
        `the first day looked at, ${formatDate(gap.from)}, is after the day of the audit, ${formatDate(gap.until)}. Correct whichever is mistyped.`,
      );
    case "audited-recently": {
      const last = gap.last === undefined ? "" : `, on ${formatDate(gap.last)}`;
      return sentenceAt(
        placeText(template, gap.where),
        `there was an audit less than ${counted(gap.months, "month")} before this one${last}. Ask whether another case should be audited instead.`,
      );
    }
    case "concern-without-action":
      return sentenceAt(
        concernName(template),
        "no action is about it yet. Add an action that says what will be done, by whom and by when.",
      );
    case "concern-told-late":
      return sentenceAt(
        concernName(template),
        `the manager was told on ${formatDate(gap.told)}, later than the working day after the audit, ${formatDate(gap.day)}. Say why, or correct whichever date is mistyped.`,
      );
    case "action-date-far":
      return `Action ${String(gap.row)}: the completion date, ${formatDate(gap.due)}, is more than 18 months after the audit. Agree an earlier date, or correct it if it is mistyped.`;
  }
}

/** "16 or over", "25 or under", "from 16 to 25". */
export function agesText({ least, most }: { readonly least?: number; readonly most?: number }): string {
  if (least === undefined) return `${String(most ?? "")} or under`;
  return most === undefined ? `${String(least)} or over` : `from ${String(least)} to ${String(most)}`;
}

/** The same in a few words, behind the place. */
export function ruleLack(gap: ToldGap): string {
  switch (gap.code) {
    case "overall-contradicted":
      return gap.by === "concern"
        ? "good, over an immediate concern"
        : "overall judgement against the findings";
    case "features-contradicted":
      return "features that no item bears out";
    case "section-contradicted":
      return gap.by === "answers"
        ? "judgement against its own questions"
        : "judgement against its own criteria";
    case "no-actions":
      return "none yet, with judgements below good";
    case "same-text":
      return `same words in ${String(gap.places.length)} items`;
    case "nothing-applicable":
      return "every item not applicable";
    case "overall-not-applicable":
      return "overall judgement not applicable";
    case "person-unnamed":
      return "no name or full role";
    case "name-for-id":
      return "a name, not a case number";
    case "auditor-is-worker":
      return `auditor is also the ${gap.role}`;
    case "date-month-first":
      return "date read month first";
    case "date-in-future":
      return "date still to come";
    case "date-before-period":
      return "date before the first day looked at";
    case "period-backwards":
      return "begins after the audit";
    case "age-outside":
      return "outside the ages it is for";
    case "audited-recently":
      return "audited too recently";
    case "concern-without-action":
      return "no action about it";
    case "concern-told-late":
      return "manager told late";
    case "action-date-far":
      return "due a long time after the audit";
  }
}

function contradiction(
  template: Template,
  gap: Extract<Gap, { readonly code: "overall-contradicted" }>,
): string {
  const judged = `the overall judgement is ${gradeLabel(template, gap.item, gap.grade)}`;
  const again = "Read the findings again and check that they bear it out.";
  switch (gap.by) {
    case "concern":
      return `${judged}, and an immediate concern was raised. ${again}`;
    case "every-item":
      return `${judged}, lower than every other item. ${again}`;
    case "low-grade":
      return `${judged}, and ${listed(gap.items.map((id) => itemShortName(template, id)))} ${gap.items.length === 1 ? "is" : "are"} judged below good. ${again}`;
  }
}

function gradeLabel(template: Template, id: string, grade: string): string {
  const scale = indexOf(template).items.get(id)?.item.judgement?.scale;
  const grades = scale === undefined ? [] : scaleOf(template, scale).grades;
  return quoted(grades.find((each) => each.id === grade)?.label ?? grade);
}

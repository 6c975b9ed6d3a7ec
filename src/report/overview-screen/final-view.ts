import type { Behind } from "../../overview/audits-behind";
import type { Shown, ShownTemplate } from "../shown-figures";
import { auditsText, isLeftOut, numberText, percentText } from "../shown-figures";
import { lookOf, type Look } from "../grade-look";
import { phrase, phraseOf } from "../../words/phrase";

export interface GradeRow {
  readonly label: string;
  readonly look?: Look;
  readonly count: string;
  readonly percent: string;
}

export interface FinalView {
  readonly heading: string;
  readonly note: string;
  readonly rows: readonly GradeRow[];
  /** What moderation did to it. */
  readonly moderation?: string;
  readonly behind?: Behind;
}

/** The overall judgements, after moderation. */
export function finalView(of: ShownTemplate): FinalView {
  const { final, form } = of;
  const overall = form.questions.find(({ tag }) => tag === form.overall);
  if (!final || !overall)
    return {
      heading: phrase("No final grading"),
      note: phrase("The template asks for no overall judgement."),
      rows: [],
    };
  const row = (label: string, count: Shown): GradeRow => ({ label, count: numberText(count), percent: "–" });
  const changed = moderationText(of);
  return {
    heading: [of.finalGoodOrBetter.n, of.finalEntered].some(isLeftOut)
      ? phrase("Final grading")
      : of.finalEntered === 0
        ? phrase("No overall judgement is entered")
        : phraseOf(
            of.finalGoodOrBetter.n === 1 ? 1 : 2,
            "{number} of {number2} is good or better",
            "{number} of {number2} are good or better",
            { number: numberText(of.finalGoodOrBetter.n), number2: numberText(of.finalEntered) },
          ),
    note: phrase("Final grading, after moderation: {number} of {audits} entered. Percentages are of those.", {
      number: numberText(of.finalEntered),
      audits: auditsText(of.audits),
    }),
    rows: [
      ...overall.choices.map(({ id, label }) => ({
        label,
        look: lookOf(overall.choices, id),
        count: numberText(final[id] ?? 0),
        percent: percentText(of.finalPercent[id] ?? null),
      })),
      row(phrase("Not entered"), final.notEntered),
      ...(of.finalNotApplicable === 0 ? [] : [row(phrase("Not applicable"), of.finalNotApplicable)]),
      ...(of.finalNotAsked === 0 ? [] : [row(phrase("Not asked"), of.finalNotAsked)]),
    ],
    ...(changed === undefined ? {} : { moderation: changed }),
    behind: { figure: "judgement", tag: overall.tag },
  };
}

function moderationText({ moderation }: ShownTemplate): string | undefined {
  const { overall, chosen } = moderation;
  if (!overall || overall.pairs === 0) return undefined;
  const { pairs, unchanged, up, down } = overall;
  if ([pairs, unchanged, up, down].some(isLeftOut)) return undefined;
  const [all, same] = [numberText(pairs), numberText(unchanged)];
  return phrase(
    chosen === true
      ? "Moderation left {same} of {all} unchanged: {number} went up, {number2} down. Those were chosen, not drawn."
      : "Moderation left {same} of {all} unchanged: {number} went up, {number2} down.",
    { same, all, number: numberText(up), number2: numberText(down) },
  );
}

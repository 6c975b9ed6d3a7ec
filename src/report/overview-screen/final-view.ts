import type { Behind } from "../../overview/audits-behind";
import type { Shown, ShownTemplate } from "../shown-figures";
import { auditsText, isLeftOut, numberText, percentText } from "../shown-figures";
import { lookOf, type Look } from "../grade-look";

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
      heading: "No final grading",
      note: "The template asks for no overall judgement.",
      rows: [],
    };
  const row = (label: string, count: Shown): GradeRow => ({ label, count: numberText(count), percent: "–" });
  const changed = moderationText(of);
  return {
    heading: [of.finalGoodOrBetter.n, of.finalEntered].some(isLeftOut)
      ? "Final grading"
      : of.finalEntered === 0
        ? "No overall judgement is entered"
        : `${numberText(of.finalGoodOrBetter.n)} of ${numberText(of.finalEntered)} ${of.finalGoodOrBetter.n === 1 ? "is" : "are"} good or better`,
    note: `Final grading, after moderation: ${numberText(of.finalEntered)} of ${auditsText(of.audits)} entered. Percentages are of those.`,
    rows: [
      ...overall.choices.map(({ id, label }) => ({
        label,
        look: lookOf(overall.choices, id),
        count: numberText(final[id] ?? 0),
        percent: percentText(of.finalPercent[id] ?? null),
      })),
      row("Not entered", final.notEntered),
      ...(of.finalNotApplicable === 0 ? [] : [row("Not applicable", of.finalNotApplicable)]),
      ...(of.finalNotAsked === 0 ? [] : [row("Not asked", of.finalNotAsked)]),
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
  return `Moderation left ${same} of ${all} unchanged: ${numberText(up)} went up, ${numberText(down)} down.${
    chosen ? " Those were chosen, not drawn." : ""
  }`;
}

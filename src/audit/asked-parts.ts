import { isEntered } from "./entered";
import type { ItemPart, ItemRecord } from "./record";
import { scaleOf, type Grade, type Item, type Scale, type Template } from "./template";

/** A part of an item that is asked for now, and whether it is entered. */
export interface AskedPart {
  readonly part: ItemPart;
  readonly required: boolean;
  /** A text that is none of the choices offered is not entered. */
  readonly entered: boolean;
}

/**
 * What an item asks for, given what is answered in it. Not applicable, as the judgement or as the only answer,
 * asks for a reason and for no narrative.
 */
export function askedParts(template: Template, item: Item, entry: ItemRecord): readonly AskedPart[] {
  const { judgement, answer, evidence, impact } = item;
  const judgementScale = judgement && scaleOf(template, judgement.scale);
  const answerScale = answer?.scale === undefined ? undefined : scaleOf(template, answer.scale);
  const judgedAway = isNotApplicable(judgementScale, entry.judgement);
  const answeredAway = isNotApplicable(answerScale, entry.answer);

  const asked: AskedPart[] = [];
  if (judgement) {
    asked.push({
      part: "judgement",
      required: judgement.required,
      entered: isChoice(judgementScale, entry.judgement),
    });
  }
  if (answer && !judgedAway) {
    const entered = answerScale ? isChoice(answerScale, entry.answer) : isEntered(entry.answer);
    asked.push({ part: "answer", required: answer.required, entered });
  }
  if (!judgedAway && (judgement !== undefined || !answeredAway)) {
    if (evidence) {
      asked.push({ part: "evidence", required: evidence.required, entered: isEntered(entry.evidence) });
    }
    if (impact) asked.push({ part: "impact", required: impact.required, entered: isEntered(entry.impact) });
  }
  if (judgedAway || answeredAway)
    asked.push({ part: "reason", required: true, entered: isEntered(entry.reason) });
  return asked;
}

/** The grade an item is judged at; none where it is not entered, not applicable or no grade of its scale. */
export function gradeOf(template: Template, item: Item, entry: ItemRecord): Grade | undefined {
  if (!item.judgement || entry.judgement === "") return undefined;
  return scaleOf(template, item.judgement.scale).grades.find((grade) => grade.id === entry.judgement);
}

/** Whether a grade is good or better. A grade without standing is not. */
export function isGood(grade: Grade | undefined): boolean {
  return grade?.standing === "good" || grade?.standing === "above-good";
}

function isNotApplicable(scale: Scale | undefined, value: string): boolean {
  return scale?.notApplicable?.id === value;
}

function isChoice(scale: Scale | undefined, value: string): boolean {
  return isNotApplicable(scale, value) || (scale?.grades.some((grade) => grade.id === value) ?? false);
}

import type { CountedChoice, CountedQuestion } from "../../overview/form";
import { choicesOf, type JoinedForm } from "../../overview/joined-form";
import { lowerFirst } from "../phrases";

/** The words of a choice by its id; "not entered" where there is none. */
export const choiceLabel = (choices: readonly CountedChoice[], id: string): string =>
  choices.find((choice) => choice.id === id)?.label ?? (id === "" ? "Not entered" : id);

/** The question that names features beside a judgement (R103). */
const featuresBeside = (form: JoinedForm, tag: string | undefined): CountedQuestion | undefined =>
  form.questions.find(({ as, featuresOf }) => as === "features" && featuresOf === tag);

/** A grade with the features named beside it: "Good with features of Outstanding". */
export function gradeWithFeatures(form: JoinedForm, grade: string, features: string): string {
  const label = choiceLabel(choicesOf(form, form.overall), grade);
  if (features === "") return label;
  const named = choiceLabel(featuresBeside(form, form.overall)?.choices ?? [], features);
  return `${label} with ${/^features/i.test(named) ? lowerFirst(named) : `features of ${named}`}`;
}

/** Whether a question offers yes and no alone. */
export const isYesNo = ({ choices }: Pick<CountedQuestion, "choices">): boolean =>
  choices.length === 2 && choices.every(({ id }) => id === "yes" || id === "no");

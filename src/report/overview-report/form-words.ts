import type { CountedChoice, CountedQuestion } from "../../overview/form";
import { choicesOf, type JoinedForm } from "../../overview/joined-form";
import { lowerFirst } from "../phrases";
import { numberText, type Shown } from "../shown-figures";

/** The words of a choice by its id; "not entered" where there is none. */
export const choiceLabel = (choices: readonly CountedChoice[], id: string): string =>
  choices.find((choice) => choice.id === id)?.label ?? (id === "" ? "Not entered" : id);

/** The question that names features beside a judgement (R103). */
const featuresBeside = (form: JoinedForm, tag: string | undefined): CountedQuestion | undefined =>
  form.questions.find(({ as, featuresOf }) => as === "features" && featuresOf === tag);

/** The grade of a judgement, by its tag, with the features named beside it: "Good with features of Outstanding". */
export function gradeWithFeatures(
  form: JoinedForm,
  tag: string | undefined,
  grade: string,
  features: string,
): string {
  const label = choiceLabel(choicesOf(form, tag), grade);
  if (features === "") return label;
  const named = choiceLabel(featuresBeside(form, tag)?.choices ?? [], features);
  return `${label} with ${/^features/i.test(named) ? lowerFirst(named) : `features of ${named}`}`;
}

/** What was named beside the grades of a judgement and in how many audits: "Good with features of Outstanding: 2". */
export const featureLines = (
  form: JoinedForm,
  tag: string | undefined,
  counts: Readonly<Record<string, Readonly<Record<string, Shown>>>>,
): readonly string[] =>
  Object.entries(counts).flatMap(([grade, features]) =>
    Object.entries(features).map(
      ([feature, n]) => `${gradeWithFeatures(form, tag, grade, feature)}: ${numberText(n)}`,
    ),
  );

/** Whether a question offers yes and no alone. */
export const isYesNo = ({ choices }: Pick<CountedQuestion, "choices">): boolean =>
  choices.length === 2 && choices.every(({ id }) => id === "yes" || id === "no");

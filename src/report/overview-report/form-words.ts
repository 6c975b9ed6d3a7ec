import type { CountedChoice, CountedQuestion } from "../../overview/form";
import type { JoinedForm } from "../../overview/joined-form";
import { lowerFirst } from "../phrases";
import type { Tone } from "./report-block";

/** The choices of the question with a tag. */
export const choicesOf = ({ questions }: JoinedForm, tag: string | undefined): readonly CountedChoice[] =>
  questions.find((question) => question.tag === tag)?.choices ?? [];

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

/** How the grades of a scale are coloured, best first. */
export function tonesOf(choices: readonly CountedChoice[]): readonly Tone[] {
  const below = choices.filter(({ standing }) => standing === "below-good");
  return choices.map((choice): Tone => {
    if (choice.standing === "above-good") return "best";
    if (choice.standing === "good") return "good";
    if (choice.standing === undefined) return "plain";
    return below.length > 1 && choice === below.at(-1) ? "worst" : "below";
  });
}

/** Whether a question offers yes and no alone. */
export const isYesNo = ({ choices }: Pick<CountedQuestion, "choices">): boolean =>
  choices.length === 2 && choices.every(({ id }) => id === "yes" || id === "no");

const BANDS: Readonly<Record<string, string>> = { older: "Older", notKnown: "Not known" };

/** An age band by its id: "16-17" is "16 to 17". */
export const bandLabel = (id: string): string =>
  BANDS[id] ?? (id.startsWith("under-") ? `Under ${id.slice("under-".length)}` : id.replace("-", " to "));

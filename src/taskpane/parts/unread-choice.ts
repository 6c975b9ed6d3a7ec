import { questionAt } from "../../audit/questions";
import { typedChoices } from "../../document/answers";
import { asInEnglish } from "../../document/answers-in-language";
import { unknownChoiceText } from "../../report/unknown-choice-text";
import { phrase } from "../../words/phrase";
import type { OpenAudit } from "../session/session-state";

/** Words that stand in the document where one is to choose, and are none of the choices. */
export interface UnreadChoice {
  /** As they stand there. */
  readonly text: string;
  /** Which they are, and what choosing does to them. */
  readonly sentence: string;
  /** The ids of the choices that stand with them. */
  readonly meant: readonly string[];
}

/** What stands in an answer's box that is none of its choices; undefined where nothing does. */
export function unreadChoice(
  { template, problems }: Pick<OpenAudit, "template" | "problems">,
  tag: string,
): UnreadChoice | undefined {
  const question = questionAt(template, tag);
  for (const problem of problems) {
    if (problem.code !== "unknown-choice" || problem.where !== tag || !question) continue;
    const what = unknownChoiceText(template, problem);
    if (question.kind !== "choices")
      return {
        text: problem.text,
        sentence: `${what} ${phrase("What you choose here takes its place.")}`,
        meant: [],
      };
    return {
      text: problem.text,
      sentence: `${what} ${phrase("A tick here takes out what is not offered, and keeps the rest.")}`,
      meant: typedChoices(question.choices, asInEnglish(template, question, problem.text)).meant,
    };
  }
  return undefined;
}

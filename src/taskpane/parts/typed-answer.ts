import { answeredAs, offeredChoices, type Answered, type Answering } from "../../audit/answering";
import { parseMoment } from "../../audit/dates";
import { isDate } from "../../audit/shown-text";
import { answerIn } from "../../document/answers";
import { answerText } from "../../report/answer-text";
import { formatMoment } from "../../report/day-text";

/** A day, as a form of the pane asks for it. */
export const DAY: Answered = { kind: "date", choices: [] };

/** An answer as it stands in a form of the pane: choices by their ids, the rest in the words of the language that is spoken. */
export const typedAnswer = (answering: Answering, value: string): string =>
  offeredChoices(answering).length > 0 ? value : answerText(answeredAs(answering), value);

/** What was typed in a form of the pane, as a record holds it. */
export const keptAnswer = (answering: Answering, typed: string): string =>
  offeredChoices(answering).length > 0 ? typed : keptText(answeredAs(answering), typed);

/** The same of what offers no choices. A day as the pane writes it is that day, in whatever language. */
export function keptText(answered: Answered, typed: string): string {
  const text = typed.trim();
  if (isDate(answered.kind) || answered.kind === "moment") {
    const read = parseMoment(text);
    if (read !== undefined && formatMoment(read) === text) return read;
  }
  return answerIn(answered, text) ?? text;
}

import { chosenIn, type Answered } from "./answering";
import { parseDate, parseMoment } from "./dates";
import { isEntered } from "./entered";
import { isOutOfBounds, parseNumber } from "./numbers";

/** Whether a value answers a question. A text that is none of the choices offered does not. */
export function isAnswer({ kind, choices }: Answered, value: string): boolean {
  if (choices.length === 0) return isEntered(value);
  const chosen = kind === "choices" ? chosenIn(value) : [value];
  return chosen.length > 0 && chosen.every((each) => choices.some(({ id }) => id === each));
}

/** What a value is not, where a question takes nothing else: a date, a number, or one within its bounds. */
export function notTakenAs(
  { kind, bounds = {} }: Answered,
  value: string,
): "date" | "number" | "bounds" | undefined {
  switch (kind) {
    case "date":
      return parseDate(value) === undefined ? "date" : undefined;
    case "moment":
      return parseMoment(value) === undefined ? "date" : undefined;
    case "number": {
      const number = parseNumber(value, bounds);
      if (number === undefined) return "number";
      return isOutOfBounds(number, bounds) ? "bounds" : undefined;
    }
    default:
      return undefined;
  }
}

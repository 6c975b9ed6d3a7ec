import { parseDate } from "../audit/dates";
import { fieldChoices, type Choice, type Field } from "../audit/template";
import { findChoice } from "./answers";

export type HeaderValue =
  | { readonly ok: true; readonly value: string }
  /** It is none of these. */
  | { readonly ok: false; readonly choices: readonly Choice[] }
  /** It is no date, or names a day that does not exist. */
  | { readonly ok: false; readonly choices?: undefined };

/** What a person wrote for a header field, as a record holds it: the id of a choice, an ISO date, else the text. */
export function headerValue(field: Field, text: string): HeaderValue {
  if (text.trim() === "") return { ok: true, value: "" };
  const choices = fieldChoices(field);
  if (choices.length > 0) {
    const choice = findChoice(choices, text);
    return choice ? { ok: true, value: choice.id } : { ok: false, choices };
  }
  if (field.type === "text") return { ok: true, value: text };
  const date = parseDate(text);
  if (date !== undefined) return { ok: true, value: date };
  return field.type === "date" ? { ok: false } : { ok: true, value: text };
}

import type { Choice } from "../audit/template";
import { phrase } from "../words/phrase";
import { UsageError } from "./usage-error";

export type Json = Readonly<Record<string, unknown>>;

/** The one record that a file holds. Throws UsageError, as all of these. */
export function recordIn(file: unknown): Json {
  if (typeof file === "object" && file !== null && !Array.isArray(file)) return file as Json;
  throw new UsageError(
    phrase(
      "The record file must hold one record, an object between curly brackets, as `record --json` prints it.",
    ),
  );
}

/** An object at a place of the record. */
export function objectIn(value: unknown, place: string): Json {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  throw new UsageError(phrase("{place} in the record file must be an object.", { place }));
}

/** A text at a place of the record; "" where it says null. */
export function textIn(value: unknown, place: string): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  throw new UsageError(phrase("{place} must be text between quotation marks.", { place }));
}

/** What is said of an answer that is none of the choices. */
export function notOffered(choices: readonly Choice[], text: string, place: string): UsageError {
  return new UsageError(
    phrase('"{text}" is no answer for {place}. It takes: {choices}.', {
      text,
      place,
      choices: choices.map((each) => each.id).join(", "),
    }),
  );
}

/** What is said of a name that the template does not have. */
export function notKnown(what: string, id: string, known: readonly string[]): UsageError {
  return new UsageError(
    phrase('There is no {what} "{id}". There is: {known}.', { what, id, known: known.join(", ") }),
  );
}

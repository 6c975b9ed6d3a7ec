import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

export type Json = Readonly<Record<string, unknown>>;

/** The value in the text of a JSON file. Throws UsageError for what is none. */
export function parseJsonFile(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      phrase("{path} is not JSON: {how}", {
        path,
        how: error instanceof Error ? error.message : String(error),
      }),
    );
  }
}

/** An object in a JSON file. Throws UsageError for anything else. */
export function objectIn(value: unknown, place: string): Json {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  throw new UsageError(phrase("{place} must be an object.", { place }));
}

export function listIn(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new UsageError(phrase("{place} must be a list.", { place }));
}

/** A text in a JSON file; "" where it says null. */
export function textIn(value: unknown, place: string): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  throw new UsageError(phrase("{place} must be text between quotation marks.", { place }));
}

import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/** A whole number that an option takes. Throws UsageError for anything else. */
export function numberNamed(text: string, option: string, most = 1_000_000): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new UsageError(
    phrase('{option} takes a whole number up to {most}, not "{text}".', { option, most, text }),
  );
}

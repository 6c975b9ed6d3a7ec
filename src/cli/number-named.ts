import { UsageError } from "./usage-error";

/** A whole number that an option takes. Throws UsageError for anything else. */
export function numberNamed(text: string, option: string, most = 1_000_000): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new UsageError(`${option} takes a whole number up to ${String(most)}, not "${text}".`);
}

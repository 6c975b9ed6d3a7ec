import type { Answered, Bounds } from "../audit/answering";

/** How an answer is to be written, where not everything will do: a sentence. */
export function takesText({ kind, bounds = {} }: Answered): string {
  if (kind !== "number") return "Write day, month and year, for example 15 March 2026.";
  return `Write a number${boundsText(bounds)}, in digits.`;
}

/** " of days from 1 to 30", " of at least 1", " up to 10": behind "a number". */
export function boundsText({ unit, least, most }: Bounds): string {
  const of = unit === undefined ? "" : ` of ${unit}`;
  if (least !== undefined && most !== undefined) return `${of} from ${String(least)} to ${String(most)}`;
  if (least !== undefined) return `${of}${of === "" ? " of" : ","} at least ${String(least)}`;
  return most === undefined ? of : `${of} up to ${String(most)}`;
}

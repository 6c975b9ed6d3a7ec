import type { Bounds } from "./answering";

/** "1,250.5", "1 250", "£40", "7 days", "85%", "−3", "7.": a number with the unit it may be written with. */
const NUMBER = /^([+\-−]?)([1-9]\d{0,2}(?:(?:,\d{3})+|(?:[ \u00a0\u2009\u202f]\d{3})+)|\d+)(?:\.(\d*))?$/u;

/**
 * The number in a text, in plain digits ("1250.5"); undefined where it is none. The unit asked for may stand in front
 * of it or behind it, and thousands may be set off by commas or spaces.
 */
export function parseNumber(text: string, { unit }: Bounds = {}): string | undefined {
  const [, sign = "", whole = "", part = ""] = NUMBER.exec(withoutUnit(text.trim(), unit)) ?? [];
  if (whole === "") return undefined;
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  const rest = part.replace(/0+$/, "");
  const number = rest === "" ? digits : `${digits}.${rest}`;
  return (sign === "-" || sign === "−") && number !== "0" ? `-${number}` : number;
}

/** Whether a comma stands where decimals begin, as on the continent: "12,5", "1.200,50". */
export const hasDecimalComma = (text: string): boolean =>
  /^[+\-−]?\d+(?:[. ]\d{3})*,\d+$/u.test(text.trim()) && !/^[+\-−]?[1-9].*,\d{3}$/u.test(text.trim());

/** A unit counts whatever its case, and in the singular: "1 day" of days. */
function withoutUnit(text: string, unit: string | undefined): string {
  if (unit === undefined) return text;
  const names = [unit, unit.replace(/s$/, "")].map((name) => name.toLowerCase());
  const lower = text.toLowerCase();
  const name = names.find((each) => lower.endsWith(each) || lower.startsWith(each));
  if (name === undefined || name === "") return text;
  return (lower.endsWith(name) ? text.slice(0, -name.length) : text.slice(name.length)).trim();
}

/** Whether a number lies outside its bounds; never for what is no number. */
export function isOutOfBounds(value: string, { least, most }: Bounds): boolean {
  const number = Number(value);
  return (least !== undefined && number < least) || (most !== undefined && number > most);
}

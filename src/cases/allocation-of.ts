import { parseDate, type IsoDate } from "../audit/dates";
import { isEntered } from "../audit/entered";
import { allFields, type Template } from "../audit/template";
import type { Allocation } from "../document/allocated-texts";
import type { Case } from "./read-cases";

interface Allocating {
  /** Who allocates; "" where nobody says. */
  readonly by: string;
  readonly today: IsoDate;
}

/** For whom a case is made, and when they received it: today, where nothing says; undefined where nobody is named. */
export function allocationOf(
  template: Template,
  { header, received }: Pick<Case, "header" | "received">,
  { by, today }: Allocating,
): Allocation | undefined {
  const field = allFields(template).find(({ role }) => role === "auditor");
  const auditor = header[field?.id ?? ""] ?? "";
  if (!isEntered(auditor)) return undefined;
  const own = header[template.timescales?.received ?? ""] ?? "";
  return { auditor, by, date: parseDate(received) ?? parseDate(own) ?? today };
}

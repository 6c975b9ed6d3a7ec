import { parseDate, type IsoDate } from "../audit/dates";
import { isEntered } from "../audit/entered";
import { allFields, type Template } from "../audit/template";
import { againstAllocation, type AgainstAllocation, type Allocation } from "../document/allocated-texts";
import type { Case } from "./read-cases";

interface Allocating {
  /** Who allocates; "" where nobody says. */
  readonly by: string;
  readonly today: IsoDate;
}

export interface CaseAllocation {
  /** For whom a case is made, and when they received it: today, where nothing says; undefined where nobody is named who can audit it. */
  readonly allocation: Allocation | undefined;
  /** Why it is not allocated to whom it names, such as somebody who works with the child. */
  readonly against: readonly AgainstAllocation[];
}

export function allocationOf(
  template: Template,
  { header, received }: Pick<Case, "header" | "received">,
  { by, today }: Allocating,
): CaseAllocation {
  const field = allFields(template).find(({ role }) => role === "auditor");
  const auditor = header[field?.id ?? ""] ?? "";
  if (!isEntered(auditor)) return { allocation: undefined, against: [] };
  const own = header[template.timescales?.received ?? ""] ?? "";
  const against = againstAllocation(template, header, { auditor });
  const date = parseDate(received) ?? parseDate(own) ?? today;
  return { allocation: against.length > 0 ? undefined : { auditor, by, date }, against };
}

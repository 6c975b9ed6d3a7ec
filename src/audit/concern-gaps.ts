import { parseDate } from "./dates";
import { isEntered } from "./entered";
import type { Gap } from "./gap";
import type { AuditRecord } from "./record";
import { concernTag } from "./tags";
import type { Template } from "./template";
import { fillerGap } from "./filler-gap";

/** What the question about immediate concerns still lacks (R45): an answer, and who was told of what, and when. */
export function concernGaps(template: Template, { immediateConcern }: AuditRecord): readonly Gap[] {
  if (!template.immediateConcerns || immediateConcern.raised === "no") return [];
  if (immediateConcern.raised === "") {
    return [{ code: "concern-unanswered", severity: "required", where: concernTag("raised") }];
  }
  const { what, manager, notified } = immediateConcern;
  const gaps: Gap[] = [];
  if (!isEntered(what)) {
    gaps.push({ code: "concern-what-missing", severity: "required", where: concernTag("what") });
  }
  gaps.push(...fillerGap(what, concernTag("what")));
  if (!isEntered(manager)) {
    gaps.push({ code: "concern-manager-missing", severity: "required", where: concernTag("manager") });
  }
  if (!isEntered(notified)) {
    gaps.push({ code: "concern-date-missing", severity: "required", where: concernTag("notified") });
  } else if (parseDate(notified) === undefined) {
    gaps.push({ code: "date-invalid", severity: "required", where: concernTag("notified"), text: notified });
  }
  return gaps;
}

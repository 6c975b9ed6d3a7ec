import { isFollowUp } from "../audit/actions";
import { questionsIn } from "../audit/questions";
import type { Question } from "../audit/question";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { fingerprintOf } from "../record/content-hash";

export { fingerprintOf } from "../record/content-hash";

/** What an audit says once it is final: every answer but those that come after, as of managers and of sharing it. */
export function finalFingerprint(template: Template, record: AuditRecord): string {
  return fingerprintOf(
    questionsIn(template, record)
      .filter(isSettled)
      .flatMap((question) => {
        const value = question.get(record);
        return value === "" ? [] : [question.tag, value];
      }),
  );
}

function isSettled({ owner }: Question): boolean {
  switch (owner.kind) {
    case "status":
    case "moderation":
      return false;
    case "header":
      return owner.place !== "end";
    case "action":
      return !isFollowUp(owner.column);
    default:
      return true;
  }
}

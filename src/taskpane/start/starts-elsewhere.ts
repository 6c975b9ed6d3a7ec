import type { HostErrorCode } from "../../document/host-error";
import type { AuditSession } from "../session/audit-session";
import type { Failure } from "../session/failure";

const HELPED: ReadonlySet<HostErrorCode> = new Set(["not-empty", "insert-incomplete", "office-failed"]);

/** Whether a new document is the way out of a failed start. */
export function startsElsewhere(
  { canStartElsewhere }: Pick<AuditSession, "canStartElsewhere">,
  failure: Failure | undefined,
): boolean {
  return (
    canStartElsewhere &&
    failure?.activity === "start" &&
    failure.code !== undefined &&
    HELPED.has(failure.code)
  );
}

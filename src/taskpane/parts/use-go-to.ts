import { useAudit } from "../audit-context";
import { useGoingTo } from "./use-going-to";

/** Jumping to a control of the audit the pane shows. */
export function useGoTo(): ReturnType<typeof useGoingTo> {
  const { session, audit } = useAudit();
  return useGoingTo(session, audit.template);
}

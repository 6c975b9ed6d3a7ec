import { useEffect } from "react";
import { standsAsItIs } from "./session/final";
import type { OpenAudit } from "./session/session-state";

/** Tells whoever shows the page whether its answers can be read and not changed; the same function each time. */
export type HoldAnswers = (held: boolean) => void;

/** The answers of a final audit stay as they are in the page too. */
export function useHeldAnswers(audit: OpenAudit | undefined, hold: HoldAnswers | undefined): void {
  const held = audit !== undefined && standsAsItIs(audit);
  useEffect(() => {
    hold?.(held);
  }, [hold, held]);
}

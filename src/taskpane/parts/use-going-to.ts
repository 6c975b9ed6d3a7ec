import { useState } from "react";
import type { Template } from "../../audit/template";
import type { AuditSession } from "../session/audit-session";
import { whereToLook } from "./where-to-look";

/** Jumping to a control of the document; where it is gone, a sentence saying where to look instead. */
export function useGoingTo(
  session: AuditSession,
  template: Template | undefined,
): readonly [goTo: (tag: string) => void, lost: string | undefined] {
  const [lost, setLost] = useState<string>();
  const goTo = (tag: string) => {
    void session.goTo(tag).then((found) => {
      const sentence = found || !template ? undefined : whereToLook(template, tag);
      setLost(sentence);
      if (sentence !== undefined) session.say(sentence);
    });
  };
  return [goTo, lost];
}

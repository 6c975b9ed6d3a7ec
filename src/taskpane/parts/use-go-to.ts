import { useState } from "react";
import { useAudit } from "../audit-context";
import { whereToLook } from "./where-to-look";

/** Jumping to a control of the document; where it is gone, a sentence saying where to look instead. */
export function useGoTo(): readonly [goTo: (tag: string) => void, lost: string | undefined] {
  const { session, audit } = useAudit();
  const [lost, setLost] = useState<string>();
  const goTo = (tag: string) => {
    void session.goTo(tag).then((found) => {
      const sentence = found ? undefined : whereToLook(audit.template, tag);
      setLost(sentence);
      if (sentence !== undefined) session.say(sentence);
    });
  };
  return [goTo, lost];
}

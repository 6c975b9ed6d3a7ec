import { useEffect, useState } from "react";
import { auditIdIn } from "../document/open-audit";
import { held, holders } from "./held-names";
import type { WorkbenchDocument } from "./workbench-document";

const CHANNEL = "case-audit.open";

/** Whether the audit in this document is open in another tab as well, looked at anew as tabs open it and as this one comes into sight. */
export function useOtherTabs(document: WorkbenchDocument, unsaved: boolean): boolean {
  const [others, setOthers] = useState(false);
  useEffect(() => {
    if (!("BroadcastChannel" in globalThis)) return;
    let gone = false;
    let letGo: () => void = () => undefined;
    const channel = new BroadcastChannel(CHANNEL);
    const follow = (name: string) => {
      const look = async () => {
        const count = await holders(name);
        if (!gone) setOthers(count > 1);
      };
      const lookNow = () => void look();
      channel.onmessage = lookNow;
      globalThis.document.addEventListener("visibilitychange", lookNow);
      const release = held(name, () => {
        lookNow();
        if (!gone) channel.postMessage(name);
      });
      letGo = () => {
        globalThis.document.removeEventListener("visibilitychange", lookNow);
        release();
      };
    };
    document.read().then(
      (content) => {
        if (gone) return;
        const id = auditIdIn(content);
        if (id === undefined) setOthers(false);
        else follow(`case-audit.audit.${id}`);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      letGo();
      channel.close();
    };
    // A save may be what gives a new audit its id.
  }, [document, unsaved]);
  return others;
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Template } from "../../audit/template";
import type { AuditSession } from "../session/audit-session";
import { useAudit } from "../use-session";
import { whereToLook } from "./problem-list";

/** Jumping to a control of the audit the pane shows. */
export function useGoTo(): ReturnType<typeof useGoingTo> {
  const { session, audit } = useAudit();
  return useGoingTo(session, audit.template);
}

/** Jumping to a control of the document; where it is gone, a sentence saying where to look instead. */
export function useGoingTo(
  session: AuditSession,
  template: Template | undefined,
): readonly [goTo: (tag: string) => void, lost: string | undefined] {
  const [lost, setLost] = useState<string>();
  const goTo = (tag: string) => {
    void session.goTo(tag).then(({ done }) => {
      const sentence = done || !template ? undefined : whereToLook(template, tag);
      setLost(sentence);
      if (sentence !== undefined) session.say(sentence);
    });
  };
  return [goTo, lost];
}

const useStyles = makeStyles({
  lost: {
    margin: 0,
    padding: tokens.spacingVerticalXS,
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    paddingLeft: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Where to look for an answer box that is gone. */
export function Lost({ sentence }: { readonly sentence: string | undefined }) {
  const styles = useStyles();
  return sentence === undefined ? null : <p className={styles.lost}>{sentence}</p>;
}

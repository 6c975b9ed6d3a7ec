import { makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useState } from "react";
import type { Template } from "../../audit/template";
import type { AuditSession } from "../session/audit-session";
import { lowerFirst } from "../../report/phrases";
import { placeText } from "../../report/place-text";
import { useAudit } from "../use-session";
import { whereToLook } from "./problem-list";
import { DocumentAway } from "./show-pane";
import { phrase } from "../../words/phrase";

/** Whether a press came from a mouse or a finger, which wants to write where it points; a key leaves the focus where it is. */
export const byPointer = ({ detail }: { readonly detail: number }): boolean => detail > 0;

/**
 * Bringing a control of the audit into view: a mouse or a finger goes into it, a key leaves the focus where it is. With where to
 * look: for one that is gone, and for one that is shown where nobody sees it.
 */
export function useShow(): readonly [
  show: (tag: string, press: { readonly detail: number }) => void,
  look: string | undefined,
] {
  const { session, audit } = useAudit();
  const [goTo, lost, tell] = useGoingTo(session, audit.template);
  const away = useContext(DocumentAway);
  const [shown, setShown] = useState<string>();
  const show = (tag: string, press: { readonly detail: number }) => {
    setShown(undefined);
    if (byPointer(press)) goTo(tag);
    else
      void session.show(tag).then(({ done }) => {
        if (!tell(done, tag)) return;
        const place = lowerFirst(placeText(audit.template, tag));
        session.say(phrase("Shown: {place}.", { place }));
        setShown(phrase("Marked in the document: {place}. F6 goes there.", { place }));
      });
  };
  return [show, lost ?? (away ? shown : undefined)];
}

/** Jumping to a control of the audit the pane shows. */
export function useGoTo(): ReturnType<typeof useGoingTo> {
  const { session, audit } = useAudit();
  return useGoingTo(session, audit.template);
}

/** Jumping to a control of the document; where it is gone, a sentence saying where to look instead. */
export function useGoingTo(
  session: AuditSession,
  template: Template | undefined,
): readonly [
  goTo: (tag: string) => void,
  lost: string | undefined,
  tell: (done: boolean, tag: string) => boolean,
] {
  const [lost, setLost] = useState<string>();
  const tell = (done: boolean, tag: string): boolean => {
    const sentence = done || !template ? undefined : whereToLook(template, tag);
    setLost(sentence);
    if (sentence !== undefined) session.say(sentence);
    return sentence === undefined;
  };
  const goTo = (tag: string) => {
    void session.goTo(tag).then(({ done }) => tell(done, tag));
  };
  return [goTo, lost, tell];
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

import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { isEntered } from "../../audit/entered";
import { HAND_BACK_FIELDS } from "../../audit/moderation";
import { handBackIn, handBackText } from "../../report/hand-back-text";
import { CopyText } from "../parts/copy-text";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { phrase } from "../../words/phrase";
import { fixedText } from "../../report/fixed-words";

const useStyles = makeStyles({ lines: { whiteSpace: "pre-wrap" } });

/** The hand-back note, for whoever it is for. */
export function HandedBack() {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const note = handBackIn(audit.record);
  return (
    <Disclosure summary={phrase("Hand-back note")} framed open>
      <div className={panel.group}>
        {Object.entries(HAND_BACK_FIELDS).map(
          ([key, { label }]) =>
            isEntered(note[key] ?? "") && (
              <div key={key}>
                <h3 className={panel.subtitle}>{fixedText(label)}</h3>
                <p className={mergeClasses(panel.text, styles.lines)}>{note[key]}</p>
              </div>
            ),
        )}
        <CopyText what={phrase("note")} say={session.say} text={() => handBackText(note)} />
      </div>
    </Disclosure>
  );
}

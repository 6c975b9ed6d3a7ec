import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
} from "@fluentui/react-components";
import { counted } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useSaving } from "../parts/use-saving";
import type { CasesRun } from "./cases-run";
import type { CasesWork } from "./cases-state";

const MAKE = "case-audit-make-cases";
const CANCEL = "case-audit-cancel-cases";
const SAVE = "case-audit-save-cases";

const useStyles = makeStyles({ start: { justifySelf: "start" } });

interface MakingCasesProps {
  readonly run: CasesRun;
  readonly work: CasesWork;
  /** How many there are to make. */
  readonly count: number;
  /** Of the list. */
  readonly name: string;
}

/** The button that makes the audits, how far that has come with a way to cancel it, and the zip. */
export function MakingCases({ run, work, count, name }: MakingCasesProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { save, note } = useSaving();
  const make = () => {
    void run.make().then(() => {
      focusLater(SAVE, MAKE);
    });
    focusLater(CANCEL);
  };
  if (work.phase === "making") {
    return (
      <div className={panel.group}>
        <Field validationMessage={`${work.done} of ${work.total}`} validationState="none">
          <ProgressBar aria-label="Making the audits" value={work.done} max={work.total} thickness="large" />
        </Field>
        <Button id={CANCEL} className={styles.start} onClick={run.cancel}>
          Cancel
        </Button>
      </div>
    );
  }
  return (
    <div className={panel.panel}>
      {work.phase === "cancelled" && <p className={panel.text}>Cancelled. Nothing was kept.</p>}
      {work.phase === "failed" && (
        <MessageBar intent="error" layout="multiline" politeness="polite">
          <MessageBarBody>{work.sentence}</MessageBarBody>
        </MessageBar>
      )}
      {work.phase === "made" && (
        <>
          <MessageBar intent="success" layout="multiline" politeness="polite">
            <MessageBarBody>
              {counted(work.count, "audit is", "audits are")} in the zip, with a list of them, made.csv.
            </MessageBarBody>
          </MessageBar>
          <Button
            id={SAVE}
            className={styles.start}
            appearance="primary"
            onClick={() => {
              save(work.zip, `${name.replace(/\.[^.]*$/, "")}.zip`);
            }}
          >
            Save the zip
          </Button>
          {note}
        </>
      )}
      <Button
        id={MAKE}
        className={styles.start}
        appearance={work.phase === "made" ? "secondary" : "primary"}
        onClick={make}
      >
        {work.phase === "made" ? "Make them again" : `Make ${counted(count, "audit")}`}
      </Button>
    </div>
  );
}

import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Template } from "../../audit/template";
import { safeName } from "../../cases/file-names";
import type { PaneTools } from "../menu/pane-menu";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useSaving } from "../parts/use-saving";
import { phrase } from "../../words/phrase";

const DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template";

const useStyles = makeStyles({ start: { justifySelf: "start" } });

interface SaveWordTemplateProps {
  readonly template: Template;
  readonly make: NonNullable<PaneTools["makeWordTemplate"]>;
}

/** One file to send out instead of many: Word makes a new audit of it each time it is opened. */
export function SaveWordTemplate({ template, make }: SaveWordTemplateProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { save: hand, note } = useSaving();
  const [failed, setFailed] = useState(false);
  const save = () => {
    make(template).then(
      (bytes) => {
        setFailed(false);
        hand(
          new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOTX }),
          `${safeName(template.title) || phrase("Audit")}.dotx`,
        );
      },
      () => {
        setFailed(true);
      },
    );
  };
  return (
    <div className={panel.group}>
      <h2 className={panel.subtitle}>{phrase("Or one file for everybody")}</h2>
      <p className={panel.text}>
        {phrase(
          "A Word template makes a new, blank audit each time someone opens it, and stays as it is itself. This pane does not open by itself in a document just made from it: save the document and open it again, or choose Open Case Audit on the Home tab.",
        )}
      </p>
      {failed && (
        <MessageBar intent="error" layout="multiline" politeness="polite">
          <MessageBarBody>
            {phrase("The Word template could not be made. Load this page again and try once more.")}
          </MessageBarBody>
        </MessageBar>
      )}
      <Button className={styles.start} icon={<ArrowDownloadRegular />} onClick={save}>
        {phrase("Save a Word template")}
      </Button>
      {note}
    </div>
  );
}

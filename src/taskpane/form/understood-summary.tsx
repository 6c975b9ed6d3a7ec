import { Button, makeStyles } from "@fluentui/react-components";
import type { FormDraft } from "../../forms/draft/form-draft";
import { usePanelStyles } from "../parts/use-panel-styles";
import { EditorGroup } from "./editor-group";
import { HEADINGS } from "./part-ids";
import { summaryText } from "./summary-text";

const useStyles = makeStyles({ go: { justifySelf: "start" } });

interface UnderstoodSummaryProps {
  readonly fileName: string;
  readonly draft: FormDraft;
}

/** What was understood in one line, and the way to what was not. */
export function UnderstoodSummary({ fileName, draft }: UnderstoodSummaryProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const show = () => {
    const heading = document.getElementById(HEADINGS.notPlaced);
    heading?.scrollIntoView();
    heading?.focus();
  };
  return (
    <EditorGroup id={HEADINGS.understood} title="What was understood">
      <p className={panel.text}>{summaryText(draft)}</p>
      <p className={panel.quiet}>
        From {fileName}. Nothing of its text is lost: what is taken out is kept below.
      </p>
      {draft.notPlaced.length > 0 && (
        <Button className={styles.go} size="small" onClick={show}>
          Show what is not placed
        </Button>
      )}
    </EditorGroup>
  );
}

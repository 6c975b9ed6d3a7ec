import { Button, makeStyles, Textarea } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { usePanelStyles } from "../parts/use-panel-styles";

const useStyles = makeStyles({ text: { "& textarea": { minHeight: "120px", maxHeight: "none" } } });

const COPIED = "The result has been copied.";
const REFUSED =
  "Copying is not allowed here. The result is selected below: press Ctrl+C, or Command+C on a Mac.";

interface CopyReportProps {
  readonly text: string;
  readonly say: (text: string) => void;
}

/** Copies the result, or shows it to be copied by hand where the clipboard is refused. */
export function CopyReport({ text, say }: CopyReportProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const [outcome, setOutcome] = useState<"copied" | "refused">();
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (outcome !== "refused") return;
    field.current?.focus();
    field.current?.select();
  }, [outcome]);

  const copy = () => {
    void copied(text).then((done) => {
      setOutcome(done ? "copied" : "refused");
      say(done ? COPIED : REFUSED);
    });
  };
  return (
    <div className={panel.group}>
      <div className={panel.row}>
        <Button icon={<CopyRegular />} onClick={copy}>
          Copy the result
        </Button>
        {outcome === "copied" && <span className={panel.text}>Copied.</span>}
      </div>
      {outcome === "refused" && (
        <>
          <p className={panel.text}>{REFUSED}</p>
          <Textarea
            className={styles.text}
            textarea={{ ref: field }}
            readOnly
            resize="vertical"
            aria-label="The result as text"
            value={text}
          />
        </>
      )}
    </div>
  );
}

/** Whether the clipboard took it. Older browsers inside Word have none, and others refuse it in a frame. */
async function copied(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}

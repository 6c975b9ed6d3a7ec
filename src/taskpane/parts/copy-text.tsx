import { Button, makeStyles, Textarea } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { toClipboard } from "./to-clipboard";
import { usePanelStyles } from "./use-panel-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({ text: { "& textarea": { minHeight: "120px", maxHeight: "none" } } });

interface CopyTextProps {
  /** What it is, in a word: "result". */
  readonly what: string;
  /** Nothing where there is nothing to copy just now. */
  readonly text: () => string | undefined;
  /** The same as HTML, for programs that take more than text. */
  readonly html?: () => string;
  readonly say: (text: string) => void;
}

/** Copies a text, or shows it to be copied by hand where the clipboard is refused. */
export function CopyText({ what, text, html, say }: CopyTextProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly copied: boolean }>();
  const field = useRef<HTMLTextAreaElement>(null);
  const refused = phrase(
    "Copying is not allowed here. The {what} is selected below: press Ctrl+C, or Command+C on a Mac.",
    { what },
  );

  useEffect(() => {
    if (!outcome || outcome.copied) return;
    field.current?.focus();
    field.current?.select();
  }, [outcome]);

  const copy = () => {
    const now = text();
    if (now === undefined) {
      setOutcome(undefined);
      return;
    }
    void toClipboard(now, html?.()).then((done) => {
      setOutcome({ text: now, copied: done });
      say(done ? phrase("The {what} has been copied.", { what }) : refused);
    });
  };
  return (
    <div className={panel.group}>
      <div className={panel.row}>
        <Button icon={<CopyRegular />} onClick={copy}>
          {phrase("Copy the {what}", { what })}
        </Button>
        {outcome?.copied === true && <span className={panel.text}>{phrase("Copied.")}</span>}
      </div>
      {outcome?.copied === false && (
        <>
          <p className={panel.text}>{refused}</p>
          <Textarea
            className={styles.text}
            textarea={{ ref: field }}
            readOnly
            resize="vertical"
            aria-label={phrase("The {what} as text", { what })}
            value={outcome.text}
          />
        </>
      )}
    </div>
  );
}

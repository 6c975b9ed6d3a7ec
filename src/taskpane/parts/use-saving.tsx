import { Link, makeStyles } from "@fluentui/react-components";
import { use, useState, type ReactNode } from "react";
import { SavingContext } from "./saving-context";
import { usePanelStyles } from "./use-panel-styles";
import { phraseWith } from "./phrase-with";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({ link: { textDecorationLine: "underline" } });

/**
 * Saves files as downloads, and gives a note on the last one: where it is, and what to do where it never came. No page
 * can tell whether it did, and Word on a Mac and a locked-down browser let it vanish.
 */
export function useSaving(): { readonly save: (blob: Blob, name: string) => void; readonly note: ReactNode } {
  const { workbench, say } = use(SavingContext);
  const styles = useStyles();
  const panel = usePanelStyles();
  const [saved, setSaved] = useState<string>();
  const text = (name: string) => phrase("Look for {name} in your downloads.", { name });
  return {
    save: (blob, name) => {
      downloadBlob(blob, name);
      setSaved(name);
      say(text(name));
    },
    note: saved !== undefined && (
      <p className={panel.text}>
        {text(saved)}
        {workbench !== undefined && (
          <>
            {" "}
            {phraseWith(
              "If it is not there, this Word does not let Case Audit save files. {link} in your browser and do it there.",
              {
                link: (
                  <Link inline className={styles.link} href={workbench} target="_blank" rel="noopener">
                    {phrase("Open the workbench")}
                  </Link>
                ),
              },
            )}
          </>
        )}
      </p>
    ),
  };
}

/** Hands a file to the browser as a download. */
export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the bytes by then.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

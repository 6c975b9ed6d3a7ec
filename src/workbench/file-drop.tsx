import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState } from "react";
import { phrase } from "../words/phrase";

/** Takes files dropped anywhere on the page. Whether one is being dragged over it now. */
export function useFileDrop(onFile: (file: File, handle?: FileSystemFileHandle) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const take = useEffectEvent(onFile);

  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const onLeave = (event: DragEvent) => {
      // Leaving one element for another on the page has a related target.
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent) => {
      setDragging(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      const handle = handleOf(event.dataTransfer?.items[0]);
      if (file)
        void handle.then((found) => {
          take(file, found);
        });
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, []);

  return dragging;
}

/** Some browsers give with a dropped file the means to write back to it. It has to be asked for before anything else is waited for. */
function handleOf(item: DataTransferItem | undefined): Promise<FileSystemFileHandle | undefined> {
  const asked = item as
    { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> } | undefined;
  return (asked?.getAsFileSystemHandle?.() ?? Promise.resolve(null)).then(
    (handle) => (handle instanceof FileSystemFileHandle ? handle : undefined),
    () => undefined,
  );
}

const useStyles = makeStyles({
  hint: {
    position: "fixed",
    inset: "8px",
    zIndex: 20,
    display: "grid",
    placeItems: "center",
    pointerEvents: "none",
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
  },
  text: {
    padding: "16px 24px",
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
});

/** Says, while a file is dragged over the page, what dropping it does. */
export function DropHint() {
  const styles = useStyles();
  return (
    <div className={styles.hint}>
      <div className={styles.text}>{phrase("Drop the .docx to open it")}</div>
    </div>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { WorkbenchDocument } from "../workbench-document";
import { Blocks } from "./blocks";
import { EmptySheet } from "./empty-sheet";
import { Filling } from "./filling";
import { HeadingOffset } from "./heading-offset";
import { useSheetColours } from "./use-sheet-colours";
import { NARROW, SHEET_FONT } from "./view-styles";

const useStyles = makeStyles({
  desk: {
    containerType: "inline-size",
    containerName: "sheet",
    padding: "24px 16px 64px",
    minHeight: "100%",
    boxSizing: "border-box",
  },
  sheet: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "210mm",
    minHeight: "297mm",
    margin: "0 auto",
    padding: "22mm 20mm",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow8,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontFamily: SHEET_FONT,
    fontSize: "11pt",
    lineHeight: 1.32,
    // Room for the frame and title of an answer that is gone to.
    "& [data-tag]": { scrollMarginBlock: "96px" },
    [NARROW]: { padding: "16px 12px", minHeight: "100%" },
  },
});

export interface DocumentViewProps {
  readonly document: WorkbenchDocument;
  /** Called before the view is gone to, which may be out of sight. */
  readonly onGoTo: () => void;
}

/** The document as Word would show it, its answers open for filling in. */
export function DocumentView({ document, onGoTo }: DocumentViewProps) {
  const styles = useStyles();
  const colours = useSheetColours();
  const sheet = useRef<HTMLDivElement>(null);
  const { page } = useSyncExternalStore(document.subscribe, document.getState);
  const { type, select, keepPending } = document;
  const filling = useMemo(() => ({ type, select, keepPending }), [type, select, keepPending]);

  useEffect(() => {
    const answer = (tag: string) =>
      sheet.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(tag)}"]`);
    return document.showIn({
      goTo: (tag) => {
        if (!answer(tag)) return false;
        onGoTo();
        const found = answer(tag);
        found?.scrollIntoView({ block: "center" });
        found?.querySelector<HTMLElement>("textarea, select")?.focus({ preventScroll: true });
        return true;
      },
      reveal: (tag) => {
        answer(tag)?.scrollIntoView({ block: "nearest" });
      },
    });
  }, [document, onGoTo]);

  const isEmpty = page.blocks.every((block) => block.type === "paragraph" && block.content.length === 0);
  const hasTitle = page.blocks.some(
    (block) => block.type === "paragraph" && block.role === "title" && block.content.length > 0,
  );
  return (
    <div className={styles.desk}>
      <div ref={sheet} className={mergeClasses(styles.sheet, colours)} lang="en-GB">
        <Filling value={filling}>
          <HeadingOffset value={hasTitle ? 1 : 0}>
            {isEmpty ? <EmptySheet /> : <Blocks blocks={page.blocks} />}
          </HeadingOffset>
        </Filling>
      </div>
    </div>
  );
}

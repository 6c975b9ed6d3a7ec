import { makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { progressOf } from "../audit/progress";
import { STATUSES } from "../audit/record";
import { useAudit } from "./audit-context";
import { usePanelStyles } from "./parts/use-panel-styles";

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
  },
  // Word draws its own menu over the top right corner, 34 by 32 pixels.
  title: { marginRight: "36px" },
  progress: {
    // Fluent’s own words for it, so that this wins.
    "@media screen and (forced-colors: active)": {
      backgroundColor: "Canvas",
      outline: "1px solid CanvasText",
    },
  },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
  texts: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
});

interface AuditHeaderProps {
  readonly focusTitle: boolean;
  readonly menu: ReactNode;
}

/** Which audit this is, how it stands, and how far it has come. */
export function AuditHeader({ focusTitle, menu }: AuditHeaderProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const { audit } = useAudit();
  const { template, record } = audit;
  const { done, total } = progressOf(template, record);
  const text = `${String(done)} of ${String(total)} answered`;

  useEffect(() => {
    if (focusTitle) title.current?.focus();
  }, [focusTitle]);

  return (
    <header className={styles.header}>
      <h1 ref={title} tabIndex={-1} className={mergeClasses(panel.title, styles.title)}>
        {template.title}
      </h1>
      <div className={styles.line}>
        <div className={styles.texts}>
          <span className={panel.text}>{text}</span>
          <span className={panel.text}>{STATUSES.find((status) => status.id === record.status)?.label}</span>
        </div>
        {menu}
      </div>
      <ProgressBar
        className={styles.progress}
        thickness="large"
        value={done}
        max={Math.max(1, total)}
        aria-label="Answered"
        aria-valuetext={text}
        {...(done === total && { color: "success" })}
      />
    </header>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  details: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  framed: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  summary: {
    cursor: "pointer",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    alignContent: "center",
    scrollMarginTop: "8px",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":hover": { textDecorationLine: "underline" },
    "@media (forced-colors: active)": { color: "ButtonText", "& *": { color: "ButtonText" } },
  },
  body: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS} ${tokens.spacingVerticalS}` },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly framed?: boolean;
  readonly open?: boolean;
  /** Of what unfolds it, where focus can then go. */
  readonly id?: string;
}

/** Something to read for whoever asks for it. The browser's own, so every assistive technology knows it. */
export function Disclosure({ summary, children, framed = false, open = false, id }: DisclosureProps) {
  const styles = useStyles();
  return (
    <details className={mergeClasses(styles.details, framed && styles.framed)} open={open}>
      <summary id={id} className={styles.summary}>
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}

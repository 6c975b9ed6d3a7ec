import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, WarningRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { StandsOnRow } from "../../report/overview-screen/stands-on-view";
import { useOverviewStyles } from "./use-overview-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  summary: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} 0`,
    boxSizing: "border-box",
    cursor: "pointer",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    listStyleType: "none",
    borderRadius: tokens.borderRadiusMedium,
    "::-webkit-details-marker": { display: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":hover": { textDecorationLine: "underline" },
    "@media (forced-colors: active)": { color: "ButtonText" },
  },
  // What it says is done once it is open.
  details: { "&[open] > summary > :last-child": { visibility: "hidden" } },
  sign: { flexShrink: 0, height: "20px", display: "grid", placeItems: "center", fontSize: "18px" },
  text: { flexGrow: 1 },
  show: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    "@media print": { display: "none" },
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  half: {
    color: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  mustSign: { color: tokens.colorStatusDangerForeground1 },
  lines: {
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS} 26px`,
    maxHeight: "320px",
    overflowY: "auto",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "& li": { marginBottom: tokens.spacingVerticalXXS },
  },
});

interface StandsOnCardProps {
  readonly rows: readonly StandsOnRow[];
  /** What is shown of it, where a filter is set. */
  readonly shown: string | undefined;
}

/** What the figures stand on, and all that is not in them; each line opens its list. */
export function StandsOnCard({ rows, shown }: StandsOnCardProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const signs: Readonly<Record<StandsOnRow["state"], ReactElement>> = {
    done: <CheckmarkCircleFilled className={styles.done} />,
    half: <HalfCircle className={styles.half} />,
    must: <WarningRegular className={styles.mustSign} />,
  };
  const missing = rows.some(({ state }) => state === "must");
  return (
    <section
      className={mergeClasses(shared.card, missing && shared.must)}
      aria-labelledby="overview-stands-on"
    >
      <h2 id="overview-stands-on" className={shared.title}>
        {phrase("What these figures stand on")}
      </h2>
      {shown !== undefined && <p className={shared.quiet}>{shown}</p>}
      <div>
        {rows.map(({ state, text, lines }) => (
          <details key={text} className={styles.details}>
            <summary className={styles.summary}>
              <span className={styles.sign} aria-hidden>
                {signs[state]}
              </span>
              <span className={styles.text}>{text}</span>
              <span className={styles.show} aria-hidden>
                {phrase("Show")}
              </span>
            </summary>
            <ul className={styles.lines} tabIndex={0} role="list" aria-label={text}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  );
}

/** Drawn here, since an icon of Fluent's would come with the pane. */
function HalfCircle({ className }: { readonly className: string | undefined }) {
  return (
    <svg className={className} width="1em" height="1em" viewBox="0 0 20 20" fill="currentColor" aria-hidden>
      <path d="M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 1a7 7 0 0 1 7 7H3a7 7 0 0 1 7-7Z" />
    </svg>
  );
}

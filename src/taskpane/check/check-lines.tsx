import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissCircleRegular, SubtractCircleRegular } from "@fluentui/react-icons";
import type { CheckLine } from "../../document/host-check";
import { usePanelStyles } from "../parts/use-panel-styles";
import { OUTCOME_WORDS } from "./outcome-words";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  icon: { fontSize: "20px" },
  holds: { color: tokens.colorPaletteGreenForeground1 },
  fails: { color: tokens.colorPaletteRedForeground1 },
  // A block, so that it has a first letter to write large.
  words: {
    display: "inline-block",
    fontWeight: tokens.fontWeightSemibold,
    "::first-letter": { textTransform: "uppercase" },
  },
  seen: { overflowWrap: "anywhere" },
});

const ICONS = {
  holds: CheckmarkCircleRegular,
  "does-not-hold": DismissCircleRegular,
  skipped: SubtractCircleRegular,
} as const;

/** What was tried, in its order, each with what became of it and what was seen. */
export function CheckLines({ lines }: { readonly lines: readonly CheckLine[] }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  return (
    <ol className={panel.list} aria-label="What was tried">
      {lines.map(({ belief, outcome, seen }, index) => {
        const Icon = ICONS[outcome];
        const colour = { holds: styles.holds, "does-not-hold": styles.fails, skipped: undefined }[outcome];
        return (
          <li key={index} className={styles.line}>
            <Icon className={mergeClasses(styles.icon, colour)} aria-hidden />
            <div>
              <p className={panel.text}>{belief}</p>
              <p className={mergeClasses(panel.quiet, styles.seen)}>
                <span className={styles.words}>{OUTCOME_WORDS[outcome]}</span>
                {seen !== "" && `: ${seen}`}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

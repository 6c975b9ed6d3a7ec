import { makeStyles, tokens } from "@fluentui/react-components";
import type { GuidanceEntry } from "../../guidance/guidance-entry";
import type { GuidanceHit } from "../../guidance/search-guidance";
import { Marked } from "../parts/marked";
import { hitText } from "./hit-text";

const useStyles = makeStyles({
  hit: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    overflowWrap: "break-word",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  kind: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface HitButtonProps {
  readonly hit: GuidanceHit;
  readonly onOpen: (entry: GuidanceEntry) => void;
}

/** One text that was found, with the words it was found by, and the way to it. */
export function HitButton({ hit, onOpen }: HitButtonProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.hit}
      onClick={() => {
        onOpen(hit.entry);
      }}
    >
      <span className={styles.title}>
        <Marked {...hit.title} />
      </span>{" "}
      <span className={styles.kind}>{hitText(hit)}</span>{" "}
      {hit.excerpt.text !== "" && (
        <span>
          <Marked {...hit.excerpt} />
        </span>
      )}
    </button>
  );
}

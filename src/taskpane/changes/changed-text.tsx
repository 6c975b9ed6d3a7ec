import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { textChanges, type Stretch } from "../../guidance/text-changes";
import { counted } from "../../report/phrases";
import { hidden } from "../parts/messages";
import { usePanelStyles } from "../parts/use-panel-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  // Beside each other from 380 px of pane, else one above the other.
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  side: { display: "grid", alignContent: "start", gap: tokens.spacingVerticalXXS },
  words: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  deleted: { textDecorationLine: "line-through", backgroundColor: tokens.colorPaletteRedBackground1 },
  inserted: {
    textDecorationLine: "underline",
    textUnderlineOffset: "2px",
    backgroundColor: tokens.colorPaletteGreenBackground1,
  },
  ears: hidden,
});

interface ChangedTextProps {
  readonly before: string;
  readonly now: string;
  /** One word of a list and no text: it is another as a whole. */
  readonly whole: boolean;
}

/** What an answer said and what it says: what is gone struck out, what is new underlined, for ears in words. */
export function ChangedText({ before, now, whole }: ChangedTextProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const changes = useMemo(
    () => (whole ? asWhole(before, now) : textChanges(before, now)),
    [before, now, whole],
  );
  return (
    <>
      <div className={styles.sides}>
        <div className={styles.side}>
          <p className={panel.quiet}>{phrase("When sent")}</p>
          <Side stretches={changes.before} as="del" />
        </div>
        <div className={styles.side}>
          <p className={panel.quiet}>{phrase("Now")}</p>
          <Side stretches={changes.now} as="ins" />
        </div>
      </div>
      {changes.onlySpaces && (
        <p className={panel.quiet}>{phrase("Only spaces or line ends are different.")}</p>
      )}
    </>
  );
}

const asWhole = (before: string, now: string) => ({
  before: before === "" ? [] : [{ text: before, onlyHere: true }],
  now: now === "" ? [] : [{ text: now, onlyHere: true }],
  onlySpaces: false,
});

function Side({
  stretches,
  as: Tag,
}: {
  readonly stretches: readonly Stretch[];
  readonly as: "del" | "ins";
}) {
  const styles = useStyles();
  const panel = usePanelStyles();
  if (stretches.length === 0) return <p className={panel.quiet}>{phrase("Not entered")}</p>;
  return (
    <p className={mergeClasses(panel.text, styles.words)}>
      {stretches.map((stretch, at) =>
        "leftOut" in stretch ? (
          <span key={at} className={panel.quiet}>
            {` ${phrase("… {words} the same …", { words: counted(stretch.leftOut, "word") })} `}
          </span>
        ) : stretch.onlyHere ? (
          <Tag key={at} className={Tag === "del" ? styles.deleted : styles.inserted}>
            <span className={styles.ears}>{Tag === "del" ? phrase("deleted: ") : phrase("inserted: ")}</span>
            {stretch.text}
            <span className={styles.ears}>; </span>
          </Tag>
        ) : (
          stretch.text
        ),
      )}
    </p>
  );
}

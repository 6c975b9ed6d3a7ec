import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular, ShieldErrorRegular } from "@fluentui/react-icons";
import { Fragment, type ReactNode } from "react";
import type { NextThing } from "../moderation/next-thing";
import { nextName } from "../report/next-text";
import { hidden } from "./parts/messages";
import { useAudit } from "./use-session";
import { phrase } from "../words/phrase";

const useStyles = makeStyles({
  bar: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "stretch" },
  next: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: "44px",
    justifyContent: "space-between",
    textAlign: "start",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  words: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    overflowWrap: "break-word",
    hyphens: "auto",
  },
  // A label of the template may be a long question: the rest of it is in the tooltip.
  name: {
    display: "-webkit-box",
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what cuts after so many lines works with it alone
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
  },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  concern: {
    flexShrink: 0,
    maxWidth: "122px",
    minWidth: 0,
    minHeight: "44px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
  },
  hidden,
});

export const NEXT_BUTTON = "case-audit-next";
export const CONCERN_BUTTON = "case-audit-concern";
/** The heading of what that button opens. */
export const CONCERN_TITLE = "case-audit-concern-title";

interface NextBarProps {
  /** Nothing where it is nobody's turn who sits here, or what is open has its own way on. */
  readonly next: NextThing | undefined;
  /** A form is open, whose own button is the filled one. */
  readonly stepsBack: boolean;
  readonly onNext: () => void;
  readonly onConcern: () => void;
}

/** Two words with a slash between them may stand on two lines. */
const brokenAtSlashes = (text: string): ReactNode =>
  text.split("/").map((part, at) => (
    <Fragment key={at}>
      {at > 0 && (
        <>
          /<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));

/** The way on, by its name, and the way to an immediate concern from wherever one is. */
export function NextBar({ next, stepsBack, onNext, onConcern }: NextBarProps) {
  const styles = useStyles();
  const { template, record } = useAudit().audit;
  const name = next && nextName(template, next);
  return (
    <div className={styles.bar}>
      {next && (
        <Button
          id={NEXT_BUTTON}
          className={styles.next}
          appearance={stepsBack ? "outline" : "primary"}
          icon={<ArrowRightRegular />}
          iconPosition="after"
          title={"Ctrl+Enter"}
          onClick={onNext}
        >
          <span className={styles.words}>
            <span className={styles.small}>
              {phrase("Next")}
              <span className={styles.hidden}>: </span>
            </span>
            <span className={styles.name} title={name}>
              {brokenAtSlashes(name ?? "")}
            </span>
          </span>
        </Button>
      )}
      <Button
        id={CONCERN_BUTTON}
        className={styles.concern}
        icon={<ShieldErrorRegular />}
        onClick={onConcern}
      >
        {record.immediateConcern.raised === "yes" ? phrase("Concern recorded") : phrase("Immediate concern")}
      </Button>
    </div>
  );
}

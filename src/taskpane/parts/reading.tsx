import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Failure } from "../session/failure";
import { FailureBar } from "./failure-bar";

const useStyles = makeStyles({
  reading: {
    padding: `40px ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  menu: { alignSelf: "end" },
});

interface ReadingProps {
  readonly failure: Failure | undefined;
  readonly menu: ReactNode;
}

/** Shown until the document has been read for the first time. */
export function Reading({ failure, menu }: ReadingProps) {
  const styles = useStyles();
  return (
    <div className={styles.reading}>
      {failure ? <FailureBar failure={failure} /> : <Spinner label="Reading the document" />}
      {failure && menu && <div className={styles.menu}>{menu}</div>}
    </div>
  );
}

import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { Failure } from "../session/failure";
import { FailureBar } from "./failure-bar";

const useStyles = makeStyles({
  reading: {
    padding: `40px ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

/** Shown until the document has been read for the first time. */
export function Reading({ failure }: { readonly failure: Failure | undefined }) {
  const styles = useStyles();
  return (
    <div className={styles.reading}>
      {failure ? <FailureBar failure={failure} /> : <Spinner label="Reading the document" />}
    </div>
  );
}

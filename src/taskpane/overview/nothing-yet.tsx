import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Summary } from "../../overview/summary";
import { counted } from "../../report/phrases";
import type { OverviewState } from "./overview-run";
import { useOverviewStyles } from "./use-overview-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  narrow: { maxWidth: "760px" },
  problem: { display: "flex", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  sign: { flexShrink: 0, marginTop: "2px", color: tokens.colorStatusDangerForeground1 },
});

/** Before there is an audit: what to choose, and of what was chosen why it is none. */
export function NothingYet({
  state: { summary, files },
  onSample,
  children,
}: {
  readonly state: OverviewState;
  readonly onSample: () => void;
  readonly children: ReactNode;
}) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const reasons = reasonsOf(summary);
  return (
    <>
      {reasons.length > 0 && (
        <section
          className={mergeClasses(shared.card, shared.must, styles.narrow)}
          aria-labelledby="overview-none"
        >
          <h2 id="overview-none" className={shared.title}>
            {files.size === 1
              ? phrase("This file is no audit")
              : phrase("None of these {files} is an audit", { files: counted(reasons.length, "file") })}
          </h2>
          <ul className={shared.list}>
            {reasons.map(([file, why]) => (
              <li key={file} className={mergeClasses(shared.text, styles.problem)}>
                <WarningRegular aria-hidden fontSize={18} className={styles.sign} />
                <span>
                  {file}: {why}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={mergeClasses(shared.card, styles.narrow)} aria-labelledby="overview-empty">
        <h2 id="overview-empty" className={shared.title}>
          {phrase("Nothing to show yet")}
        </h2>
        <p className={shared.text}>
          {phrase(
            "Choose the audits of a month or a theme: a folder with all that is in it, or the files themselves. You can drop them here too. They are read in this browser, and nothing is uploaded.",
          )}
        </p>
        {children}
      </section>
      <section className={mergeClasses(shared.card, styles.narrow)} aria-labelledby="overview-sample">
        <h2 id="overview-sample" className={shared.title}>
          {phrase("Nothing drawn yet")}
        </h2>
        <p className={shared.text}>
          {phrase(
            "Draw the month’s sample from the list of cases, with a certificate by which anybody can draw it again; or check a certificate.",
          )}
        </p>
        <Button className={shared.start} onClick={onSample}>
          {phrase("Draw the sample")}
        </Button>
      </section>
    </>
  );
}

function reasonsOf({ notRead, lockFiles, otherFiles }: Summary): readonly (readonly [string, string])[] {
  return [
    ...Object.entries(notRead),
    ...lockFiles.map(
      (file) => [file, phrase("A mark that somebody has a document open. Close it in Word.")] as const,
    ),
    ...otherFiles.map((file) => [file, phrase("No Word document.")] as const),
  ];
}

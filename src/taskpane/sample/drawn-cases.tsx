import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { sampleOf, type Certificate } from "../../programme/certificate";
import { howText } from "../../report/programme/sample-text";
import { FiguresTable } from "../overview/figures-table";
import { useOverviewStyles } from "../overview/use-overview-styles";
import { ReplaceCase } from "./replace-case";
import type { SampleRun } from "./sample-run";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  words: { "& table td, & table th": { textAlign: "left" } },
  // A number of a case is not broken at its hyphens.
  id: { whiteSpace: "nowrap" },
});

/** Cases of a draw that are shown before somebody asks for all. */
const FEW = 5;

interface DrawnCasesProps {
  readonly run: SampleRun;
  readonly certificate: Certificate;
  readonly narrow: boolean;
  readonly children: ReactNode;
}

/** The cases of a sample as they stand, those picked by hand apart. */
export function DrawnCases({ run, certificate, narrow, children }: DrawnCasesProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const sampled = sampleOf(certificate);
  const drawn = sampled.filter(({ how }) => how.kind !== "hand-picked");
  const picked = sampled.filter(({ how }) => how.kind === "hand-picked");
  const shown = all ? drawn : drawn.slice(0, FEW);
  return (
    <section className={shared.card} aria-labelledby="sample-draw">
      <h3 id="sample-draw" className={shared.title}>
        {phrase("The draw")}
      </h3>
      <p className={shared.quiet}>{phrase("In the order drawn")}</p>
      <div className={styles.words}>
        <FiguresTable
          of={phrase("Case")}
          narrow={narrow}
          columns={[phrase("Team"), phrase("How")]}
          rows={shown.map((each, at) => ({
            key: each.id,
            label: <span className={styles.id}>{`${String(at + 1)}. ${each.id}`}</span>,
            cells: [each.group === "" ? each.team : `${each.team} · ${each.group}`, howText(each)],
          }))}
        />
      </div>
      {!all && drawn.length > FEW && (
        <button
          type="button"
          className={mergeClasses(shared.words, shared.start)}
          onClick={() => {
            setAll(true);
          }}
        >
          {phrase("Show all {drawn}", { drawn: drawn.length })}
        </button>
      )}
      {picked.length > 0 && (
        <p className={shared.quiet}>
          {phrase("Besides these: {picked}, hand-picked, and labelled so in every figure.", {
            picked: picked
              .map(
                (each) =>
                  `${each.id} (${each.how.kind === "hand-picked" ? each.how.because : howText(each)})`,
              )
              .join(", "),
          })}
        </p>
      )}
      {children}
      <ReplaceCase run={run} certificate={certificate} />
    </section>
  );
}

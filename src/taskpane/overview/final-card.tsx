import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Behind } from "../../overview/audits-behind";
import type { FinalView } from "../../report/overview-screen/final-view";
import { useGradeLooks } from "./grade-looks";
import { OverviewCard, ShowAudits } from "./overview-card";
import { useOverviewStyles } from "./use-overview-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  sign: { display: "inline-block", width: "16px", height: "11px", marginRight: "8px" },
  cells: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface FinalCardProps {
  readonly view: FinalView;
  /** Shows the audits behind a figure; not where figures are to be published. */
  readonly onBehind: ((behind: Behind) => void) | undefined;
}

/** What was found overall. */
export function FinalCard({ view, onBehind }: FinalCardProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const looks = useGradeLooks();
  const { heading, note, rows, moderation, behind } = view;
  return (
    <OverviewCard id="overview-final" heading={heading} note={note}>
      {rows.length > 0 && (
        <table className={mergeClasses(shared.table, styles.cells)} aria-label={phrase("Final grading")}>
          <thead>
            <tr>
              <th scope="col">{phrase("Grade")}</th>
              <th scope="col">{phrase("Audits")}</th>
              <th scope="col">{phrase("Percent")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, look, count, percent }) => (
              <tr key={label}>
                <th scope="row">
                  {look && <span className={mergeClasses(styles.sign, looks.part, looks[look])} />}
                  {label}
                </th>
                <td>{count}</td>
                <td>{percent}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {moderation !== undefined && <p className={shared.quiet}>{moderation}</p>}
      {behind && onBehind && (
        <ShowAudits
          label={phrase("Show the audits of the final grading")}
          onClick={() => {
            onBehind(behind);
          }}
        >
          {phrase("Show the audits")}
        </ShowAudits>
      )}
    </OverviewCard>
  );
}

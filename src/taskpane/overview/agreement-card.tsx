import type { Behind } from "../../overview/audits-behind";
import type { AgreementView } from "../../report/overview-screen/work-views";
import { FiguresTable } from "./figures-table";
import { OverviewCard, ShowAudits } from "./overview-card";
import { phrase } from "../../words/phrase";

interface AgreementCardProps {
  readonly view: AgreementView;
  /** Room for the rows' names beside their numbers. */
  readonly wide: boolean;
  readonly onBehind: ((behind: Behind) => void) | undefined;
}

/** What moderation made of the overall judgements: the whole table, and in words what it comes to. */
export function AgreementCard({ view, wide, onBehind }: AgreementCardProps) {
  const { heading, note, columns, rows, behind } = view;
  return (
    <OverviewCard id="overview-agreement" heading={heading} note={note}>
      {rows.length > 0 && (
        <>
          <FiguresTable
            of={phrase("Auditor, then moderated as")}
            columns={columns}
            rows={rows.map(({ label, cells }) => ({ key: label, label, cells }))}
            narrow={!wide}
          />
          {onBehind && (
            <ShowAudits
              onClick={() => {
                onBehind(behind);
              }}
            >
              {phrase("Show the moderated audits")}
            </ShowAudits>
          )}
        </>
      )}
    </OverviewCard>
  );
}

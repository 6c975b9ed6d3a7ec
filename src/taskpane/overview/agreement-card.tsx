import { Button, mergeClasses } from "@fluentui/react-components";
import type { Behind } from "../../overview/audits-behind";
import type { AgreementView } from "../../report/overview-screen/work-views";
import { FiguresTable } from "./figures-table";
import { useOverviewStyles } from "./use-overview-styles";

interface AgreementCardProps {
  readonly view: AgreementView;
  /** Room for the rows' names beside their numbers. */
  readonly wide: boolean;
  readonly onBehind: ((behind: Behind) => void) | undefined;
}

/** What moderation made of the overall judgements: the whole table, and in words what it comes to. */
export function AgreementCard({ view, wide, onBehind }: AgreementCardProps) {
  const shared = useOverviewStyles();
  const { heading, note, columns, rows, behind } = view;
  return (
    <section className={shared.card} aria-labelledby="overview-agreement">
      <h2 id="overview-agreement" className={shared.title}>
        {heading}
      </h2>
      <p className={shared.quiet}>{note}</p>
      {rows.length > 0 && (
        <>
          <FiguresTable
            of="Auditor, then moderated as"
            columns={columns}
            rows={rows.map(({ label, cells }) => ({ key: label, label, cells }))}
            narrow={!wide}
          />
          {onBehind && (
            <Button
              size="small"
              className={mergeClasses(shared.start, shared.hiddenOnPaper)}
              onClick={() => {
                onBehind(behind);
              }}
            >
              Show the moderated audits
            </Button>
          )}
        </>
      )}
    </section>
  );
}

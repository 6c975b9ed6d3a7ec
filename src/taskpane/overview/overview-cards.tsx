import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Behind } from "../../overview/audits-behind";
import { finalView } from "../../report/overview-screen/final-view";
import { numbersView, type FiguresView } from "../../report/overview-screen/numbers-view";
import { questionsView } from "../../report/overview-screen/questions-view";
import { sectionsView } from "../../report/overview-screen/sections-view";
import type { ShownTemplate } from "../../report/shown-figures";
import type { StandsOnRow } from "../../report/overview-screen/stands-on-view";
import { trendView } from "../../report/overview-screen/trend-view";
import { actionsView, agreementView, completenessView } from "../../report/overview-screen/work-views";
import { AgreementCard } from "./agreement-card";
import { FinalCard } from "./final-card";
import { FiguresTable } from "./figures-table";
import { LinesCard } from "./lines-card";
import { OverviewCard } from "./overview-card";
import { SectionsCard, SectionsTable } from "./sections-card";
import { StandsOnCard } from "./stands-on-card";
import { TrendCard } from "./trend-card";
import { useOverviewStyles } from "./use-overview-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  cards: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  wide: {
    // The table in the last is as wide as its words are: wider where a browser's own colours come with its own letters.
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 5fr) minmax(min-content, 4fr)",
    alignItems: "start",
  },
  /** Its columns are many. */
  row: { gridColumnStart: 1, gridColumnEnd: -1, minWidth: 0, contain: "inline-size" },
  whole: { gridTemplateColumns: "minmax(min-content, 1fr)" },
  column: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    alignContent: "start",
    gap: tokens.spacingVerticalM,
  },
});

export interface OverviewCardsProps {
  readonly figures: ShownTemplate;
  readonly standsOn: readonly StandsOnRow[];
  /** What a filter leaves, where one is set. */
  readonly part: string | undefined;
  /** Some counts may be left out, and no audit is shown. */
  readonly published: boolean;
  /** Room for three columns. */
  readonly wide: boolean;
  readonly onBehind: ((behind: Behind) => void) | undefined;
  /** One page of paper has room for judgements or for every question. */
  readonly onPaper?: boolean;
}

/** What was found, what it stands on, and then the rest, in the order in which it is read. */
export function OverviewCards({
  figures,
  standsOn,
  part,
  published,
  wide,
  onBehind,
  onPaper = false,
}: OverviewCardsProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const sections = sectionsView(figures);
  const trend = trendView(figures);
  const actions = actionsView(figures);
  const judged = sections.bars.length > 0;
  return (
    <div className={mergeClasses(styles.cards, wide && styles.wide)}>
      <div className={styles.column}>
        <FinalCard view={finalView(figures)} onBehind={onBehind} />
        {published ? (
          <section className={shared.card} aria-labelledby="overview-stands-on">
            <h2 id="overview-stands-on" className={shared.title}>
              {phrase("For publishing")}
            </h2>
            <p className={shared.text}>
              {phrase(
                "Counts that could tell of single children are left out, and shown as c. Filters are off, as what they leave could tell what was left out, and neither files nor audits are named.",
              )}
            </p>
          </section>
        ) : (
          <StandsOnCard rows={standsOn} shown={part} />
        )}
      </div>
      <div className={styles.column}>
        {judged && <SectionsCard view={sections} onBehind={onBehind} beside={wide} />}
      </div>
      <div className={mergeClasses(styles.column, styles.whole)}>
        {judged && wide && (
          <section className={mergeClasses(shared.card, styles.whole)} aria-labelledby="overview-table">
            <h2 id="overview-table" className={shared.subtitle}>
              {phrase("The same in numbers")}
            </h2>
            <SectionsTable view={sections} />
          </section>
        )}
        {trend && <TrendCard view={trend} onBehind={onBehind} />}
      </div>
      {!(onPaper && judged) && (
        <TableCard id="overview-questions" view={questionsView(figures)} wide={wide} />
      )}
      {actions && <LinesCard id="overview-actions" view={actions} onBehind={onBehind} />}
      <LinesCard id="overview-completeness" view={completenessView(figures)} onBehind={onBehind} />
      <AgreementCard view={agreementView(figures)} wide={wide} onBehind={onBehind} />
      <TableCard id="overview-numbers" view={numbersView(figures)} wide={wide} />
    </div>
  );
}

interface TableCardProps {
  readonly id: string;
  readonly view: FiguresView | undefined;
  readonly wide: boolean;
}

function TableCard({ id, view, wide }: TableCardProps) {
  const styles = useStyles();
  if (!view) return null;
  return (
    <div className={styles.row}>
      <OverviewCard id={id} heading={view.heading} note={view.note}>
        <FiguresTable of={phrase("Question")} columns={view.columns} rows={view.rows} narrow={!wide} />
      </OverviewCard>
    </div>
  );
}

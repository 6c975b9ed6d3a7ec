import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Behind } from "../../overview/audits-behind";
import type { SectionBar, SectionsView } from "../../report/overview-screen/sections-view";
import { Disclosure } from "../parts/disclosure";
import { hidden } from "../parts/messages";
import { FiguresTable } from "./figures-table";
import { useGradeLooks } from "./grade-looks";
import { OverviewCard } from "./overview-card";
import { useOverviewStyles } from "./use-overview-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  key: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  sign: { display: "inline-block", width: "16px", height: "11px", marginRight: "6px" },
  bar: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    width: "100%",
    boxSizing: "border-box",
    margin: 0,
    padding: "4px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    breakInside: "avoid",
  },
  pressable: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  parts: { display: "flex", columnGap: "2px", height: "22px" },
  part: {
    boxSizing: "border-box",
    minWidth: "6px",
    height: "22px",
    display: "grid",
    placeItems: "center",
    overflow: "hidden",
    containerType: "inline-size",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  // Only where there is room for it.
  number: { display: "none", "@container (min-width: 17px)": { display: "inline" } },
  hidden,
});

interface SectionsProps {
  readonly view: SectionsView;
  readonly onBehind: ((behind: Behind) => void) | undefined;
}

interface SectionsCardProps extends SectionsProps {
  /** The table stands beside, in a card of its own. */
  readonly beside: boolean;
}

/** The judged sections as bars of grades, each of which opens the audits behind it. */
export function SectionsCard({ view, onBehind, beside }: SectionsCardProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const looks = useGradeLooks();
  return (
    <OverviewCard
      id="overview-sections"
      heading={view.heading}
      note={
        <>
          {view.note}
          {onBehind && phrase(" Choose a bar to see its audits.")}
        </>
      }
    >
      <ul className={styles.key} aria-label={phrase("Key")}>
        {view.key.map(({ look, label }) => (
          <li key={label}>
            <span className={mergeClasses(styles.sign, looks.part, looks[look])} />
            {label}
          </li>
        ))}
      </ul>
      <ul className={shared.list} aria-label={phrase("Sections")}>
        {view.bars.map((bar) => (
          <li key={bar.id}>
            {onBehind ? (
              <button
                type="button"
                className={mergeClasses(styles.bar, styles.pressable)}
                onClick={() => {
                  onBehind(bar.behind);
                }}
              >
                <Bar bar={bar} />
              </button>
            ) : (
              <div className={styles.bar}>
                <Bar bar={bar} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {!beside && (
        <Disclosure framed summary={phrase("The same in numbers")}>
          <SectionsTable view={view} />
        </Disclosure>
      )}
    </OverviewCard>
  );
}

/** Name, bar and verdict. The bar is for eyes; ears get its counts in words. */
function Bar({ bar: { label, parts, verdict, counts } }: { readonly bar: SectionBar }) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const looks = useGradeLooks();
  return (
    <>
      <span className={shared.subtitle}>
        {label}
        <span className={styles.hidden}>, </span>
      </span>
      {parts.length > 0 && (
        <span className={styles.parts} aria-hidden>
          {parts.map(({ look, label: grade, count }) => (
            <span
              key={grade}
              className={mergeClasses(styles.part, looks.part, looks[look])}
              style={{ flex: `${count} 1 0` }}
            >
              <span className={mergeClasses(looks.number, styles.number)}>{count}</span>
            </span>
          ))}
        </span>
      )}
      <span className={shared.quiet}>
        {verdict}
        <span className={styles.hidden}>. {counts}</span>
      </span>
    </>
  );
}

/** The same in numbers. */
export function SectionsTable({ view }: { readonly view: SectionsView }) {
  return (
    <FiguresTable
      of={phrase("Section")}
      columns={view.columns}
      rows={view.bars.map(({ id, label, cells }) => ({ key: id, label, cells }))}
      narrow
    />
  );
}

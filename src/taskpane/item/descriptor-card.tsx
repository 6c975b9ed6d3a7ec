import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type * as differences from "../../guidance/wording-difference";
import { wordingsText } from "../../guidance/wordings-text";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import type { DescribedGrade } from "./described-grades";
import { differenceText } from "./difference-text";
import { MarkedWordings } from "./marked-wordings";

const useStyles = makeStyles({
  card: {
    alignContent: "start",
    // Beside each other, the texts begin on one line however much stands with the grades.
    gridRow: "span 2",
    gridTemplateRows: "subgrid",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    scrollMarginTop: "8px",
    hyphens: "auto",
    ":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  chosen: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    ...shorthands.borderWidth("3px"),
    // As wide as the others with their thinner border.
    padding: `calc(${tokens.spacingHorizontalM} - 2px)`,
    "@media (forced-colors: active)": shorthands.borderColor("Highlight"),
  },
  head: { display: "grid", alignContent: "start", gap: tokens.spacingVerticalXXS },
  mark: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface DescriptorCardProps {
  readonly id: string;
  readonly described: DescribedGrade;
  /** What it says on the grade that was chosen. */
  readonly chosenText: string;
  /** Compares it with the neighbouring grade, where that is wanted. */
  readonly compare: typeof differences.wordingDifference | undefined;
}

/** What one grade looks like. The chosen one says so, in words and by its border. */
export function DescriptorCard({ id, described, chosenText, compare }: DescriptorCardProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { grade, wordings, chosen, neighbour } = described;
  const text = wordingsText(wordings);
  const other = neighbour?.text;
  const difference = useMemo(
    () => (compare && other !== undefined ? compare(text, other) : undefined),
    [compare, text, other],
  );
  return (
    <div
      id={id}
      role="group"
      tabIndex={-1}
      aria-labelledby={`${id}-grade`}
      className={mergeClasses(panel.card, styles.card, chosen && styles.chosen)}
    >
      <div className={styles.head}>
        <h4 id={`${id}-grade`} className={panel.subtitle}>
          {grade.label}
          {chosen && (
            <span className={styles.mark}>
              <CheckmarkCircleRegular aria-hidden /> {chosenText}
            </span>
          )}
        </h4>
        {difference && neighbour && (
          <p className={panel.quiet}>{differenceText(difference.differs, neighbour.grade.label)}</p>
        )}
      </div>
      {difference?.differs === "some" ? (
        <MarkedWordings wordings={wordings} difference={difference} />
      ) : (
        <WordingList wordings={wordings} />
      )}
    </div>
  );
}

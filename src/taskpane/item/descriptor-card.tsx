import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { shownWordings } from "../../audit/relevance";
import { scaleOf, type Grade, type Item, type Wording } from "../../audit/template";
import type * as differences from "../../guidance/wording-difference";
import type { WordingDifference } from "../../guidance/wording-difference";
import { segmentsBetween, wordingsText } from "../../guidance/wordings-text";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import type { OpenAudit } from "../session/session-state";
import { entryOf } from "./item-view";
import { phrase } from "../../words/phrase";

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

/** The grade a text is compared with: the next one down, or the one above the lowest. */
export interface NeighbouringGrade {
  readonly grade: Grade;
  readonly text: string;
}

/** What one grade looks like for an item. */
export interface DescribedGrade {
  readonly grade: Grade;
  readonly wordings: readonly Wording[];
  readonly chosen: boolean;
  readonly neighbour?: NeighbouringGrade;
}

/** The part of an item that its descriptors tell the grades of. */
export function describedPart(item: Item): "judgement" | "answer" {
  return item.judgement ? "judgement" : "answer";
}

/** What each grade looks like for an item, going by the answers so far: the best grade first. */
export function describedGrades(
  audit: Pick<OpenAudit, "template" | "record">,
  item: Item,
): readonly DescribedGrade[] {
  const { template, record } = audit;
  const part = describedPart(item);
  const scale = item[part]?.scale;
  if (scale === undefined) return [];
  const chosen = entryOf(audit, item)[part];
  const described = scaleOf(template, scale).grades.flatMap((grade) => {
    const descriptor = item.descriptors.find((each) => each.grade === grade.id);
    const wordings = descriptor ? shownWordings(template, record, descriptor.text) : [];
    return wordings.length > 0 ? [{ grade, wordings, chosen: grade.id === chosen }] : [];
  });
  return described.map((each, at) => {
    const next = described[at + 1] ?? described[at - 1];
    return next ? { ...each, neighbour: { grade: next.grade, text: wordingsText(next.wordings) } } : each;
  });
}

const useMarkedWordingsStyles = makeStyles({
  mark: {
    backgroundColor: "transparent",
    color: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationThickness: "1.5px",
    textUnderlineOffset: "3px",
    textDecorationColor: tokens.colorBrandStroke1,
    textDecorationSkipInk: "none",
    "@media (forced-colors: active)": { textDecorationColor: "CanvasText" },
  },
});

interface MarkedWordingsProps {
  readonly wordings: readonly Wording[];
  /** Of the wordings as one text. */
  readonly difference: WordingDifference;
}

/** Wordings with those of their words marked that a neighbouring grade does not have. */
function MarkedWordings({ wordings, difference }: MarkedWordingsProps) {
  const styles = useMarkedWordingsStyles();
  const starts = textStarts(wordings);
  return (
    <WordingList
      wordings={wordings}
      show={(text, line) => {
        const start = starts[line] ?? 0;
        return segmentsBetween(difference.segments, start, start + text.length).map((segment, index) =>
          segment.onlyHere ? (
            <mark key={index} className={styles.mark}>
              {segment.text}
            </mark>
          ) : (
            segment.text
          ),
        );
      }}
    />
  );
}

/** Where each text and each bullet begins in all of them as one text. */
function textStarts(wordings: readonly Wording[]): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const text of wordings.flatMap((wording) => [wording.text, ...(wording.bullets ?? [])])) {
    starts.push(at);
    at += text.length + 1;
  }
  return starts;
}

/** What the marks in a descriptor say, or why there are none. */
export function differenceText(differs: WordingDifference["differs"], neighbour: string): string {
  switch (differs) {
    case "some":
      return phrase("Underlined: not in {neighbour}.", { neighbour });
    case "all":
      return phrase("Nearly all of this differs from {neighbour}.", { neighbour });
    case "nothing":
      return phrase("{neighbour} says all of this too.", { neighbour });
  }
}

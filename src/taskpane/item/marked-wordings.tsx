import { makeStyles, tokens } from "@fluentui/react-components";
import type { Wording } from "../../audit/template";
import type { WordingDifference } from "../../guidance/wording-difference";
import { segmentsBetween } from "../../guidance/wordings-text";
import { WordingList } from "../parts/wording-list";

const useStyles = makeStyles({
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
export function MarkedWordings({ wordings, difference }: MarkedWordingsProps) {
  const styles = useStyles();
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

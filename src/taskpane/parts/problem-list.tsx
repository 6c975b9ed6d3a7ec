import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Problem } from "../../audit/problem";
import type { Template } from "../../audit/template";
import { layoutOf } from "../../document/layout";
import { wordsAround } from "../../document/layout-model";
import { counted } from "../../report/phrases";
import { placeText } from "../../report/place-text";
import { problemText } from "../../report/problem-text";
import { savingMends } from "../session/mirror-policy";
import { Disclosure } from "./disclosure";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", display: "grid", gap: tokens.spacingVerticalS },
  save: { marginTop: tokens.spacingVerticalS },
  labels: { display: "block", marginTop: tokens.spacingVerticalXS },
});

interface ProblemListProps {
  readonly template: Template | undefined;
  readonly problems: readonly Problem[];
  readonly onSave?: (() => void) | undefined;
  readonly onPutLabelsBack?: (() => void) | undefined;
}

/** What was wrong with the file: quiet, and there for whoever wants to know. */
export function ProblemList({ template, problems, onSave, onPutLabelsBack }: ProblemListProps) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <Disclosure
      summary={phrase("{notes} about this file", { notes: counted(problems.length, "note") })}
      framed
    >
      <ul className={styles.list}>
        {problems.map((problem, index) => (
          <li key={index}>
            {problemText(template, problem)}
            {onPutLabelsBack && problem.code === "labels-changed" && (
              <Button size="small" className={styles.labels} onClick={onPutLabelsBack}>
                {phrase("Put the template’s words back")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {onSave && savingMends(problems) && (
        <Button size="small" className={styles.save} onClick={onSave}>
          {phrase("Save the audit’s data now")}
        </Button>
      )}
    </Disclosure>
  );
}

/** Where in the document an answer belongs whose control is gone, by the titles a person sees there. */
export function whereToLook(template: Template, tag: string): string {
  const lost = phrase("The answer box for “{place}” is no longer in the document.", {
    place: placeText(template, tag),
  });
  const place = wordsAround(layoutOf(template), tag);
  if (!place) return lost;
  const { heading, label } = place;
  return label === undefined
    ? phrase("{lost} Look under the heading “{heading}”.", { lost, heading })
    : phrase("{lost} Look under the heading “{heading}”, beside “{label}”.", { lost, heading, label });
}

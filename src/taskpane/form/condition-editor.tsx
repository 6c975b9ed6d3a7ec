import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DEEPEST_CONDITION, type AnswerCondition, type Condition } from "../../audit/condition";
import { chosenIn } from "../../audit/answering";
import { conditionOf, conditionParts, type ConditionParts } from "../../forms/draft/condition-parts";
import { SeveralChoices } from "../parts/several-choices";
import { usePanelStyles } from "../parts/use-panel-styles";
import { answerOf, firstAnswer, subjectId, type Subject } from "./condition-subjects";
import { ChoiceField } from "./choice-field";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  part: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    gap: tokens.spacingVerticalS,
  },
});

interface ConditionEditorProps {
  readonly condition: Condition;
  readonly subjects: readonly Subject[];
  /** Which of the conditions it is: "2.1", and nothing of the whole. */
  readonly place: string;
  /** With nothing, the condition goes. */
  readonly onChange: (to: Condition | undefined) => void;
}

/** One condition: an answer, or several conditions of which all, any or none hold. */
export function ConditionEditor({ condition, subjects, place, onChange }: ConditionEditorProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const parts = conditionParts(condition);
  const first = firstAnswer(subjects);
  const set = (to: ConditionParts) => {
    onChange(conditionOf(to));
  };
  const listed = "answer" in parts ? [condition] : parts.parts;
  const isWhole = place === "";
  const level = isWhole ? 0 : place.split(".").length;
  const add = (added: Condition) => {
    set(
      "answer" in parts
        ? { denied: false, join: "all", parts: [condition, added] }
        : { ...parts, parts: [...listed, added] },
    );
  };
  if (!isWhole && "answer" in parts) {
    return <AnswerEditor parts={parts} subjects={subjects} place={place} onChange={onChange} />;
  }
  return (
    <div
      role="group"
      aria-label={isWhole ? phrase("Conditions") : phrase("Conditions {place}", { place })}
      className={panel.group}
    >
      {!("answer" in parts) && (
        <ChoiceField
          label={isWhole ? phrase("Asked if") : phrase("Condition {place} holds if", { place })}
          value={joinOf(parts)}
          choices={JOINS}
          onChange={(to) => {
            set({ ...parts, ...JOINED[to] });
          }}
        />
      )}
      {listed.map((each, at) => {
        const own = isWhole ? String(at + 1) : `${place}.${String(at + 1)}`;
        return (
          <div key={at} className={`${panel.group} ${styles.part}`}>
            <ConditionEditor
              condition={each}
              subjects={subjects}
              place={own}
              onChange={(to) => {
                if ("answer" in parts) onChange(to);
                else
                  set({
                    ...parts,
                    parts: listed.flatMap((other, index) => (index === at ? (to ? [to] : []) : [other])),
                  });
              }}
            />
            <div>
              <Button
                size="small"
                aria-label={phrase("Take condition {own} out", { own })}
                onClick={() => {
                  if ("answer" in parts) onChange(undefined);
                  else set({ ...parts, parts: listed.filter((_, index) => index !== at) });
                }}
              >
                {phrase("Take it out")}
              </Button>
            </div>
          </div>
        );
      })}
      {first && (
        <div className={panel.row}>
          <Button
            size="small"
            aria-label={phrase(isWhole ? "Add a condition" : "Add a condition to {place}", { place })}
            onClick={() => {
              add(first);
            }}
          >
            {phrase("Add a condition")}
          </Button>
          {level + 1 < DEEPEST_CONDITION && (
            <Button
              size="small"
              aria-label={phrase(isWhole ? "Add two together" : "Add two together to {place}", { place })}
              onClick={() => {
                add({ any: [first, first] });
              }}
            >
              {phrase("Add two together")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

type Join = "all" | "any" | "not-all" | "none";
const JOINS: readonly { readonly id: Join; readonly label: string }[] = [
  { id: "all", label: phrase("All of these hold") },
  { id: "any", label: phrase("Any of these holds") },
  { id: "not-all", label: phrase("Not all of these hold") },
  { id: "none", label: phrase("None of these holds") },
];
const JOINED = {
  all: { join: "all", denied: false },
  any: { join: "any", denied: false },
  "not-all": { join: "all", denied: true },
  none: { join: "any", denied: true },
} as const;

const joinOf = ({ join, denied }: Exclude<ConditionParts, { readonly answer: AnswerCondition }>): Join =>
  join === "all" ? (denied ? "not-all" : "all") : denied ? "none" : "any";

interface AnswerEditorProps {
  readonly parts: Extract<ConditionParts, { readonly answer: AnswerCondition }>;
  readonly subjects: readonly Subject[];
  readonly place: string;
  readonly onChange: (to: Condition | undefined) => void;
}

/** A question, and the answers that it has or has not. */
function AnswerEditor({ parts: { denied, answer }, subjects, place, onChange }: AnswerEditorProps) {
  const id = subjectId("field" in answer ? { field: answer.field } : { item: answer.item });
  const subject = subjects.find((each) => each.id === id);
  const set = (to: AnswerCondition, not = denied) => {
    onChange(conditionOf({ denied: not, answer: to }));
  };
  return (
    <>
      <ChoiceField
        label={phrase("Condition {place}: the question", { place })}
        value={id}
        choices={[
          ...(subject ? [] : [{ id, label: phrase("A question that was taken out. Choose another.") }]),
          ...subjects,
        ]}
        onChange={(to) => {
          const chosen = firstAnswer(subjects.filter((each) => each.id === to));
          if (chosen) set(chosen);
        }}
      />
      <ChoiceField
        label={phrase("Condition {place}: its answer", { place })}
        value={denied ? "none" : "one"}
        choices={[
          { id: "one", label: phrase("is one of these") },
          { id: "none", label: phrase("is none of these") },
        ]}
        onChange={(to) => {
          set(answer, to === "none");
        }}
      />
      {subject && (
        <SeveralChoices
          label={phrase("Condition {place}: answers", { place })}
          choices={subject.choices}
          value={answer.in.join(" ")}
          onChange={(value) => {
            set(answerOf(subject, chosenIn(value)));
          }}
        />
      )}
    </>
  );
}

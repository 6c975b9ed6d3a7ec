import { mergeClasses } from "@fluentui/react-components";
import { use } from "react";
import { Filling } from "./filling";
import type { AnswerFieldProps } from "./text-answer";
import { useAnswerStyles } from "./use-answer-styles";

/** An answer chosen from a list. The prompt is its "not entered"; a text that is none of the choices stays choosable. */
export function ChoiceAnswer({ control, describedBy }: AnswerFieldProps) {
  const styles = useAnswerStyles();
  const { type } = use(Filling);
  const { tag, alias, text, prompt, choices } = control;
  const offered = text === "" || choices.includes(text) ? choices : [text, ...choices];
  return (
    <select
      className={mergeClasses(styles.field, styles.choice, text === "" && styles.prompt)}
      aria-label={alias || prompt || "Answer"}
      aria-describedby={describedBy}
      value={text}
      onChange={(event) => {
        type(tag, event.currentTarget.value);
      }}
    >
      <option value="">{prompt || "Choose an item."}</option>
      {offered.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}

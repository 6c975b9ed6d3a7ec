import { mergeClasses } from "@fluentui/react-components";
import { use } from "react";
import type { PageControl } from "../../ooxml/page-model";
import { Filling } from "./filling";
import { useAnswerStyles } from "./use-answer-styles";
import { useDraft } from "./use-draft";
import { useGrowing } from "./use-growing";

export interface AnswerFieldProps {
  readonly control: PageControl;
  readonly describedBy?: string;
}

/** An answer in words. It grows with its text, and what is typed goes into the document at the next pause. */
export function TextAnswer({ control, describedBy }: AnswerFieldProps) {
  const styles = useAnswerStyles();
  const { type, keepPending } = use(Filling);
  const { tag, alias, text, prompt } = control;
  const draft = useDraft(text, keepPending, (value) => {
    type(tag, value);
  });
  const field = useGrowing(draft.value);
  return (
    <textarea
      ref={field}
      rows={1}
      className={mergeClasses(styles.field, styles.text)}
      aria-label={alias || prompt || "Answer"}
      aria-describedby={describedBy}
      placeholder={prompt}
      value={draft.value}
      onChange={(event) => {
        draft.change(event.currentTarget.value);
      }}
      onBlur={draft.commit}
    />
  );
}

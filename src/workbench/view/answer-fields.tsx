import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createContext, use, useLayoutEffect, useRef, type RefObject } from "react";
import type { PageControl } from "../../ooxml/page-model";
import { useAnswerDraft } from "./answer-draft";

interface AnswerFieldProps {
  readonly control: PageControl;
  readonly describedBy?: string;
}

/** An answer in words. It grows with its text, and what is typed goes into the document at the next pause. */
export function TextAnswer({ control, describedBy }: AnswerFieldProps) {
  const styles = useAnswerStyles();
  const { type, keepPending } = use(Filling);
  const { tag, which, alias, text, prompt } = control;
  const draft = useAnswerDraft(text, keepPending, (value) => {
    type(tag, value, which);
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

/** An answer chosen from a list. The prompt is its "not entered"; a text that is none of the choices stays choosable. */
export function ChoiceAnswer({ control, describedBy }: AnswerFieldProps) {
  const styles = useAnswerStyles();
  const { type } = use(Filling);
  const { tag, which, alias, text, prompt, choices } = control;
  const offered = text === "" || choices.includes(text) ? choices : [text, ...choices];
  return (
    <select
      className={mergeClasses(styles.field, styles.choice, text === "" && styles.prompt)}
      aria-label={alias || prompt || "Answer"}
      aria-describedby={describedBy}
      value={text}
      onChange={(event) => {
        type(tag, event.currentTarget.value, which);
      }}
    >
      <option value="">{prompt || "Choose an item."}</option>
      {offered.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}

/** What answers do with what a person enters. */
export interface FillingIn {
  readonly type: (tag: string, text: string, which?: number) => void;
  readonly select: (tag: string | undefined) => void;
  readonly keepPending: (flush: () => void) => () => void;
}

const nothing = () => undefined;

export const Filling = createContext<FillingIn>({
  type: nothing,
  select: nothing,
  keepPending: () => nothing,
});

/** The frame of an answer: quiet until the mouse or the cursor is in it. */
const useAnswerStyles = makeStyles({
  field: {
    boxSizing: "border-box",
    display: "block",
    width: "100%",
    margin: 0,
    padding: "1px 4px",
    font: "inherit",
    lineHeight: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "var(--sheet-answer)",
    border: "1px dashed var(--sheet-rule)",
    borderRadius: tokens.borderRadiusSmall,
    outline: "none",
    ":hover": { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
    ":focus": {
      border: `1px solid ${tokens.colorBrandStroke1}`,
      boxShadow: `0 0 0 1px ${tokens.colorBrandStroke1}`,
    },
    "::placeholder": { color: tokens.colorNeutralForeground3, fontStyle: "italic", opacity: 1 },
    "@media (forced-colors: active)": {
      border: "1px solid CanvasText",
      ":focus": { outline: "2px solid Highlight" },
    },
  },
  text: {
    resize: "none",
    overflow: "hidden",
    overflowWrap: "anywhere",
    minHeight: "max(1.6em, var(--room, 0px))",
    fieldSizing: "content",
  },
  choice: { minHeight: "1.6em", paddingInline: 0, textOverflow: "ellipsis", cursor: "pointer" },
  prompt: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
});

/** For a text field that is as high as its text, in browsers that can't do so by themselves (`field-sizing`). */
function useGrowing(value: string): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    if (!current || CSS.supports("field-sizing", "content")) return;
    current.style.height = "auto";
    current.style.height = `${String(current.scrollHeight + 2)}px`;
  }, [value]);
  return field;
}

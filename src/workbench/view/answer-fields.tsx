import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createContext, use, useLayoutEffect, useRef, type RefObject } from "react";
import type { PageControl } from "../../ooxml/page-model";
import { useAnswerDraft } from "./answer-draft";
import { phrase } from "../../words/phrase";

interface AnswerFieldProps {
  readonly control: PageControl;
  readonly describedBy?: string;
}

/** An answer in words. It grows with its text, and what is typed goes into the document at the next pause. */
export function TextAnswer({ control, describedBy }: AnswerFieldProps) {
  const styles = useAnswerStyles();
  const { type, keepPending, held } = use(Filling);
  const { tag, which, alias, text, prompt } = control;
  const draft = useAnswerDraft(text, keepPending, (value) => {
    type(tag, value, which);
  });
  const field = useGrowing(draft.value);
  return (
    <textarea
      ref={field}
      dir="auto"
      rows={1}
      readOnly={held}
      className={mergeClasses(styles.field, styles.text, held && styles.held)}
      aria-label={alias || prompt || phrase("Answer")}
      aria-describedby={describedBy}
      placeholder={held ? undefined : prompt}
      value={draft.value}
      onChange={(event) => {
        draft.change(event.currentTarget.value);
      }}
      onBlur={draft.commit}
    />
  );
}

/**
 * An answer chosen from a list. The prompt is its "not entered"; a text that is none of the choices stays choosable.
 * What is chosen is shown as text that wraps in a narrow column, which a browser's own drop-down cuts; that lies over it, unseen.
 */
export function ChoiceAnswer({ control, describedBy }: AnswerFieldProps) {
  const styles = useAnswerStyles();
  const { type } = use(Filling);
  const { tag, which, alias, text, prompt, choices } = control;
  const offered = text === "" || choices.includes(text) ? choices : [text, ...choices];
  return (
    <span className={mergeClasses(styles.field, styles.choice, text === "" && styles.prompt)}>
      <span className={styles.shown} dir="auto" aria-hidden>
        <span className={styles.arrow} />
        {text || prompt || NO_PROMPT}
      </span>
      <select
        className={styles.list}
        aria-label={alias || prompt || phrase("Answer")}
        aria-describedby={describedBy}
        value={text}
        onChange={(event) => {
          type(tag, event.currentTarget.value, which);
        }}
      >
        <option value="">{prompt || NO_PROMPT}</option>
        {offered.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </span>
  );
}

const NO_PROMPT = phrase("Choose an item.");

/** What answers do with what a person enters. */
export interface FillingIn {
  readonly type: (tag: string, text: string, which?: number) => void;
  readonly select: (tag: string | undefined) => void;
  readonly keepPending: (flush: () => void) => () => void;
  /** What stands there can be read, and not changed. */
  readonly held: boolean;
}

const nothing = () => undefined;

export const Filling = createContext<FillingIn>({
  type: nothing,
  select: nothing,
  keepPending: () => nothing,
  held: false,
});

/** In the narrow columns of a grid, where a grade takes the whole width. */
const TIGHT = "@container (max-width: 84px)";

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
    ":focus-within": {
      border: `1px solid ${tokens.colorBrandStroke1}`,
      boxShadow: `0 0 0 1px ${tokens.colorBrandStroke1}`,
    },
    "::placeholder": { color: tokens.colorNeutralForeground3, fontStyle: "italic", opacity: 1 },
    "@media (forced-colors: active)": {
      border: "1px solid CanvasText",
      ":focus-within": { outline: "2px solid Highlight" },
    },
  },
  text: {
    resize: "none",
    overflow: "hidden",
    overflowWrap: "anywhere",
    minHeight: "max(1.6em, var(--room, 0px))",
    fieldSizing: "content",
  },
  // Nothing is to be written in it: it looks like the text it is, until the cursor is in it.
  held: {
    border: "1px solid transparent",
    ":hover": { border: "1px solid transparent" },
  },
  choice: {
    position: "relative",
    minHeight: "1.6em",
    paddingInline: "3px 0",
    overflowWrap: "anywhere",
    containerType: "inline-size",
  },
  shown: { display: "block", [TIGHT]: { paddingBottom: "0.6em", fontSize: "0.9em" } },
  // At the end of the first line, with the text around it; under it where a long word leaves no room.
  arrow: {
    float: "inline-end",
    width: "0.35em",
    height: "0.35em",
    margin: "0.35em 0.2em 0 0.35em",
    borderRight: "1.5px solid currentColor",
    borderBottom: "1.5px solid currentColor",
    transform: "rotate(45deg)",
    [TIGHT]: { float: "none", position: "absolute", insetInlineEnd: 0, bottom: "0.3em" },
  },
  list: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    margin: 0,
    font: "inherit",
    opacity: 0,
    cursor: "pointer",
  },
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

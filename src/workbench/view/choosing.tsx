import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createContext, use, useEffect, useRef, type ReactNode } from "react";
import { phrase } from "../../words/phrase";

/** What became of a text of a form, as the view marks it. */
export type TextMark = "placed" | "name" | "not-placed";

export interface Choosing {
  readonly markOf: (text: string) => TextMark | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (text: string) => void;
}

/** Where the texts of a page can be chosen rather than edited: a form that is being put right. */
export const ChoosingInForce = createContext<Choosing | undefined>(undefined);

export const MARK_TEXT: Readonly<Record<TextMark, string>> = {
  placed: phrase("in the template"),
  name: phrase("a name the template says in its own way"),
  "not-placed": phrase("not placed"),
};

const useStyles = makeStyles({
  text: {
    display: "inline",
    margin: 0,
    padding: "0 2px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "inherit",
    cursor: "pointer",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    textDecorationThickness: "1px",
    textUnderlineOffset: "3px",
    ":hover": { backgroundColor: "var(--sheet-side)" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "1px" },
});

/** How a text is marked by what became of it. */
export const useMarkStyles = makeStyles({
  placed: { textDecorationLine: "underline", textDecorationColor: tokens.colorPaletteGreenForeground1 },
  name: { textDecorationLine: "underline", textDecorationStyle: "dotted" },
  "not-placed": {
    border: `1px dashed ${tokens.colorPaletteRedForeground1}`,
    backgroundColor: tokens.colorPaletteYellowBackground1,
    color: tokens.colorNeutralForeground1,
    padding: "0 2px",
  },
});

interface ChoosableProps {
  readonly text: string;
  readonly children: ReactNode;
}

/** A line of a page that can be chosen, marked by what became of it; as it is where nothing can be chosen. */
export function Choosable({ text, children }: ChoosableProps) {
  const choosing = use(ChoosingInForce);
  const mark = choosing?.markOf(text);
  return choosing && mark ? (
    <ChoosableText text={text} choosing={choosing} mark={mark}>
      {children}
    </ChoosableText>
  ) : (
    children
  );
}

interface ChoosableTextProps extends ChoosableProps {
  readonly choosing: Choosing;
  readonly mark: TextMark;
}

function ChoosableText({ text, choosing, mark, children }: ChoosableTextProps) {
  const styles = useStyles();
  const marks = useMarkStyles();
  const isChosen = choosing.chosen === text;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) button.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <button
      ref={button}
      type="button"
      className={mergeClasses(styles.text, marks[mark], isChosen && styles.chosen)}
      aria-pressed={isChosen}
      aria-description={MARK_TEXT[mark]}
      data-mark={mark}
      onClick={() => {
        choosing.onChoose(text);
      }}
    >
      {children}
    </button>
  );
}

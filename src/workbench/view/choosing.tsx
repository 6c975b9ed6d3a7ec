import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createContext, use, type ReactNode } from "react";
import { HEADINGS } from "../../taskpane/form/part-names";
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
  placed: {
    textDecorationLine: "underline",
    textDecorationColor: `var(--sheet-placed, ${tokens.colorPaletteGreenForeground1})`,
  },
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
  /** What a list prints in front of it, which is part of what the line says. */
  readonly number?: string | undefined;
  readonly children: ReactNode;
}

/** A line of a page that can be chosen, marked by what became of it; as it is where nothing can be chosen. */
export function Choosable({ text, number, children }: ChoosableProps) {
  const styles = useStyles();
  const marks = useMarkStyles();
  const choosing = use(ChoosingInForce);
  const line = number === undefined || text === "" ? text : `${number} ${text}`;
  const mark = choosing?.markOf(line);
  if (!choosing || !mark) return children;
  // Grades and boxes are known by their words, without a number in front.
  const isChosen = choosing.chosen === line || choosing.chosen === text;
  return (
    <button
      type="button"
      className={mergeClasses(styles.text, marks[mark], isChosen && styles.chosen)}
      aria-pressed={isChosen}
      aria-description={MARK_TEXT[mark]}
      data-mark={mark}
      onClick={({ currentTarget }) => {
        comeBackTo(currentTarget);
        choosing.onChoose(line);
      }}
    >
      {children}
    </button>
  );
}

/** A text that was pressed is where a person goes back to. */
function comeBackTo(text: HTMLElement): void {
  document.getElementById(HEADINGS.inForm)?.removeAttribute("id");
  text.id = HEADINGS.inForm;
}

/** Brings a text that was chosen into sight: where it stands several times the one that was pressed, or one in sight already. */
export function showChosen(sheet: HTMLElement): void {
  const chosen = [...sheet.querySelectorAll<HTMLElement>("[data-mark][aria-pressed=true]")];
  const pressed = chosen.find(({ id }) => id === HEADINGS.inForm);
  // It was chosen from elsewhere.
  if (!pressed) document.getElementById(HEADINGS.inForm)?.removeAttribute("id");
  (pressed ?? chosen.find(isInSight) ?? chosen[0])?.scrollIntoView({ block: "nearest" });
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

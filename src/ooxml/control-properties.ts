import { parseTag } from "../audit/tags";
import { child, childElements, type XmlElement } from "../xml/parse";

/** What the `w:sdtPr` of a content control says of it (17.5.2.38). */
export interface ControlProperties {
  readonly tag: string;
  readonly alias: string;
  readonly kind: "text" | "choice";
  /** Name of the glossary docPart that holds the prompt; empty where the control names none. */
  readonly placeholder: string;
  /** Whether it says that its content is its prompt (17.5.2.39). */
  readonly flagged: boolean;
  /** Whether it only locks words of ours, or is drawn around tables of answers: no place for an answer. */
  readonly fixed: boolean;
  /** Whether somebody has locked it against typing (17.5.2.23). */
  readonly locked: boolean;
}

export function controlProperties(sdt: XmlElement): ControlProperties {
  let tag = "";
  let alias = "";
  let kind: "text" | "choice" = "text";
  let placeholder = "";
  let flagged = false;
  let lock = "";
  const properties = child(sdt, "w:sdtPr");
  for (const node of properties ? childElements(properties) : []) {
    switch (node.name) {
      case "w:tag":
        tag = node.attributes["w:val"] ?? "";
        break;
      case "w:alias":
        alias = node.attributes["w:val"] ?? "";
        break;
      case "w:dropDownList":
      case "w:comboBox":
        kind = "choice";
        break;
      case "w:placeholder":
        placeholder = child(node, "w:docPart")?.attributes["w:val"] ?? "";
        break;
      case "w:showingPlcHdr":
        flagged = isOn(node);
        break;
      case "w:lock":
        lock = node.attributes["w:val"] ?? "";
        break;
    }
  }
  const fixed =
    tag === FIXED_TAG || (lock === "sdtContentLocked" && tag === "") || (isOther(tag) && isAround(sdt));
  return {
    tag,
    alias,
    kind,
    placeholder,
    flagged,
    fixed,
    locked: lock === "sdtContentLocked" || lock === "contentLocked",
  };
}

const isOther = (tag: string): boolean => tag === "" || parseTag(tag).kind === "other";

/** Whether a control holds tables with answers, as where somebody groups a document (17.5.2.16): they are read as without it. */
function isAround(sdt: XmlElement): boolean {
  const content = child(sdt, "w:sdtContent");
  return (content ? childElements(content) : []).some(
    (node) => (node.name === "w:tbl" && holdsAnswers(node)) || (node.name === "w:sdt" && isAround(node)),
  );
}

const holdsAnswers = (element: XmlElement): boolean =>
  childElements(element).some(
    (node) =>
      (node.name === "w:sdt" &&
        !isOther(child(child(node, "w:sdtPr"), "w:tag")?.attributes["w:val"] ?? "")) ||
      holdsAnswers(node),
  );

/** An element that is a switch is on unless it says otherwise (17.17.4). */
function isOn(element: XmlElement): boolean {
  return !["0", "false", "off"].includes(element.attributes["w:val"] ?? "");
}

/**
 * Tag of the controls that only lock our own words (titles, labels, prompts)
 * against typing. They hold no answer: readers pass them over. Having a tag,
 * they can't be taken for an answer whose tag another editor stripped, and the
 * pane can find them all at once.
 */
export const FIXED_TAG = "case-audit.fixed";

/** The prompts of a document's controls, by the name of their docPart. */
export type Prompts = ReadonlyMap<string, string>;

/** What Word itself shows in an empty control that names no prompt, or whose prompt is gone. */
export const WORD_PROMPT = { text: "Click or tap here to enter text.", choice: "Choose an item." } as const;

const WORD_PROMPTS: ReadonlySet<string> = new Set([
  ...Object.values(WORD_PROMPT),
  "Click here to enter text.",
  "Click or tap to enter a date.",
  "Click here to enter a date.",
]);

/** Whether a text is one of Word's own prompts, in English. */
export const isWordPrompt = (text: string): boolean => WORD_PROMPTS.has(text.trim());

/** Longer texts are not compared with prompts. */
const LONGEST_PROMPT = 1000;

/**
 * Whether what a control says is its prompt. Some tools fill a control and
 * leave the flag that it shows its prompt. So the flag is not believed where
 * the prompt is known, the text is another and nothing in it is styled as a
 * prompt: that text is an answer.
 */
export function showsPrompt(
  { flagged, placeholder }: ControlProperties,
  said: string,
  styled: boolean,
  prompts: Prompts,
): boolean {
  const known = prompts.has(placeholder);
  return isPrompt(said, placeholder, prompts) || (flagged && (styled || !known || said.trim() === ""));
}

/** Whether a text is the prompt of that name, or one of Word's. */
export function isPrompt(said: string, placeholder: string, prompts: Prompts): boolean {
  const mayBe = said !== "" && said.length <= LONGEST_PROMPT;
  return mayBe && (isWordPrompt(said) || said.trim() === prompts.get(placeholder)?.trim());
}

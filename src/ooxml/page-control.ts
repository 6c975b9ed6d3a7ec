import type { XmlElement } from "../xml/parse";
import { child, childElements, childrenNamed, textOf } from "../xml/read";
import type { PageControl } from "./page-model";
import { isWordPrompt, type Prompts } from "./prompts";
import type { FoundControl } from "./read-walk";

/** What a control may hold that is more than one answer: drawn as it stands, with the answers inside it. */
const MORE = new Set(["w:tbl", "w:tr", "w:drawing", "w:pict", "w:object"]);
const NOT_TYPED = ["w:picture", "w:group", "w:docPartObj", "w14:checkbox", "w15:repeatingSection"];
const LOCKED = new Set(["contentLocked", "sdtContentLocked"]);

/** The controls that are one answer to type or choose, by their element. */
export function answersAmong(
  controls: readonly FoundControl[],
  prompts: Prompts,
): ReadonlyMap<XmlElement, PageControl> {
  const found = new Set(controls.map(({ element }) => element));
  const holdsMore = (element: XmlElement): boolean =>
    childElements(element).some((each) => MORE.has(each.name) || found.has(each) || holdsMore(each));
  return new Map(
    controls
      .filter(({ element }) => {
        const properties = child(element, "w:sdtPr");
        return !NOT_TYPED.some((kind) => child(properties, kind)) && !holdsMore(element);
      })
      .map((control) => [control.element, answerOf(control, prompts)]),
  );
}

function answerOf(control: FoundControl, prompts: Prompts): PageControl {
  const { element, tag, alias, kind, text, prompted, placeholder } = control;
  const prompt = prompts.get(placeholder) ?? (prompted ? textOf(child(element, "w:sdtContent")) : "");
  return {
    type: "control",
    tag,
    alias,
    kind,
    text,
    prompt,
    choices: choicesOf(element).filter(
      (choice) => choice !== "" && choice !== prompt && !isWordPrompt(choice),
    ),
    comments: count(element, "w:commentReference"),
    locked: LOCKED.has(child(child(element, "w:sdtPr"), "w:lock")?.attributes["w:val"] ?? ""),
  };
}

/** What can be chosen, as a person reads it: the display text, or the value where there is none (17.5.2.21). */
function choicesOf(control: XmlElement): readonly string[] {
  const properties = child(control, "w:sdtPr");
  const list = child(properties, "w:dropDownList") ?? child(properties, "w:comboBox");
  return childrenNamed(list, "w:listItem").map(
    ({ attributes }) => attributes["w:displayText"] ?? attributes["w:value"] ?? "",
  );
}

function count(element: XmlElement, name: string): number {
  return childElements(element).reduce((sum, each) => sum + (each.name === name ? 1 : count(each, name)), 0);
}

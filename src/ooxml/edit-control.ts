import type { XmlElement } from "../xml/parse";
import { child } from "../xml/read";
import { answerCells, cellSplices } from "./edit-cells";
import { blockContent, runContent, showsPrompt, type NewContent } from "./edit-content";
import { holdsTag, keptIn } from "./edit-kept";
import { propertySplices } from "./edit-properties";
import { contentSplice } from "./edit-source";
import type { Splice } from "./edit-splice";
import { WORD_PROMPT, type Prompts } from "./prompts";
import type { FoundControl } from "./read-walk";

export interface Change {
  readonly text: string;
  readonly prompts: Prompts;
  readonly declaration: string;
  /** Changes to controls inside this one. */
  readonly inside: readonly Splice[];
}

/** What gives a control a new text at its own level. Undefined where it has no room for one. */
export function controlSplices(
  xml: string,
  control: FoundControl,
  change: Change,
): readonly Splice[] | undefined {
  const { element, level } = control;
  const { text, declaration } = change;
  const content = child(element, "w:sdtContent");
  const made = newContent(xml, control, content ?? { ...element, children: [] }, change);
  if (content && (level === "row" || level === "cell")) {
    const cells = answerCells(content);
    if (cells.length > 0) {
      const contents = cells.map((cell) => newContent(xml, control, cell, change));
      const filled = cellSplices(xml, cells, contents, text);
      const state = { text, declaration, showsPrompt: contents.every(showsPrompt) };
      const untouched = change.inside.filter(
        ({ start }) => !cells.some((cell) => start >= cell.start && start < cell.end),
      );
      return [...propertySplices(xml, element, state), ...filled, ...untouched];
    }
    if (holdsTag(content)) return undefined;
  }
  const state = { text, declaration, showsPrompt: showsPrompt(made) };
  return [...propertySplices(xml, element, state), wholeContent(xml, control, content, made)];
}

function newContent(xml: string, control: FoundControl, old: XmlElement, change: Change): NewContent {
  const { element, kind, level, placeholder, prompted } = control;
  const { text, prompts, declaration, inside } = change;
  const properties = child(element, "w:sdtPr");
  const own = child(properties, "w:rPr");
  const kept = keptIn(xml, old, { prompted, splices: inside, isRun: level === "run" });
  const useOwn = own && (prompted || kept.runProperties === "");
  return {
    text,
    kept: useOwn ? { ...kept, runProperties: xml.slice(own.start, own.end) } : kept,
    prompt: prompts.get(placeholder) ?? WORD_PROMPT[kind],
    oneParagraph: kind === "choice" || child(properties, "w:text") !== undefined,
    declaration,
  };
}

/** Word calls a control without `w:sdtContent` corrupt, although the schema lets it pass (17.5.2.33 to 17.5.2.36). */
function wholeContent(
  xml: string,
  { element, level }: FoundControl,
  content: XmlElement | undefined,
  made: NewContent,
): Splice {
  const { declaration } = made;
  const inner = level === "run" ? runContent(made) : blockContent(made);
  const cell = level === "row" || level === "cell" ? `<w:tc${declaration}>${inner}</w:tc>` : inner;
  const whole = level === "row" ? `<w:tr${declaration}>${cell}</w:tr>` : cell;
  if (content) return contentSplice(xml, content, whole);
  const at = (child(element, "w:sdtEndPr") ?? child(element, "w:sdtPr") ?? element).end;
  return { start: at, end: at, text: `<w:sdtContent${declaration}>${whole}</w:sdtContent>` };
}

import type { Problem } from "../audit/problem";
import type { ControlChange } from "../document/audit-document";
import type { XmlElement } from "../xml/parse";
import { child, isElement } from "../xml/read";
import { countForbidden, xmlSafe } from "../xml/write";
import { blockContent, runContent, showsPrompt, type NewContent } from "./edit-content";
import { holdsTag, keptIn } from "./edit-kept";
import { propertySplices } from "./edit-properties";
import { contentSplice, declarationOfW } from "./edit-source";
import { spliced, type Splice } from "./edit-splice";
import { WORD_PROMPT, type Prompts } from "./prompts";
import { walkContent, type FoundControl } from "./read-walk";

export interface EditedXml {
  readonly xml: string;
  readonly problems: readonly Problem[];
}

/**
 * The text of a document's main part with the text of these controls replaced,
 * where it differs, and nothing else changed. Comments, bookmarks, footnotes,
 * pictures and answers that stood in a replaced text are kept at its ends.
 */
export function replaceControls(
  xml: string,
  documentXml: XmlElement,
  changes: readonly ControlChange[],
  prompts: Prompts = new Map(),
): EditedXml {
  const wanted = new Map(changes.map(({ tag, text }) => [tag, lines(text)]));
  const body = child(documentXml, "w:body");
  const controls = body ? walkContent(body, prompts).controls : [];
  const declaration = declarationOfW(documentXml);
  const written = new Set<string>();
  // Inner controls come after outer ones, so going backwards an outer one finds those inside it done.
  const splices: Splice[] = [];
  for (const control of [...controls].reverse()) {
    const text = wanted.get(control.tag);
    if (text === undefined) continue;
    const inside: Splice[] = [];
    for (let last = splices.pop(); last; last = splices.pop()) {
      if (last.start < control.element.end) inside.push(last);
      else {
        splices.push(last);
        break;
      }
    }
    const made =
      control.text === text ? inside : controlSplices(xml, control, { text, prompts, declaration, inside });
    if (made) written.add(control.tag);
    splices.push(...[...(made ?? inside)].sort((a, b) => b.start - a.start));
  }
  return { xml: splices.length === 0 ? xml : spliced(xml, splices), problems: problemsOf(changes, written) };
}

/** Line ends of every kind, as `\n`. */
const lines = (text: string): string => xmlSafe(text.replace(/\v/g, "\n"));

function problemsOf(changes: readonly ControlChange[], written: ReadonlySet<string>): readonly Problem[] {
  return changes.flatMap(({ tag, text }): Problem[] => {
    if (!written.has(tag)) return [{ code: "not-written", where: tag, text }];
    const count = countForbidden(text.replace(/\v/g, "\n"));
    return count === 0 ? [] : [{ code: "characters-replaced", where: tag, count }];
  });
}

interface Change {
  readonly text: string;
  readonly prompts: Prompts;
  readonly declaration: string;
  /** Changes to controls inside this one. */
  readonly inside: readonly Splice[];
}

function controlSplices(xml: string, control: FoundControl, change: Change): readonly Splice[] | undefined {
  const { element, level } = control;
  const content = child(element, "w:sdtContent");
  if (!content) return withContentAdded(xml, control, change);
  if (level === "run" || level === "block") {
    const made = newContent(xml, control, content, change.text, change);
    const splice = contentSplice(xml, content, level === "run" ? runContent(made) : blockContent(made));
    return [...properties(xml, element, made), splice];
  }
  const cells = answerCells(content);
  if (cells.length === 0)
    return holdsTag(content) ? undefined : withContentAdded(xml, control, change, content);
  const texts = acrossCells(change.text, cells.length);
  const made = cells.map((cell, index) => newContent(xml, control, cell, texts[index] ?? "", change));
  const cellSplices = cells.map((cell, index) => {
    const own = cell.children.find((node): node is XmlElement => isElement(node) && node.name === "w:tcPr");
    const cellProperties = own ? xml.slice(own.start, own.end) : "";
    const cellText = made[index] as NewContent;
    const blank = index > 0 || change.text !== "";
    return contentSplice(
      xml,
      cell,
      cellProperties + blockContent(blank ? { ...cellText, prompt: "" } : cellText),
    );
  });
  const untouched = change.inside.filter(
    ({ start }) => !cells.some((cell) => start >= cell.start && start < cell.end),
  );
  const whole = {
    text: change.text,
    showsPrompt: made.every((each) => each.text === "" && showsPrompt(each)),
  };
  return [
    ...propertySplices(xml, element, { ...whole, declaration: change.declaration }),
    ...cellSplices,
    ...untouched,
  ];
}

function properties(xml: string, element: XmlElement, content: NewContent): readonly Splice[] {
  const { text, declaration } = content;
  return propertySplices(xml, element, { text, showsPrompt: showsPrompt(content), declaration });
}

function newContent(
  xml: string,
  control: FoundControl,
  old: XmlElement,
  text: string,
  { prompts, declaration, inside }: Change,
): NewContent {
  const { element, kind, placeholder, prompted } = control;
  const controlProperties = child(element, "w:sdtPr");
  const own = child(controlProperties, "w:rPr");
  const kept = keptIn(xml, old, { prompted, splices: inside, isRun: control.level === "run" });
  const useOwn = own && (prompted || kept.runProperties === "");
  return {
    text,
    kept: useOwn ? { ...kept, runProperties: xml.slice(own.start, own.end) } : kept,
    prompt: prompts.get(placeholder) ?? WORD_PROMPT[kind],
    oneParagraph: kind === "choice" || child(controlProperties, "w:text") !== undefined,
    declaration,
  };
}

/** Cells that may be written: not those with other answers or our own words in them. */
function answerCells(content: XmlElement): readonly XmlElement[] {
  return content.children.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.name === "w:tc")
      return node.children.some((inner) => isElement(inner) && holdsTag(inner)) ? [] : [node];
    return answerCells(node);
  });
}

/** Tabs stand for the borders of cells where there are as many; else all goes into the first. */
function acrossCells(text: string, cells: number): readonly string[] {
  const texts = text.split("\t");
  return texts.length === cells && texts[cells - 1] !== "" ? texts : [text];
}

/** A control needs a `w:sdtContent`, although the schema lets it go without (17.5.2.33 to 17.5.2.36). */
function withContentAdded(
  xml: string,
  control: FoundControl,
  change: Change,
  content?: XmlElement,
): readonly Splice[] {
  const { element, level } = control;
  const made = newContent(xml, control, { ...element, children: [] }, change.text, change);
  const { declaration } = change;
  const inner = level === "run" ? runContent(made) : blockContent(made);
  const cell = level === "row" || level === "cell" ? `<w:tc${declaration}>${inner}</w:tc>` : inner;
  const whole = level === "row" ? `<w:tr${declaration}>${cell}</w:tr>` : cell;
  if (content) return [...properties(xml, element, made), contentSplice(xml, content, whole)];
  const at = (child(element, "w:sdtEndPr") ?? child(element, "w:sdtPr") ?? element).end;
  const text = `<w:sdtContent${declaration}>${whole}</w:sdtContent>`;
  return [...properties(xml, element, made), { start: at, end: at, text }];
}

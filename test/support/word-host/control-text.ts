import { WORD_PROMPT } from "../../../src/ooxml/control-properties";
import { PREFIXES } from "../../../src/ooxml/namespaces";
import { PROMPT_STYLE, textXml } from "../../../src/ooxml/paragraph";
import { walkContent } from "../../../src/ooxml/walk-content";
import { parseXml } from "../../../src/xml/parse";
import { xmlSafe } from "../../../src/xml/write";
import { dropCommentsIn } from "./comments";
import { propertiesOf, setValue, showsPrompt, typeOfControl } from "./control-properties";
import { markDeleted, markInserted } from "./tracked";
import type { WordFile } from "./word-file";
import { pieces, Tree, xmlOf } from "./xml-tree";

export type Where = "Replace" | "Start" | "End";

export interface Writing {
  readonly tracked: boolean;
  /** Typing leaves comments where they are; the API's replacing does not. */
  readonly keepsComments?: boolean;
}

/** What holds the text of a control: its content, or the first cell in it. */
export function contentOf(sdt: Tree): Tree {
  let content = sdt.child("w:sdtContent");
  if (!content) sdt.append((content = new Tree("w:sdtContent")));
  const [cell] = content.all("w:tc");
  const isRowOrCell = content.elements.some(({ name }) => name === "w:tc" || name === "w:tr");
  return isRowOrCell && cell ? cell : content;
}

/** Puts a text into a control. The empty text brings the prompt back. */
export function writeText(file: WordFile, sdt: Tree, text: string, where: Where, writing: Writing): void {
  const old = contentOf(sdt);
  const run = runLike(sdt);
  if (where === "Replace" || showsPrompt(sdt)) {
    if (text === "" && !writing.tracked) {
      showPrompt(file, sdt, writing);
      return;
    }
    const marked = writing.tracked && !showsPrompt(sdt);
    if (marked) markDeleted(old);
    else empty(file, old, writing);
    setValue(sdt, "w:showingPlcHdr", undefined);
    if (text !== "") add(sdt, linesOf(text).map(run), "End", writing, !marked);
    return;
  }
  add(sdt, linesOf(text).map(run), where, writing, false);
}

/** Empties a control: its prompt comes back, from the building block it names. */
export function showPrompt(file: WordFile, sdt: Tree, writing: Writing): void {
  const content = contentOf(sdt);
  empty(file, content, writing);
  const [run] = pieces(
    `<w:r><w:rPr><w:rStyle w:val="${PROMPT_STYLE}"/></w:rPr>${textXml(promptOf(file, sdt))}</w:r>`,
  );
  if (run) add(sdt, [run], "End", { tracked: false }, true);
  setValue(sdt, "w:showingPlcHdr", "");
}

/** The prompt of a control: its building block's text, or what Word says of itself. */
export function promptOf(file: WordFile, sdt: Tree): string {
  const type = typeOfControl(sdt);
  const own = WORD_PROMPT[type === "DropDownList" || type === "ComboBox" ? "choice" : "text"];
  const name = propertiesOf(sdt).child("w:placeholder")?.child("w:docPart")?.attributes["w:val"];
  const parts = file.part("glossaryDocument")?.child("w:docParts")?.elements ?? [];
  const part = parts.find((each) => each.child("w:docPartPr")?.child("w:name")?.attributes["w:val"] === name);
  const body = part?.child("w:docPartBody");
  return body ? textOfBlock(body) : own;
}

const blockTexts = new WeakMap<Tree, string>();

/** Building blocks never change, and there are as many questions as controls. */
function textOfBlock(body: Tree): string {
  let text = blockTexts.get(body);
  if (text === undefined) {
    text = walkContent(parseXml(xmlOf(body), PREFIXES)).text();
    blockTexts.set(body, text);
  }
  return text;
}

/** A run as the control writes its text: like the text that is in it, or as its own properties say. */
function runLike(sdt: Tree): (line: string) => Tree {
  const first = contentOf(sdt)
    .all("w:r")
    .find((run) => run.child("w:t"));
  const isPrompt = first?.child("w:rPr")?.child("w:rStyle")?.attributes["w:val"] === PROMPT_STYLE;
  const properties = (isPrompt ? undefined : first?.child("w:rPr")) ?? propertiesOf(sdt).child("w:rPr");
  const kept = properties?.clone();
  return (line) => {
    const run = new Tree("w:r", {}, [...pieces(textXml(xmlSafe(line.replaceAll("\v", "\n"))))]);
    if (kept) run.insert(0, kept.clone());
    return run;
  };
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/);

function empty(file: WordFile, content: Tree, { keepsComments }: Writing): void {
  const kept = keepsComments ? marksIn(content) : [];
  if (!keepsComments) dropCommentsIn(file, content);
  const [first] = content.elements.filter(({ name }) => name === "w:p");
  const properties = first?.child("w:pPr");
  for (const element of content.elements) if (element.name !== "w:tcPr") element.remove();
  if (!first) {
    content.append(...kept);
    return;
  }
  content.append(new Tree("w:p", {}, [...(properties ? [properties] : []), ...kept]));
}

function marksIn(content: Tree): readonly Tree[] {
  const starts = content.all("w:commentRangeStart");
  const ends = content.all("w:commentRangeEnd");
  const runs = content.all("w:r").filter((run) => run.child("w:commentReference"));
  return [...starts, ...ends, ...runs];
}

/** Adds lines: paragraphs where the control can have them, else line ends. */
function add(sdt: Tree, runs: readonly Tree[], where: Where, { tracked }: Writing, isEmpty: boolean): void {
  const written = tracked ? runs.map(markInserted) : runs;
  const isRich = typeOfControl(sdt) === "RichText";
  if (written.length > 1 && isRich) becomeBlock(sdt);
  const content = contentOf(sdt);
  const paragraphs = content.elements.filter(({ name }) => name === "w:p");
  const at = where === "Start" ? paragraphs[0] : paragraphs.at(-1);
  const insert = (into: Tree, node: Tree) => {
    const properties = into.elements.filter(({ name }) => name === "w:pPr" || name === "w:tcPr").length;
    const beforeEnds = isEmpty ? into.elements.findIndex(({ name }) => name === "w:commentRangeEnd") : -1;
    into.insert(where === "Start" ? properties : beforeEnds < 0 ? into.children.length : beforeEnds, node);
  };
  if (!at || !isRich) {
    const whole = written.flatMap((run, index) =>
      index === 0 ? [run] : [new Tree("w:r", {}, [new Tree("w:br")]), run],
    );
    for (const run of where === "Start" ? [...whole].reverse() : whole) insert(at ?? content, run);
    return;
  }
  const [first, ...others] = where === "Start" ? [...written].reverse() : written;
  if (first) insert(at, first);
  let beside = at;
  for (const run of others) {
    const properties = at.child("w:pPr");
    const paragraph = new Tree("w:p", {}, [...(properties ? [properties.clone()] : []), run]);
    beside.parent?.insert(beside.index + (where === "Start" ? 0 : 1), paragraph);
    beside = paragraph;
  }
}

/** A control within a paragraph that is all there is in it comes to hold whole paragraphs when one more is typed. */
function becomeBlock(sdt: Tree): void {
  const { parent } = sdt;
  const content = sdt.child("w:sdtContent");
  if (parent?.name !== "w:p" || !content || !isAlone(sdt, parent)) return;
  const properties = parent.child("w:pPr");
  const at = sdt.index;
  const before = parent.children.slice(0, at).filter((node) => node !== properties);
  const after = parent.children.slice(at + 1);
  const inner = new Tree("w:p", {}, [
    ...(properties ? [properties.clone()] : []),
    ...before,
    ...content.children,
    ...after,
  ]);
  content.children.length = 0;
  parent.replaceWith(sdt);
  content.append(inner);
}

function isAlone(sdt: Tree, paragraph: Tree): boolean {
  return paragraph.elements.every(
    (each) =>
      each === sdt ||
      each.name === "w:pPr" ||
      each.name === "w:proofErr" ||
      /^w:(comment|bookmark)/.test(each.name) ||
      (each.name === "w:r" && each.child("w:commentReference") !== undefined),
  );
}

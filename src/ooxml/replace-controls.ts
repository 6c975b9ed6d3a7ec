import type { Problem } from "../audit/problem";
import type { ControlChange } from "../document/audit-document";
import { child, childElements, childrenNamed, type XmlElement } from "../xml/parse";
import { countForbidden, escapeAttribute, markup, stretchOf, xmlSafe, type Markup } from "../xml/write";
import { WORD_PROMPT, type Prompts } from "./control-properties";
import {
  answerCells,
  blockContent,
  cellSplices,
  promptComesBack,
  runContent,
  type NewContent,
} from "./new-content";
import { holdsTag, preservedIn } from "./preserved";
import { contentSplice, declarationOfW, spliced, withoutChildren, type Splice } from "./splice";
import type { TextSources } from "./text-sources";
import { walkContent } from "./walk-content";
import type { FoundControl } from "./walked-content";

export interface EditedXml {
  readonly xml: string;
  readonly problems: readonly Problem[];
}

/**
 * The text of a document's main part with the text of these controls replaced,
 * where it differs, and nothing else changed. Comments, bookmarks, footnotes,
 * pictures and answers that stood in a replaced text are preserved at its ends.
 */
export function replaceControls(
  xml: string,
  documentXml: XmlElement,
  changes: readonly ControlChange[],
  sources: TextSources = {},
): EditedXml {
  const body = child(documentXml, "w:body");
  const controls = body ? walkContent(body, sources).controls : [];
  const wanted = targetsOf(controls, changes);
  const prompts: Prompts = sources.prompts ?? new Map<string, string>();
  const declaration = declarationOfW(documentXml);
  const written = new Set<string>();
  // Inner controls come after outer ones, so going backwards an outer one finds those inside it done.
  const splices: Splice[] = [];
  for (const control of [...controls].reverse()) {
    const change = wanted.get(control);
    if (change === undefined) continue;
    const text = storedText(change.text);
    const inside = takenBefore(splices, control.element.end);
    const gone = new Set([control.tag, ...(change.copies ?? [])]);
    const made =
      control.text === text
        ? inside
        : controlSplices(xml, control, { text, prompts, declaration, inside, gone });
    if (made) written.add(control.tag);
    splices.push(...[...(made ?? inside)].sort((a, b) => b.start - a.start || b.end - a.end));
  }
  return { xml: splices.length === 0 ? xml : spliced(xml, splices), problems: problemsOf(changes, written) };
}

/** What each control is to say: of those with one tag, the one that is meant, with what repeats it for older programs. */
function targetsOf(
  controls: readonly FoundControl[],
  changes: readonly ControlChange[],
): ReadonlyMap<FoundControl, ControlChange> {
  const targets = new Map<FoundControl, ControlChange>();
  const byTag = new Map<string, FoundControl[]>();
  for (const control of controls) byTag.set(control.tag, [...(byTag.get(control.tag) ?? []), control]);
  for (const change of changes) {
    const tagged = byTag.get(change.tag) ?? [];
    const shown = tagged.filter(({ repeated }) => !repeated);
    const repeats = shown.length > 1 ? [] : tagged.filter(({ repeated }) => repeated);
    for (const control of [...shown.slice(change.which ?? 0).slice(0, 1), ...repeats])
      targets.set(control, change);
  }
  return targets;
}

/** Takes the splices before a place off the end of a list that runs backwards. */
function takenBefore(splices: Splice[], end: number): readonly Splice[] {
  let first = splices.length;
  while (first > 0 && (splices[first - 1]?.start ?? end) < end) first -= 1;
  return splices.splice(first);
}

/** A text as a document holds it: line ends made `\n`, and what XML can't hold replaced. */
export const storedText = (text: string): string => xmlSafe(withLineEnds(text));

const withLineEnds = (text: string): string => text.replace(/\v/g, "\n");

function problemsOf(changes: readonly ControlChange[], written: ReadonlySet<string>): readonly Problem[] {
  return changes.flatMap((change): readonly Problem[] =>
    written.has(change.tag)
      ? charactersReplaced([change])
      : [{ code: "not-written", where: change.tag, text: change.text }],
  );
}

/** Where a text has characters that XML can't hold (XML 1.0, 2.2). */
export function charactersReplaced(changes: readonly ControlChange[]): readonly Problem[] {
  return changes.flatMap(({ tag, text }): Problem[] => {
    const count = countForbidden(withLineEnds(text));
    return count === 0 ? [] : [{ code: "characters-replaced", where: tag, count }];
  });
}

export interface ControlEdit {
  readonly text: string;
  readonly prompts: Prompts;
  readonly declaration: Markup;
  /** Changes to controls inside this one. */
  readonly inside: readonly Splice[];
  /** Tags whose controls in this one are part of its text. */
  readonly gone: ReadonlySet<string>;
}

/** What gives a control a new text at its own level. Undefined where it has no room for one. */
function controlSplices(
  xml: string,
  control: FoundControl,
  change: ControlEdit,
): readonly Splice[] | undefined {
  const { element, level } = control;
  const { text, declaration, gone } = change;
  const content = child(element, "w:sdtContent");
  const made = newContent(xml, control, content ?? NO_CONTENT, change);
  if (content && (level === "row" || level === "cell")) {
    const cells = answerCells(content, gone);
    if (cells.length > 0) {
      const contents = cells.map((cell) => newContent(xml, control, cell, change));
      const filled = cellSplices(xml, cells, contents, text);
      const state = { text, declaration, showsPrompt: contents.every(promptComesBack) };
      const untouched = change.inside.filter(
        ({ start }) => !cells.some((cell) => start >= cell.start && start < cell.end),
      );
      return [...propertySplices(xml, element, state), ...filled, ...untouched];
    }
    if (holdsTag(content, gone)) return undefined;
  }
  const state = { text, declaration, showsPrompt: promptComesBack(made) };
  return [...propertySplices(xml, element, state), wholeContent(xml, control, content, made)];
}

const NO_CONTENT = { children: [] };

function newContent(
  xml: string,
  control: FoundControl,
  old: Pick<XmlElement, "children">,
  change: ControlEdit,
): NewContent {
  const { element, kind, level, placeholder, prompted } = control;
  const { text, prompts, declaration, inside, gone } = change;
  const properties = child(element, "w:sdtPr");
  const own = child(properties, "w:rPr");
  const preserved = preservedIn(xml, old, {
    prompted,
    splices: inside,
    isRun: level === "run",
    gone,
    // What a list printed is part of the text that was read, and so of the new one.
    unlisted: !prompted && control.plain !== control.text,
  });
  const useOwn = own && (prompted || preserved.runProperties === "");
  return {
    text,
    preserved: useOwn ? { ...preserved, runProperties: stretchOf(xml, own) } : preserved,
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
  const cell = level === "row" || level === "cell" ? markup`<w:tc${declaration}>${inner}</w:tc>` : inner;
  const whole = level === "row" ? markup`<w:tr${declaration}>${cell}</w:tr>` : cell;
  if (content) return contentSplice(xml, content, whole);
  const at = (child(element, "w:sdtEndPr") ?? child(element, "w:sdtPr") ?? element).end;
  return { start: at, end: at, text: markup`<w:sdtContent${declaration}>${whole}</w:sdtContent>` };
}

/** What stands before `w:showingPlcHdr` in the order Word and the schema both accept (17.5.2.38). */
const BEFORE_FLAG: ReadonlySet<string> = new Set([
  "w:rPr",
  "w:alias",
  "w:tag",
  "w:id",
  "w:lock",
  "w:placeholder",
  "w:temporary",
]);

/** A binding would have Word fill the control from elsewhere the next time it opens the document (17.5.2.6). */
const BINDINGS: ReadonlySet<string> = new Set(["w:dataBinding", "w15:dataBinding"]);
const FLAG: ReadonlySet<string> = new Set(["w:showingPlcHdr"]);

export interface NewState {
  readonly text: string;
  readonly showsPrompt: boolean;
  readonly declaration: Markup;
}

/** Changes to a control's properties that go with its new content. */
function propertySplices(
  xml: string,
  sdt: XmlElement,
  { text, showsPrompt, declaration }: NewState,
): readonly Splice[] {
  const properties = child(sdt, "w:sdtPr");
  if (!properties) return [];
  const splices = [
    ...withoutChildren(properties, BINDINGS),
    ...withoutChildren(properties, FLAG),
    ...lastValueSplices(xml, properties, text),
  ];
  if (!showsPrompt) return splices;
  const before = childElements(properties).filter(({ name }) => BEFORE_FLAG.has(name));
  const at = before[before.length - 1]?.end ?? properties.contentStart;
  return [...splices, { start: at, end: at, text: markup`<w:showingPlcHdr${declaration}/>` }];
}

/** A list remembers the value last chosen, where it was bound (17.5.2.15). */
function lastValueSplices(xml: string, properties: XmlElement, text: string): readonly Splice[] {
  const list = child(properties, "w:dropDownList") ?? child(properties, "w:comboBox");
  if (list?.attributes["w:lastValue"] === undefined) return [];
  const items = childrenNamed(list, "w:listItem").map(({ attributes }) => attributes);
  const chosen = items.find((item) => (item["w:displayText"] ?? item["w:value"]) === text);
  const tag = xml.slice(list.start, list.contentStart);
  const attribute = /(lastValue\s*=\s*)("[^"]*"|'[^']*')/.exec(tag);
  if (!attribute) return [];
  const start = list.start + attribute.index + (attribute[1] ?? "").length;
  const end = list.start + attribute.index + attribute[0].length;
  return [{ start, end, text: markup`"${escapeAttribute(chosen?.["w:value"] ?? text)}"` }];
}

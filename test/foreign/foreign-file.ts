import { unzipSync } from "fflate";
import { HostError } from "../../src/document/host-error";
import { openAudit } from "../../src/document/open-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { readDocxPage } from "../../src/docx/read-page";
import { readForm } from "../../src/forms/read/read-form";
import { formFault } from "../../src/forms/template/form-fault";
import { templateFrom } from "../../src/forms/template/form-template";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { templateSource } from "../../src/templates/shipped-templates";
import { child, childElements, parseXml, textOf, type XmlElement } from "../../src/xml/parse";
import { docxFaults, likeFaults } from "../support/validate-docx";

/** What became of a document that somebody else's program made. */
export interface ForeignResult {
  /** `refused` with a sentence, `read`, or a `crash`. */
  readonly outcome: "read" | "refused" | "crash";
  /** The sentence, or what broke. */
  readonly said: string;
  /** Words of the text that neither the reading of the document nor of the form has. */
  readonly unread: readonly string[];
  readonly notInForm: readonly string[];
  /** What is wrong with the document made of it. */
  readonly faults: readonly string[];
}

/** Reads a document as an audit and as a form, and makes a new one of the form. */
export async function foreignFile(bytes: Uint8Array, validate: boolean): Promise<ForeignResult> {
  const nothing = { unread: [], notInForm: [], faults: [] };
  try {
    const document = openDocx(bytes);
    const content = await document.read();
    await openAudit(document, { templates: templateSource });
    if (document.hasChanged) throw new Error("Reading changed the document.");
    const draft = readForm(readDocxPage(bytes));
    const words = wordsIn(bytes);
    const template = templateFrom(draft, { title: draft.title || "A form", publisher: "", version: "1.0" });
    const made = formFault(template) === undefined ? auditMaker(template, () => "an-id")() : undefined;
    return {
      outcome: "read",
      said: "",
      unread: missingFrom(words, content),
      notInForm: missingFrom(words, draft),
      faults: made ? await (validate ? docxFaults : likeFaults)(made) : [],
    };
  } catch (error) {
    return error instanceof HostError
      ? { outcome: "refused", said: error.message, ...nothing }
      : {
          outcome: "crash",
          said: error instanceof Error ? (error.stack ?? error.message) : String(error),
          ...nothing,
        };
  }
}

function missingFrom(words: readonly string[], read: unknown): readonly string[] {
  const texts: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === "string") texts.push(value);
    else if (value instanceof Map) for (const each of value.values()) gather(each);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(gather);
  };
  gather(read);
  const all = lettersOf(texts.join(" "));
  return words.filter((word) => !all.includes(word));
}

const lettersOf = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

const NOT_SEEN = new Set([
  "w:del",
  "w:moveFrom",
  "mc:Fallback",
  "w:sdtPr",
  "w:instrText",
  "w:delText",
  "w:rt",
]);

/** What ends a word: what a box holds and what a note says is read apart from the words around it. */
const BETWEEN_WORDS = new Set([
  "w:p",
  "w:tab",
  "w:br",
  "w:cr",
  "w:sdt",
  "w:footnoteReference",
  "w:endnoteReference",
  "w:hyperlink",
]);

/** The words that a person sees in a paragraph, found by a way of its own. */
function wordsIn(docx: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(docx));
  const main = parts.find(([name]) => /^word\/document\d*\.xml$/i.test(name))?.[1];
  if (!main) return [];
  const styles = parts.find(([name]) => /^word\/styles\d*\.xml$/i.test(name))?.[1];
  const glossary = parts.find(([name]) => /^word\/glossary\/document\d*\.xml$/i.test(name))?.[1];
  const hidden = styles ? hiddenStyles(styles) : new Set<string>();
  const prompts = glossary ? promptsIn(glossary) : new Set<string>();
  const lines: string[] = [];
  const covered = new Set<XmlElement>();
  const visit = (element: XmlElement): void => {
    if (NOT_SEEN.has(element.name) || isHidden(element, hidden)) return;
    if (element.name === "w:sdt" && prompts.has(textUnder(child(element, "w:sdtContent")).trim())) return;
    if (element.name === "w:tbl") coveredCells(element).forEach((cell) => covered.add(cell));
    if (covered.has(element)) return;
    if (element.name === "w:t") lines.push(`${lines.pop() ?? ""}${textOf(element)}`);
    else if (BETWEEN_WORDS.has(element.name)) lines.push("");
    childElements(element).forEach(visit);
    if (BETWEEN_WORDS.has(element.name)) lines.push("");
  };
  visit(parseXml(new TextDecoder().decode(main), PREFIXES));
  // "Red/Amber/Green" are three: a scale may have them in another order; "Grade:Met" are a label and what is offered, "Phone……Fax……" two labels.
  const words = lines.flatMap((line) => line.split(/[\s/:_…]+|\.{3,}/)).map(lettersOf);
  return [...new Set(words.filter((word) => word.length > 1))];
}

/** The styles that say themselves that their text is hidden. */
function hiddenStyles(styles: Uint8Array): ReadonlySet<string> {
  const all = childElements(parseXml(new TextDecoder().decode(styles), PREFIXES));
  return new Set(
    all
      .filter((style) => child(child(style, "w:rPr"), "w:vanish"))
      .map(({ attributes }) => attributes["w:styleId"] ?? ""),
  );
}

/** What boxes ask for, where the document keeps it: nobody typed it, and a box that says no more is empty. */
function promptsIn(glossary: Uint8Array): ReadonlySet<string> {
  const root = parseXml(new TextDecoder().decode(glossary), PREFIXES);
  const kept = child(root, "w:docParts");
  const prompts = (kept ? childElements(kept) : []).map((part) =>
    textUnder(child(part, "w:docPartBody")).trim(),
  );
  return new Set(prompts.filter((prompt) => prompt !== ""));
}

const textUnder = (element: XmlElement | undefined): string =>
  element === undefined
    ? ""
    : element.name === "w:t"
      ? textOf(element)
      : childElements(element).map(textUnder).join("");

/** Cells that a merged one above covers: nobody sees what they hold (17.4.84). */
function coveredCells(table: XmlElement): readonly XmlElement[] {
  const open = new Set<number>();
  return childElements(table)
    .filter(({ name }) => name === "w:tr")
    .flatMap((row) => {
      let column = 0;
      return childElements(row).filter((cell) => {
        if (cell.name !== "w:tc") return false;
        const at = column;
        column += Number(child(child(cell, "w:tcPr"), "w:gridSpan")?.attributes["w:val"] ?? 1);
        const merge = child(child(cell, "w:tcPr"), "w:vMerge");
        const goesOn = merge !== undefined && merge.attributes["w:val"] !== "restart" && open.has(at);
        if (merge) open.add(at);
        else open.delete(at);
        return goesOn;
      });
    });
}

function isHidden(element: XmlElement, hidden: ReadonlySet<string>): boolean {
  const has = (of: string, mark: string): boolean =>
    element.name === of && child(child(element, `${of}Pr`), mark) !== undefined;
  // A prompt is no text that anybody wrote.
  return (
    has("w:sdt", "w:showingPlcHdr") ||
    has("w:r", "w:vanish") ||
    hidden.has(child(child(element, "w:rPr"), "w:rStyle")?.attributes["w:val"] ?? "") ||
    has("w:tr", "w:del") ||
    has("w:tc", "w:cellDel")
  );
}

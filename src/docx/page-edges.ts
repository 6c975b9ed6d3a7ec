import type { Problem } from "../audit/problem";
import type { LooseText } from "../document/audit-document";
import { linesIn } from "../document/cell-text";
import { HostError } from "../document/host-error";
import type { TextSources } from "../ooxml/text-sources";
import { walkContent } from "../ooxml/walk-content";
import { childElements, elementsBelow, type XmlElement } from "../xml/parse";
import { faultOf, parsedOnce, partNamed, type DocxPackage, type ParsedPart } from "./package";
import { relationshipsOf } from "./relationships";
import { relatedParts } from "./text-parts";

interface Edges {
  readonly lines: readonly LooseText[];
  readonly problems: readonly Problem[];
}

/** The lines of the headers and footers that a document shows (17.10), those of first and even pages where it has any. */
export function linesAtPageEdges(docx: DocxPackage, main: ParsedPart, sources: TextSources): Edges {
  const shown = idsShown(main.root, evenPagesDiffer(docx, main.part.name));
  const lines = new Map<string, LooseText>();
  const problems: Problem[] = [];
  for (const { id, kind, target } of related(docx, main.part.name)) {
    if ((kind !== "header" && kind !== "footer") || !shown.has(id)) continue;
    const part = partNamed(docx, target);
    if (!part) continue;
    try {
      const { text, loose } = walkContent(parsedOnce(part).root, {
        ...sources,
        related: relatedParts(docx, part.name),
      });
      const boxed = loose.flatMap((line) => (line.where === "text" ? [] : [line.text]));
      for (const line of [...linesIn(text()), ...boxed])
        lines.set(`${kind} ${line}`, { text: line, where: kind });
    } catch (error) {
      problems.push({ code: "part-unreadable", part: part.name, detail: faultOf(error) });
    }
  }
  return { lines: [...lines.values()], problems };
}

/** Ids of the relationships to headers and footers that some section shows. */
function idsShown(root: XmlElement, evenPages: boolean): ReadonlySet<string> {
  const settings = elementsBelow(root, "w:sectPr").flatMap(childElements);
  const firstPages = settings.some(({ name }) => name === "w:titlePg");
  const ids = settings.flatMap(({ name, attributes }) => {
    if (name !== "w:headerReference" && name !== "w:footerReference") return [];
    const { "w:type": type, "r:id": id } = attributes;
    const isShown = type === "first" ? firstPages : type !== "even" || evenPages;
    return id !== undefined && isShown ? [id] : [];
  });
  return new Set(ids);
}

function evenPagesDiffer(docx: DocxPackage, main: string): boolean {
  const target = related(docx, main).find(({ kind }) => kind === "settings")?.target;
  const part = target === undefined ? undefined : partNamed(docx, target);
  try {
    return part !== undefined && elementsBelow(parsedOnce(part).root, "w:evenAndOddHeaders").length > 0;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

function related(docx: DocxPackage, main: string): ReturnType<typeof relationshipsOf> {
  try {
    return relationshipsOf(docx, main);
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}

import { WML } from "../../../src/ooxml/package-parts";
import { controlIds } from "../../../src/ooxml/stable-ids";
import { WordFault, type Behaviour } from "./behaviour";
import { setValue, valueOf } from "./control-properties";
import { numbersFor } from "./insert-numbering";
import type { PartKind, WordFile } from "./word-file";
import { Tree, treeOf } from "./xml-tree";

/**
 * Takes the body of a flat OPC package into the document, or into a cell of it, with the styles and
 * building blocks it lacks. Word passes over the rest of the package: settings,
 * headers and footers, properties, custom XML.
 */
export function insertOoxml(
  file: WordFile,
  ooxml: string,
  where: "Replace" | "Start" | "End",
  behaviour: Behaviour,
  holder = file.body,
): readonly Tree[] {
  const parts = partsOf(ooxml);
  const body = partOfType(parts, "document.main")?.child("w:body");
  if (!body) throw new WordFault("InvalidArgument", "The OOXML holds no document.");
  const numbers = numbersFor(file, partOfType(parts, "numbering"));
  numbers(body);
  const styles = partOfType(parts, "styles");
  if (styles) {
    numbers(styles);
    takeMissing(file, "styles", styles, (style) => style.attributes["w:styleId"]);
  }
  const blocks = partOfType(parts, "document.glossary")?.child("w:docParts");
  if (blocks) takeBuildingBlocks(file, blocks);
  const glossaryStyles = parts.find(({ name }) => name === "/word/glossary/styles.xml");
  if (glossaryStyles) file.takeGlossaryStyles(glossaryStyles.root);
  for (const control of body.all("w:sdt")) arrive(control, behaviour);
  for (const section of body.all("w:sectPr")) section.remove();
  giveIds(file, body);
  return place(holder, [...body.elements], where);
}

interface PackedPart {
  readonly name: string;
  readonly type: string;
  readonly root: Tree;
}

/** The parts of a package; those in base64 (pictures) are left out. */
function partsOf(ooxml: string): readonly PackedPart[] {
  let all: Tree;
  try {
    all = treeOf(ooxml);
  } catch {
    throw new WordFault("InvalidArgument", "The OOXML is not well-formed.");
  }
  return all.elements.flatMap((part) => {
    const root = part.child("pkg:xmlData")?.elements[0];
    const { "pkg:name": name = "", "pkg:contentType": type = "" } = part.attributes;
    return root ? [{ name, type, root }] : [];
  });
}

/** The part of a type that is the document's own and not its glossary's. */
function partOfType(parts: readonly PackedPart[], type: string): Tree | undefined {
  const isGlossary = type.endsWith("glossary");
  return parts.find(
    (part) => part.type === `${WML}.${type}+xml` && (isGlossary || !part.name.startsWith("/word/glossary/")),
  )?.root;
}

/** Adds what the document has none of by that key: what it has, wins. */
export function takeMissing(
  file: WordFile,
  kind: PartKind,
  from: Tree,
  keyOf: (element: Tree) => string | undefined,
): void {
  const into = file.needed(kind);
  const known = new Set(into.elements.map(keyOf));
  for (const element of from.elements) {
    const key = keyOf(element);
    if (key !== undefined && !known.has(key)) into.append(element);
  }
}

function takeBuildingBlocks(file: WordFile, blocks: Tree): void {
  const glossary = file.needed("glossaryDocument");
  const nameOf = (part: Tree) => part.child("w:docPartPr")?.child("w:name")?.attributes["w:val"];
  let into = glossary.child("w:docParts");
  if (!into) glossary.append((into = new Tree("w:docParts")));
  const known = new Set(into.elements.map(nameOf));
  for (const part of blocks.elements) if (!known.has(nameOf(part))) into.append(part);
}

/** Controls are known to lose their tag on the way, or to become plain text. */
function arrive(control: Tree, { dropTags, loseControls }: Behaviour): void {
  const tag = valueOf(control, "w:tag");
  if (dropTags(tag)) setValue(control, "w:tag", undefined);
  if (loseControls(tag)) control.replaceWith(...(control.child("w:sdtContent")?.children ?? []));
}

/** Word gives ids of its own. */
function giveIds(file: WordFile, body: Tree): void {
  const taken = file.body.all("w:sdt").map((control) => Number(valueOf(control, "w:id")));
  const newId = controlIds(taken);
  for (const control of body.all("w:sdt")) {
    setValue(control, "w:id", String(newId(`inserted ${valueOf(control, "w:id")}`)));
  }
}

/** Puts blocks into a holder. */
export function place(
  holder: Tree,
  blocks: readonly Tree[],
  where: "Replace" | "Start" | "End",
): readonly Tree[] {
  const start = holder.child("w:tcPr") ? 1 : 0;
  if (where === "Replace") {
    for (const element of holder.elements) {
      if (element.name !== "w:sectPr" && element.name !== "w:tcPr") element.remove();
    }
    // The paragraph that the insertion point stood in is left over.
    holder.insert(start, new Tree("w:p"));
  }
  const section = holder.child("w:sectPr");
  holder.insert(where === "End" ? (section?.index ?? holder.children.length) : start, ...blocks);
  return blocks;
}

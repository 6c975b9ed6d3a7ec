import { HostError } from "../../../src/document/host-error";
import { withContentType } from "../../../src/docx/content-types";
import { partNamed, partText, type DocxPackage } from "../../../src/docx/package";
import { freshPart } from "../../../src/docx/package-part";
import { relationshipsName, relationshipsOf, withRelationship } from "../../../src/docx/relationships";
import { invalidArgument, WordFault, type Behaviour } from "./behaviour";
import { place, takeMissing } from "./insert-ooxml";
import { numbersFor } from "./insert-numbering";
import { WordFile } from "./word-file";
import { treeOf, type Tree } from "./xml-tree";

/** Bytes of a file that Word takes in. */
const MOST = 4 * 1024 * 1024;
/** Where what comes in stands, so that it takes nobody's name and what it names beside itself is found. */
const FOLDER = "inserted/";

/**
 * Takes a whole file into the document: its body with the parts that it leads to (charts and their workbooks, headers,
 * footers), the setup of its pages, its numbering and styles. Settings, properties and custom XML stay behind.
 */
export function insertFile(
  file: WordFile,
  base64: string,
  { importStyles }: Word.InsertFileOptions,
  behaviour: Behaviour,
): void {
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  if (bytes.length > MOST) throw new WordFault("GeneralException", "The file is larger than 4 MB.");
  const from = opened(bytes);
  const body = from.body;
  const charts = body.all("c:chart");
  if (charts.length > 0 && behaviour.charts === "refused") throw new WordFault("GeneralException");
  const newIds = bring(file, from);
  for (const element of [body, ...everyElement(body)]) {
    for (const name of ["r:id", "r:embed"]) {
      const id = newIds.get(element.attributes[name] ?? "");
      if (id !== undefined) element.attributes[name] = id;
    }
  }
  if (behaviour.charts === "lost") for (const chart of charts) chart.closest("w:r")?.remove();
  const numbers = numbersFor(file, from.part("numbering"));
  numbers(body);
  const styles = from.part("styles");
  if (styles) {
    numbers(styles);
    takeStyles(file, styles, importStyles === true);
  }
  const section = body.child("w:sectPr");
  section?.remove();
  const blocks = [...body.elements];
  place(file.body, behaviour.charts === "nothing" ? [] : blocks, "Replace");
  if (section) {
    file.body.child("w:sectPr")?.remove();
    file.body.append(section);
  }
}

function opened(bytes: Uint8Array): WordFile {
  try {
    return new WordFile(bytes);
  } catch (error) {
    if (error instanceof HostError) throw invalidArgument();
    throw error;
  }
}

/** A style of the same id makes way where styles are imported, and else stays. */
function takeStyles(file: WordFile, styles: Tree, isImported: boolean): void {
  const keyOf = (style: Tree) => style.attributes["w:styleId"];
  if (isImported) {
    const coming = new Set(styles.elements.map(keyOf));
    for (const style of [...file.needed("styles").elements])
      if (style.name === "w:style" && coming.has(keyOf(style))) style.remove();
  }
  takeMissing(file, "styles", styles, keyOf);
}

/** Brings the parts that the main part leads to, and gives the new ids of those relationships by the old ones. */
function bring(file: WordFile, from: WordFile): ReadonlyMap<string, string> {
  const types = typesOf(from.docx);
  const folder = file.main.slice(0, file.main.lastIndexOf("/") + 1) + FOLDER;
  const root = from.main.slice(0, from.main.lastIndexOf("/") + 1);
  const ids = new Map<string, string>();
  for (const { id, kind, target } of relationshipsOf(from.docx, from.main)) {
    if (!BROUGHT.has(kind)) continue;
    for (const name of [target, ...reached(from.docx, target)]) {
      const part = partNamed(from.docx, name);
      if (!part) continue;
      const to = folder + part.name.slice(root.length);
      const docx = new Map(file.docx);
      docx.set(to.toLowerCase(), freshPart(to, part.bytes()));
      file.docx = docx;
      const type = types(part.name);
      if (type !== undefined) file.docx = withContentType(file.docx, to, type);
    }
    file.docx = withRelationship(file.docx, file.main, kind, FOLDER + target.slice(root.length));
    ids.set(id, relationshipsOf(file.docx, file.main).at(-1)?.id ?? "");
  }
  return ids;
}

const BROUGHT: ReadonlySet<string> = new Set(["chart", "image", "header", "footer"]);

/** The relationships of a part, and the parts they lead to, by name. */
function reached(docx: DocxPackage, name: string): readonly string[] {
  const of = relationshipsOf(docx, name);
  return of.length === 0 ? [] : [relationshipsName(name), ...of.map(({ target }) => target)];
}

function typesOf(docx: DocxPackage): (name: string) => string | undefined {
  const part = partNamed(docx, "[Content_Types].xml");
  const all = part ? treeOf(partText(part)).elements : [];
  return (name) =>
    (
      all.find(({ attributes }) => attributes["PartName"] === `/${name}`) ??
      all.find(({ attributes }) => attributes["Extension"] === name.slice(name.lastIndexOf(".") + 1))
    )?.attributes["ContentType"];
}

const everyElement = (tree: Tree): readonly Tree[] =>
  tree.elements.flatMap((each) => [each, ...everyElement(each)]);

import { HostError } from "../document/host-error";
import { NAMESPACES } from "../ooxml/namespaces";
import { MAIN_TYPE, type DocumentKind } from "../ooxml/package-parts";
import { spliced } from "../ooxml/splice";
import { childrenNamed, type XmlElement } from "../xml/parse";
import { element, NOTHING } from "../xml/write";
import { parsedOnce, partNamed, withParts, type DocxPackage } from "./package";

const CONTENT_TYPES = "[Content_Types].xml";

/** The package with the type of a part said in `[Content_Types].xml`, where it isn't yet (ECMA-376 Part 2, 6.2.3). */
export function withContentType(docx: DocxPackage, name: string, type: string): DocxPackage {
  const part = partNamed(docx, CONTENT_TYPES);
  if (!part) return docx;
  const { xml, root } = parsedOnce(part);
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const isKnown =
    childrenNamed(root, "ct:Override").some(({ attributes }) => sameName(attributes["PartName"], name)) ||
    childrenNamed(root, "ct:Default").some(
      ({ attributes }) =>
        attributes["Extension"]?.toLowerCase() === extension && attributes["ContentType"] === type,
    );
  if (isKnown) return docx;
  const declared = root.attributes["xmlns"] === undefined ? { xmlns: NAMESPACES.ct } : {};
  const added = element("Override", { ...declared, PartName: `/${name}`, ContentType: type });
  return withParts(docx, {
    [CONTENT_TYPES]: spliced(xml, [{ start: root.contentEnd, end: root.contentEnd, text: added }]),
  });
}

/** What `[Content_Types].xml` says a part is; undefined where it says nothing. */
function contentTypeOf(docx: DocxPackage, name: string): string | undefined {
  return entryFor(docx, name)?.attributes["ContentType"];
}

/** The package with another type said of a part. */
function withContentTypeChanged(docx: DocxPackage, name: string, type: string): DocxPackage {
  const entry = entryFor(docx, name);
  if (!entry || entry.attributes["ContentType"] === type) return docx;
  return withContentType(withoutOverrides(docx, [name]), name, type);
}

function entryFor(docx: DocxPackage, name: string): XmlElement | undefined {
  const part = partNamed(docx, CONTENT_TYPES);
  if (!part) return undefined;
  const { root } = parsedOnce(part);
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return (
    childrenNamed(root, "ct:Override").find(({ attributes }) => sameName(attributes["PartName"], name)) ??
    childrenNamed(root, "ct:Default").find(
      ({ attributes }) => attributes["Extension"]?.toLowerCase() === extension,
    )
  );
}

/** The package without these parts and what `[Content_Types].xml` says of them. */
export function withoutParts(docx: DocxPackage, names: readonly string[]): DocxPackage {
  const rest = withParts(docx, Object.fromEntries(names.map((name) => [name, undefined])));
  return withoutOverrides(rest, names);
}

function withoutOverrides(docx: DocxPackage, names: readonly string[]): DocxPackage {
  const part = partNamed(docx, CONTENT_TYPES);
  if (!part) return docx;
  const { xml, root } = parsedOnce(part);
  const gone = childrenNamed(root, "ct:Override").filter(({ attributes }) =>
    names.some((name) => sameName(attributes["PartName"], name)),
  );
  return gone.length === 0
    ? docx
    : withParts(docx, {
        [CONTENT_TYPES]: spliced(
          xml,
          gone.map(({ start, end }) => ({ start, end, text: NOTHING })),
        ),
      });
}

function sameName(partName: string | undefined, name: string): boolean {
  return partName?.toLowerCase() === `/${name.toLowerCase()}`;
}

export type { DocumentKind };

const MACRO_TYPE: Readonly<Record<DocumentKind, string>> = {
  document: "application/vnd.ms-word.document.macroEnabled.main+xml",
  template: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
};

/** What a package says its main part is: a document where it can't be read. */
export function kindOf(docx: DocxPackage, main: string): DocumentKind {
  const type = mainTypeOf(docx, main);
  return type === MAIN_TYPE.template || type === MACRO_TYPE.template ? "template" : "document";
}

/** Whether a package says that its main part may have macros. */
export function hasMacros(docx: DocxPackage, main: string): boolean {
  return Object.values(MACRO_TYPE).includes(mainTypeOf(docx, main) ?? "");
}

/** The package as a document or as a template; the same package where it is that already. */
export function asKind(docx: DocxPackage, main: string, kind: DocumentKind): DocxPackage {
  if (kindOf(docx, main) === kind) return docx;
  const types = hasMacros(docx, main) ? MACRO_TYPE : MAIN_TYPE;
  return withContentTypeChanged(docx, main, types[kind]);
}

/** The package with its main part said to be a document or a template that has no macros. */
export const withMainType = (docx: DocxPackage, main: string, kind: DocumentKind): DocxPackage =>
  withContentTypeChanged(docx, main, MAIN_TYPE[kind]);

function mainTypeOf(docx: DocxPackage, main: string): string | undefined {
  try {
    return contentTypeOf(docx, main);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

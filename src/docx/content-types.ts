import type { XmlElement } from "../xml/parse";
import { childrenNamed } from "../xml/read";
import { escapeAttribute } from "../xml/write";
import { spliced } from "../ooxml/edit-splice";
import { parsedOnce, partNamed, withParts, type DocxPackage } from "./package";

const CONTENT_TYPES = "[Content_Types].xml";
const DECLARED = ' xmlns="http://schemas.openxmlformats.org/package/2006/content-types"';

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
  const declared = root.attributes["xmlns"] === undefined ? DECLARED : "";
  const added = `<Override${declared} PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`;
  return withParts(docx, {
    [CONTENT_TYPES]: spliced(xml, [{ start: root.contentEnd, end: root.contentEnd, text: added }]),
  });
}

/** What `[Content_Types].xml` says a part is; undefined where it says nothing. */
export function contentTypeOf(docx: DocxPackage, name: string): string | undefined {
  return entryFor(docx, name)?.attributes["ContentType"];
}

/** The package with another type said of a part. */
export function withContentTypeChanged(docx: DocxPackage, name: string, type: string): DocxPackage {
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
          gone.map(({ start, end }) => ({ start, end, text: "" })),
        ),
      });
}

function sameName(partName: string | undefined, name: string): boolean {
  return partName?.toLowerCase() === `/${name.toLowerCase()}`;
}

import { contentTypesXml, type PackagePart } from "../ooxml/package-parts";
import { freshPart, type Part } from "./part";
import { DECLARATION } from "./relationships";

/** The parts of a new package, with `[Content_Types].xml` in front of them. */
export function freshParts(made: readonly PackagePart[]): readonly Part[] {
  return [
    declared("[Content_Types].xml", contentTypesXml(made)),
    ...made.map(({ path, xml }) => declared(path.slice(1), xml)),
  ];
}

/** A part of XML text, with its declaration in front. */
export function declared(name: string, xml: string): Part {
  return freshPart(name, new TextEncoder().encode(DECLARATION + xml));
}

import { documentParts } from "../../src/ooxml/document-parts";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { flatOpc } from "../../src/ooxml/package-parts";
import { childElements, parseXml } from "../../src/xml/parse";
import { aTemplate } from "../support/builders";
import { all } from "../support/xml-find";

test("one XML text holds every part under its name and content type", () => {
  const parts = documentParts(aTemplate());
  const found = all(parseXml(flatOpc(parts), PREFIXES), "pkg:part");

  expect(found.map(({ attributes }) => [attributes["pkg:name"], attributes["pkg:contentType"]])).toEqual(
    parts.map(({ path, contentType }) => [path, contentType]),
  );
  for (const part of found) expect(childElements(part).map(({ name }) => name)).toEqual(["pkg:xmlData"]);
});

import deployment from "../../src/document/deployment.json";
import { newDocx } from "../../src/docx/new-docx";
import { documentParts } from "../../src/ooxml/document-parts";
import { PREFIXES } from "../../src/ooxml/namespaces";
import { child, childElements, parseXml } from "../../src/xml/parse";
import { aTemplate } from "../support/builders";
import { textsIn } from "../support/package-texts";
import { all, first } from "../support/xml-find";

const texts = textsIn(newDocx(aTemplate()));
const part = (path: string) => parseXml(texts.get(path) ?? "", PREFIXES);
const extension = part("/word/webextensions/webextension1.xml");

test("a new document asks Word to open the pane of this add-in, wherever the add-in came from", () => {
  const { id, version, store, storeType } = deployment;

  expect(childElements(extension).map(({ name }) => name)).toEqual([
    "we:reference",
    "we:alternateReferences",
    "we:properties",
    "we:bindings",
  ]);
  expect(all(extension, "we:reference").map(({ attributes }) => attributes)).toEqual([
    { id, version, store, storeType },
    { id, version, store: "developer", storeType: "Registry" },
  ]);
  expect(first(extension, "we:property").attributes).toEqual({
    name: "Office.AutoShowTaskpaneWithDocument",
    value: "true",
  });
});

test("people without the add-in are not asked to install it", () => {
  const pane = first(part("/word/webextensions/taskpanes.xml"), "wetp:taskpane");

  expect(pane.attributes["visibility"]).toBe("0");
  expect(child(pane, "wetp:webextensionref")?.attributes["r:id"]).toBe("rId1");
});

test("the package leads to the pane, and the pane to the add-in", () => {
  const targets = (path: string) =>
    all(part(path), "rel:Relationship").map(({ attributes }) => [attributes["Type"], attributes["Target"]]);
  const office = "http://schemas.microsoft.com/office/2011/relationships";

  expect(targets("/_rels/.rels")).toContainEqual([
    `${office}/webextensiontaskpanes`,
    "word/webextensions/taskpanes.xml",
  ]);
  expect(targets("/word/webextensions/_rels/taskpanes.xml.rels")).toEqual([
    [`${office}/webextension`, "webextension1.xml"],
  ]);
  expect(
    all(part("/[Content_Types].xml"), "ct:Override")
      .filter(({ attributes }) => attributes["PartName"]?.includes("webextension"))
      .map(({ attributes }) => attributes["ContentType"]),
  ).toEqual([
    "application/vnd.ms-office.webextensiontaskpanes+xml",
    "application/vnd.ms-office.webextension+xml",
  ]);
});

test("what is put into a document that is open already says nothing of the pane", () => {
  expect(documentParts(aTemplate()).filter(({ xml }) => xml.includes("webextension"))).toEqual([]);
});

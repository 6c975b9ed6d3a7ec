import { parseTemplate } from "../../src/templates/parse-template";
import { filledOut } from "../../src/templates/filled-out";
import { knownTemplates } from "../../src/templates/known-templates";
import { shippedTemplates, templateSource } from "../../src/templates/shipped-templates";
import { aTemplateFile } from "./a-template-file";

const [first] = shippedTemplates();
if (!first) throw new Error("No template is shipped.");
const definition = JSON.stringify(first);
const ofAnother = JSON.stringify({ ...first, version: "0.9" });

describe("templates known to a page", () => {
  test("are read without a check where a definition says the same, in whatever order", () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(first).reverse()));
    for (const json of [definition, turned])
      expect(knownTemplates().parse(json)).toEqual({ ok: true, template: first });
  });

  test("any other definition is checked once what checks it is fetched, and read as everywhere", async () => {
    const source = knownTemplates();
    expect(() => source.parse(ofAnother)).toThrow("has not been fetched");
    await source.ready(ofAnother);
    expect(source.parse(ofAnother)).toEqual(templateSource.parse(ofAnother));
    expect(source.parse("{")).toMatchObject({ ok: false });
  });

  test("words of earlier versions come where a document has lost its definition, and not before", async () => {
    const source = knownTemplates();
    await source.ready(definition);
    expect(source.earlierWords).toEqual({});
    await source.ready();
    expect(source.earlierWords).toBe(templateSource.earlierWords);
  });
});

test("a template file is filled out as its check fills it out", () => {
  const file = aTemplateFile();
  expect({ ok: true, template: filledOut(file) }).toEqual(parseTemplate(file));
});

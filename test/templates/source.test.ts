import { shippedTemplates } from "../../src/templates/library";
import { templateSource } from "../../src/templates/source";
import { aTemplateFile, withValue } from "./a-template-file";
import { templateOf } from "./parsed";

describe("templates for the use cases", () => {
  test("are those we ship", () => {
    expect(templateSource.offered).toBe(shippedTemplates());
  });

  test("are read from the text that travels in a document", () => {
    const template = templateOf(aTemplateFile());
    expect(templateSource.parse(JSON.stringify(template))).toEqual({ ok: true, template });
  });

  test("tell a faulty text's first faults in one phrase", () => {
    const file = withValue(withValue(aTemplateFile(), "title", ""), "actions.limit", 0);
    expect(templateSource.parse(JSON.stringify(file))).toEqual({
      ok: false,
      fault: "title: This is empty. actions.limit: This has to be at least 1.",
    });
  });
});

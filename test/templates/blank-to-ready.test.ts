import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { fromBlankToReady } from "../support/blank-to-ready";
import { sampled } from "../support/sample";

test.each(sampled(shippedTemplates(), 3).map((template) => [template.id, template] as const))(
  "%s goes from blank to ready",
  async (_, template) => {
    await fromBlankToReady(openDocx(newDocx(template)), template);
  },
);

import type { PaneTools } from "../taskpane/menu/pane-tools";
import { newId } from "../taskpane/surroundings";

/** What the workbench offers in the pane's menu. What reads a form or makes a zip is fetched only when someone asks for it. */
export const paneTools: PaneTools = {
  readForm: async (bytes) => {
    const [{ readDocxPage }, { readForm }] = await Promise.all([
      import("../docx/read-page"),
      import("../forms/read-form"),
    ]);
    return readForm(readDocxPage(bytes));
  },
  makeCases: async (template) => {
    const { auditZip } = await import("../docx/audit-zip");
    return auditZip(template, newId, new Date());
  },
  makeWordTemplate: async (template) => {
    const { auditMaker } = await import("../docx/audit-maker");
    return auditMaker(template, newId, "template")({});
  },
};

import type { Template } from "../audit/template";
import { forNewDocument } from "../document/fixed-words";
import { readyToMake } from "../document/ready-to-make";
import { spoken } from "../words/phrase";
import type { PaneTools } from "./menu/pane-menu";
import { newId } from "./surroundings";

/** What the pane does with files, wherever it stands. What reads and makes them is fetched only when someone asks for it. */
export const fileTools: PaneTools = {
  readForm: async (bytes) => {
    const [{ readDocxPage }, { readForm }, { formTexts }] = await Promise.all([
      import("../docx/read-page"),
      import("../forms/read/read-form"),
      import("../forms/read/form-texts"),
    ]);
    const page = readDocxPage(bytes);
    return { draft: readForm(page), texts: formTexts(page).map(({ text }) => text) };
  },
  makeCases: async (template) => {
    const { auditZip } = await import("../docx/audit-maker");
    return auditZip(await asMadeHere(template), newId, new Date());
  },
  makeCopy: async (copy) => {
    const { shareDocx } = await import("../docx/share-docx");
    return shareDocx(copy);
  },
  makeWordTemplate: async (template) => {
    const { auditMaker } = await import("../docx/audit-maker");
    return auditMaker(await asMadeHere(template), newId, "template")();
  },
};

/** In its own language, or in the one that the page speaks. */
async function asMadeHere(template: Template): Promise<Template> {
  const made = forNewDocument(template, spoken());
  await readyToMake(made);
  return made;
}

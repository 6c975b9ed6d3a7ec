import type { ReactNode } from "react";
import type { Surroundings } from "../document/surroundings";
import { auditMaker } from "../docx/audit-maker";
import { commentedDocx } from "../docx/commented-docx";
import { knownTemplates } from "../templates/known-templates";
import { templateSource } from "../templates/shipped-templates";
import { phrase } from "../words/phrase";
import { Workbench } from "./workbench";

const withDocx = (surroundings: Surroundings): Surroundings => ({
  ...surroundings,
  // Whoever works with files opens some of any version.
  templates: {
    ...surroundings.templates,
    ...knownTemplates(surroundings.templates.offered, templateSource),
  },
  newDocx: (template, known, id, comments = []) =>
    commentedDocx(auditMaker(template, surroundings.newId)(known, id), template, comments),
});

/** The workbench, with what it works with. */
export const openWorkbench = (surroundings: Surroundings): ReactNode => (
  <Workbench surroundings={withDocx(surroundings)} />
);

/** In place of the workbench, where a part of it did not come. */
export const notLoaded = (): ReactNode => (
  <p role="alert">{phrase("A part of Case Audit could not be loaded. Load this page again.")}</p>
);

import { createRoot } from "react-dom/client";
import type { Surroundings } from "../document/surroundings";
import { auditMaker } from "../docx/audit-maker";
import { commentedDocx } from "../docx/commented-docx";
import { preferredTheme } from "../taskpane/appearance";
import { loadSurroundings } from "../taskpane/surroundings";
import { templateSource } from "../templates/shipped-templates";
import { Workbench } from "./workbench";

/** Whoever works with files opens some of any version. */
const CHECKED = { earlierWords: templateSource.earlierWords, parse: templateSource.parse };

const withDocx = (surroundings: Surroundings): Surroundings => ({
  ...surroundings,
  templates: { ...surroundings.templates, ...CHECKED },
  newDocx: (template, known, id, comments = []) =>
    commentedDocx(auditMaker(template, surroundings.newId)(known, id), template, comments),
});

const element = document.getElementById("root");
if (element) {
  const root = createRoot(element);
  Promise.all([loadSurroundings(), preferredTheme()]).then(
    ([surroundings]) => {
      root.render(<Workbench surroundings={withDocx(surroundings)} />);
    },
    () => {
      root.render(<p role="alert">A part of Case Audit could not be loaded. Load this page again.</p>);
    },
  );
}

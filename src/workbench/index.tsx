import { createRoot } from "react-dom/client";
import type { Surroundings } from "../document/surroundings";
import { auditMaker } from "../docx/audit-maker";
import { commentedDocx } from "../docx/commented-docx";
import { loadSurroundings } from "../taskpane/surroundings";
import { Workbench } from "./workbench";

const withDocx = (surroundings: Surroundings): Surroundings => ({
  ...surroundings,
  newDocx: (template, known, id, comments = []) =>
    commentedDocx(auditMaker(template, surroundings.newId)(known, id), template, comments),
});

const element = document.getElementById("root");
if (element) {
  const root = createRoot(element);
  loadSurroundings().then(
    (surroundings) => {
      root.render(<Workbench surroundings={withDocx(surroundings)} />);
    },
    () => {
      root.render(<p role="alert">A part of Case Audit could not be loaded. Load this page again.</p>);
    },
  );
}

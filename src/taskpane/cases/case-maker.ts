import type { Template } from "../../audit/template";
import type { CaseZip } from "../../document/surroundings";

/** Begins a zip of new audits of a template. */
export type CaseMaker = (template: Template) => Promise<CaseZip>;

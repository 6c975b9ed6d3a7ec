import { HostError } from "../document/host-error";
import { child, textOf } from "../xml/parse";
import { parsedOnce, partNamed, type DocxPackage } from "./package";
import { relationshipsOf } from "./relationships";

/** The title in the properties of a document (ECMA-376 part 2, 8.3.3.1.2); empty where there is none. */
export const titleOf = (docx: DocxPackage): string => propertyOf(docx, "dc:title");

/** Whether a document is a report or a certificate of ours: those name us as who made them, and audits name nobody. */
export const isReport = (docx: DocxPackage): boolean => propertyOf(docx, "dc:creator") === "Case Audit";

function propertyOf(docx: DocxPackage, name: string): string {
  try {
    const part = partNamed(docx, targetOf(docx, "", "core-properties") ?? "docProps/core.xml");
    return part ? textOf(child(parsedOnce(part).root, name)) : "";
  } catch (error) {
    if (error instanceof HostError) return "";
    throw error;
  }
}

/** Where a relationship leads; undefined also where the list of them is damaged, which is for the reader of the text to say. */
export function targetOf(docx: DocxPackage, source: string, wanted: string): string | undefined {
  try {
    return relationshipsOf(docx, source).find(({ kind }) => kind === wanted)?.target;
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

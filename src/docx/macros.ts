import { kindOf, withMainType, withoutParts } from "./content-types";
import type { DocxPackage } from "./package";
import { relationshipsName, relationshipsOf, withoutRelationship } from "./relationships";

/** The package as one that can have no macros: without their project and all that hangs on it ([MS-OFFMACRO2] 2.2). */
export function withoutMacros(docx: DocxPackage, main: string): DocxPackage {
  const projects = relationshipsOf(docx, main).filter(({ kind }) => kind === "vbaProject");
  const gone = new Set<string>();
  const take = (name: string) => {
    if (gone.has(name)) return;
    gone.add(name);
    for (const { target } of relationshipsOf(docx, name)) take(target);
    gone.add(relationshipsName(name));
  };
  for (const { target } of projects) take(target);
  const unlinked = projects.reduce((rest, { target }) => withoutRelationship(rest, main, target), docx);
  return withMainType(withoutParts(unlinked, [...gone]), main, kindOf(docx, main));
}

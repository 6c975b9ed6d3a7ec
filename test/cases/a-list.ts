import { readCases, type CaseList } from "../../src/cases/read-cases";
import { aField, aFieldGroup, aTemplate } from "../support/builders";

/** A template with a header field of each type, one of them with a comma in its label. */
export const template = aTemplate({
  fieldGroups: [
    aFieldGroup({
      fields: [
        aField({ id: "child-id", label: "Child's ID number" }),
        aField({ id: "team", label: "Team" }),
        aField({ id: "audit-date", label: "Audit date", type: "date" }),
        aField({
          id: "case-type",
          label: "Case type",
          type: "choice",
          options: [
            { id: "cin", label: "Child in need (CIN)" },
            { id: "cp", label: "Child protection (CP)" },
          ],
        }),
        aField({ id: "seen", label: "If No, was the child seen, and when?", type: "date-or-text" }),
        aField({ id: "independent", label: "Independent?", type: "yes-no" }),
      ],
    }),
  ],
});

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const read = (list: string | Uint8Array) =>
  readCases(typeof list === "string" ? utf8(list) : list, template);

/** What was read of a list that has to be one. */
export function listOf(list: string | Uint8Array): CaseList {
  const result = read(list);
  if (!result.ok) throw new Error(result.sentence);
  return result;
}

export const headersOf = (list: string | Uint8Array) => listOf(list).cases.map(({ header }) => header);
export const namesOf = (list: string | Uint8Array) => listOf(list).cases.map(({ fileName }) => fileName);
export const faultsOf = (list: string | Uint8Array) =>
  listOf(list).faults.map(({ line, sentence }) => `${line}: ${sentence}`);

export function refusalOf(list: string | Uint8Array): string {
  const result = read(list);
  return result.ok ? "" : result.sentence;
}

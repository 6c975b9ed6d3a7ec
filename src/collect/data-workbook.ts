import type { IsoDate } from "../audit/dates";
import type { TemplateSource } from "../document/surroundings";
import { cutText, dataLines } from "../report/data-text";
import { auditInTables, coderOf } from "../tables/audit-in-tables";
import type { Row } from "../tables/table";
import { DATES, daysOf, DICTIONARY, FACT_TABLES, QUESTIONS, TABLES } from "../tables/tables";
import { isTooLong, workbook } from "../xlsx/workbook";
import type { ChosenFile } from "./chosen-files";
import { foundIn } from "./read-files";

/** Pseudonymised, as data goes out unless somebody asks otherwise. */
const DISCLOSED = { identifiers: false, narratives: false };

/**
 * The data of these audits as a workbook, a table each, with what every column is: the files are read once more, one at a
 * time. What can't be read again by now is named on the first sheet. `key` makes the codes that stand for cases.
 */
export async function dataWorkbook(
  files: readonly ChosenFile[],
  templates: TemplateSource,
  { asOf, key }: { readonly asOf: IsoDate; readonly key: Uint8Array },
): Promise<Uint8Array> {
  const code = coderOf(key);
  const rows = new Map<string, Row[]>(TABLES.map(({ name }) => [name, []]));
  const questions = new Map<unknown, Row>();
  const months = new Set<string>();
  const gone: string[] = [];
  let audits = 0;
  for (const chosen of files) {
    const found = await foundIn(chosen, templates);
    if (!("audit" in found)) {
      gone.push(chosen.name);
      continue;
    }
    const audit = auditInTables(found.audit, code, asOf);
    audits += 1;
    months.add(audit.month);
    for (const { name, rowsOf } of FACT_TABLES) rows.get(name)?.push(...rowsOf(audit, DISCLOSED));
    for (const row of QUESTIONS.rowsOf(audit, DISCLOSED))
      if (!questions.has(row[0])) questions.set(row[0], row);
  }
  rows.set(QUESTIONS.name, [...questions.values()]);
  rows.set(DATES.name, [...daysOf(months)]);
  const cut = [...rows.values()].flat(2).filter(isTooLong).length;
  const lines = [
    ...dataLines({ audits, asOf, ...DISCLOSED, keyKept: false }),
    ...(cut > 0 ? [cutText(cut)] : []),
    ...gone.map((name) => `${name} could not be read again, and is not in the data.`),
  ];
  return workbook({ name: "about", lines }, [
    ...TABLES.map(({ name, columns }) => ({ name, columns, rows: rows.get(name) ?? [] })),
    DICTIONARY,
  ]);
}

import type { IsoDate } from "../../audit/dates";
import { comparedWith, withAllocated, type Expected } from "../../programme/expected";
import { oneOfEach } from "../../programme/one-of-each";
import { DOCUMENT, FILE, mergedRegister, type KeptRow, type RegisterRemark } from "../../programme/register";
import { standings, type Standing } from "../../programme/standing";
import type { Tracked } from "../../programme/tracked";
import { currentRows } from "../register-columns";
import { lackingColumns, waitedFor } from "../register-rows";
import { comparedTexts, lackingText, registerDifferenceText, twiceTexts } from "../register-text";

interface ProgrammeFrom {
  readonly tracked: readonly Tracked[];
  /** The rows of a register; none where none was picked. */
  readonly register: readonly KeptRow[];
  readonly expected: readonly Expected[];
  /** Files that could not be read. */
  readonly unread: ReadonlySet<string>;
  readonly today: IsoDate;
}

/** Where audits stand by their documents, a register and what was drawn, and what these say otherwise of each other. */
export function programmeOf({ tracked, register, expected, unread, today }: ProgrammeFrom): {
  readonly all: readonly Standing[];
  readonly differences: readonly string[];
} {
  const { tracked: found, ...more } = oneOfEach(tracked);
  const compared = comparedWith(waitedFor(register, expected), found);
  const audits = found.map((each) => withAllocated(each, compared.allocated.get(each), today));
  const current = currentRows(audits, compared.missing, today);
  const merged = mergedRegister(register, current, { today, unread });
  return {
    all: standings(merged.rows),
    differences: [
      ...lackingText(lackingColumns(register)),
      ...twiceTexts(more),
      // What has not come back stands on the board.
      ...comparedTexts({ ...compared, missing: [] }),
      ...merged.remarks.filter((remark) => !isOfPlace(remark)).map(registerDifferenceText),
    ],
  };
}

/** Where a document lies is told otherwise by whoever chose the folder. */
const isOfPlace = (remark: RegisterRemark): boolean =>
  remark.code === "changed-by-hand" && (remark.column === FILE || remark.column === DOCUMENT);

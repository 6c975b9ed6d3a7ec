import type { CaseRow } from "../../src/programme/case-row";
import { certify, prepare, type Drawing } from "../../src/programme/certify";
import type { Certificate } from "../../src/programme/certificate";
import type { SampleRule } from "../../src/programme/rule";

/** A rule that asks nothing but how many, unless told otherwise. */
export const aRule = (more: Partial<SampleRule> = {}): SampleRule => ({
  name: "November",
  method: "random",
  number: 5,
  replacements: 5,
  closedSinceCounts: true,
  notAuditedMonths: 0,
  groups: [],
  noughtsTell: false,
  columns: { id: "Child ID" },
  ...more,
});

export const aRow = (more: Partial<CaseRow> = {}): CaseRow => ({
  line: 2,
  id: "C-1",
  opened: "2026-01-05",
  closed: "",
  lastAudited: "",
  birth: "",
  age: "",
  team: "East",
  service: "",
  caseType: "",
  unreadable: false,
  ...more,
});

export const someRows = (
  count: number,
  more: (at: number) => Partial<CaseRow> = () => ({}),
): readonly CaseRow[] =>
  Array.from({ length: count }, (_, at) => aRow({ line: at + 2, id: `C-${String(at + 1)}`, ...more(at) }));

export const DAY = "2026-11-02";

export const DRAWING: Drawing = {
  drawnAt: `${DAY}T09:14`,
  words: [
    { who: "lead auditor", word: "heron" },
    { who: "head of service", word: "ladder" },
  ],
};

/** The certificate of a draw from these rows. */
export const aCertificate = (
  rows: readonly CaseRow[] = someRows(30),
  rule: SampleRule = aRule(),
  more: Partial<Drawing> = {},
): Certificate =>
  certify(prepare(rule, { file: "cases.csv", rows, elsewhere: new Map() }, DAY), { ...DRAWING, ...more });

import { parse } from "papaparse";
import { allFields } from "../../src/audit/template";
import { allocationOf } from "../../src/cases/allocation-of";
import { readAuditors } from "../../src/cases/read-auditors";
import { readLoads } from "../../src/cases/read-loads";
import { readPeople } from "../../src/cases/read-people";
import { emptyList, madeList } from "../../src/cases/case-lists";
import { readCases } from "../../src/cases/read-cases";
import { shippedTemplates } from "../../src/templates/shipped-templates";
import { aField, aFieldGroup } from "../support/builders";
import { headersOf, listOf, read, template, utf8 } from "./a-list";

const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const rowsOf = (bytes: Uint8Array) => parse<string[]>(textOf(bytes).slice(1), { skipEmptyLines: true }).data;

test.each(shippedTemplates().map((each) => [each.id, each] as const))(
  "an empty list of %s has every column its start asks for, and is read again with a case in it",
  (_, shipped) => {
    const bytes = emptyList(shipped);
    expect(textOf(bytes).startsWith("\uFEFF")).toBe(true);
    expect(readCases(bytes, shipped)).toMatchObject({ ok: false });
    const filled = new TextEncoder().encode(`${textOf(bytes)}Case one\r\n`);
    const start = shipped.fieldGroups
      .filter(({ place }) => place === "start")
      .flatMap(({ fields }) => fields);
    expect(readCases(filled, shipped)).toMatchObject({
      ok: true,
      cases: [{ line: 2, fileName: "Case one.docx" }],
      fields: start.map(({ id }) => ({ id })),
      leftOut: [],
    });
  },
);

test("an empty list has one column for when audits were received, the template's own where it has one", () => {
  const own = {
    ...template,
    fieldGroups: [aFieldGroup({ fields: [aField({ id: "in", label: "Received" })] })],
  };
  expect(rowsOf(emptyList(own))).toEqual([["File", "Received"]]);
  expect(rowsOf(emptyList(template))[0]?.filter((name) => name === "Received")).toHaveLength(1);
});

test("what was made is listed by line, with choices as people read them", () => {
  const list = listOf("case-type,child-id,audit-date\ncp,C-1,15/03/2026\n,C-2,\n");
  expect(rowsOf(madeList(list, list.cases))).toEqual([
    ["Line", "File", "Case type", "Child's ID number", "Audit date"],
    ["2", "C-1.docx", "Child protection (CP)", "C-1", "2026-03-15"],
    ["3", "C-2.docx", "", "C-2", ""],
  ]);
});

test.each(["=1+1", "+1", "-1", "|cmd", "@SUM(A1)", "\tx", "=1\nx", " =1", "＝1"])(
  "%j is no formula in the list of what was made",
  (value) => {
    const list = listOf("team,child-id\nEast,C-1");
    const made = madeList(list, [
      { line: 2, fileName: `${value}.docx`, header: { team: value }, received: "" },
    ]);
    const [, row = []] = rowsOf(made);
    expect(row.slice(1, 3)).toEqual([`'${value}.docx`, `'${value}`]);
  },
);

test("the list of what was made is itself a list to make the same from", () => {
  const list = listOf(
    "team,child-id,audit-date,seen,independent\nEast,C-1,15/03/2026,twice,yes\nWest,C-1,,,no\n",
  );
  const again = read(madeList(list, list.cases));
  expect(again).toMatchObject({ ok: true, faults: [], leftOut: ["Line"] });
  expect(headersOf(madeList(list, list.cases))).toEqual(
    headersOf("team,child-id,audit-date,seen,independent\nEast,C-1,15/03/2026,twice,yes\nWest,C-1,,,no\n"),
  );
  if (again.ok) expect(again.cases.map(({ fileName }) => fileName)).toEqual(["East.docx", "West.docx"]);
});

test("a list may say when each audit was received, and for whom it is then allocated", () => {
  const fields = [
    aField({ id: "auditor-name", label: "Auditor name", role: "auditor" }),
    aField({ id: "worker", label: "Social worker", role: "worker" }),
    ...allFields(template),
  ];
  const own = { ...template, fieldGroups: [aFieldGroup({ fields })] };
  const rows = [
    "2026-11-16 00:00:00,Amina Shah,C-1,Ben Ode",
    ",Ben Ode,C-2,",
    "16/11/26,,C-3,Ben Ode",
    "16/11/26,Ben Ode,C-4,Ms Ben Ode (East)",
  ];
  const list = readCases(utf8(`Received,auditor-name,child-id,worker\n${rows.join("\n")}\n`), own);
  if (!list.ok) throw new Error(list.sentence);
  const by = { by: "QA lead", today: "2026-11-20" } as const;
  expect(list.cases.map((each) => allocationOf(own, each, by))).toEqual([
    { allocation: { auditor: "Amina Shah", by: "QA lead", date: "2026-11-16" }, against: [] },
    { allocation: { auditor: "Ben Ode", by: "QA lead", date: "2026-11-20" }, against: [] },
    { allocation: undefined, against: [] },
    {
      allocation: undefined,
      against: [{ code: "auditor-is", role: "worker", name: "Ms Ben Ode (East)" }],
    },
  ]);
  expect(rowsOf(madeList(list, list.cases)).slice(0, 2)).toEqual([
    ["Line", "File", "Received", "Auditor name", "Child's ID number", "Social worker"],
    ["2", "C-1.docx", "2026-11-16", "Amina Shah", "C-1", "Ben Ode"],
  ]);
  expect(listOf("received,team\nlast week,East\n").faults).toEqual([
    {
      line: 2,
      sentence:
        "Column “Received”: “last week” is no date. It takes day, month and year, for example 15/03/2026.",
    },
  ]);
});

test("an empty list of auditors, of people or of audits is said to be that, and not of cases", () => {
  const nothing = new Uint8Array();
  expect(readAuditors(nothing)).toMatchObject({ sentence: expect.stringContaining("one person") as unknown });
  expect(readPeople(nothing)).toMatchObject({ sentence: expect.stringContaining("one person") as unknown });
  expect(readLoads(nothing, "2026-03-15")).toMatchObject({
    sentence: expect.stringContaining("one audit") as unknown,
  });
});

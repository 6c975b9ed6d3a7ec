import { findGaps } from "../../src/audit/gaps";
import { aCompleteRecord, aField, aFieldGroup, aRecord, aTemplate } from "../support/builders";

const optional = { required: false };
const template = aTemplate({
  sections: [],
  lookBack: { months: 6, from: "from", until: "audit-date", reason: "why-longer" },
  fieldGroups: [
    aFieldGroup({
      fields: [
        aField(),
        aField({ id: "audit-date", type: "date" }),
        aField({ id: "audited", type: "yes-no" }),
        aField({ id: "when", type: "date-or-text", when: { field: "audited", in: ["yes"] } }),
        aField({ id: "from", type: "date", ...optional }),
        aField({ id: "why-longer", ...optional }),
      ],
    }),
    aFieldGroup({ id: "end", place: "end", fields: [aField({ id: "shared", type: "date", ...optional })] }),
  ],
});
const filled = {
  "auditor-name": "A. Auditor",
  "audit-date": "2026-03-15",
  audited: "no",
  when: "",
  from: "",
  "why-longer": "",
};
const found = (header: Record<string, string>) =>
  findGaps(
    template,
    aRecord(template, { header: { ...filled, shared: "", ...header }, immediateConcern: { raised: "no" } }),
  );

describe("Header fields", () => {
  it("that are entered lack nothing", () => {
    expect(found({})).toStrictEqual([]);
    expect(findGaps(template, aCompleteRecord(template))).toStrictEqual([]);
  });

  it.each([[""], ["  \n"], ["\u200b"]])("that hold %j are not entered", (text) => {
    expect(found({ "auditor-name": text })).toStrictEqual([
      { code: "header-missing", severity: "required", where: "header.auditor-name", field: "auditor-name" },
    ]);
  });

  it.each([
    ["full audit", undefined, ["header.when"]],
    ["re-audit, which is of who was audited before,", "re-audit", []],
  ] as const)("say that a %s comes soon after another: %s", (_, kind, places) => {
    const again = {
      ...template,
      previousAudit: { months: 6, when: "when", recent: "audited" },
      ...(kind && { kind }),
    };
    const header = { ...filled, shared: "", audited: "yes", when: "2026-01-15" };
    const gaps = findGaps(again, aRecord(again, { header, immediateConcern: { raised: "no" } }));
    expect(gaps.filter(({ code }) => code === "audited-recently").map(({ where }) => where)).toEqual(places);
  });

  it("need no more words than a name, or the letter of a team", () => {
    expect(found({ "auditor-name": "B", shared: " " })).toStrictEqual([]);
  });

  it("that only stand in for an answer are advised on", () => {
    expect(found({ "auditor-name": "n/a", shared: " " })).toStrictEqual([
      {
        code: "filler",
        severity: "advice",
        where: "header.auditor-name",
        text: "n/a",
        repeats: "nothing",
      },
    ]);
  });

  it("that hold none of the choices offered are not entered", () => {
    expect(found({ audited: "perhaps" })).toMatchObject([{ code: "header-missing", field: "audited" }]);
  });

  it("are asked for only while their condition holds", () => {
    expect(found({ audited: "yes" })).toMatchObject([{ code: "header-missing", field: "when" }]);
    expect(found({ audited: "yes", when: "about two years ago" })).toStrictEqual([]);
  });

  it.each([["31/02/2026"], ["soon"], ["March 2026"]])("of type date cannot hold %j", (text) => {
    expect(found({ "audit-date": text })).toStrictEqual([
      { code: "date-invalid", severity: "required", where: "header.audit-date", text },
    ]);
    expect(found({ shared: text })).toMatchObject([{ code: "date-invalid", where: "header.shared" }]);
  });

  it("take a date as typed", () => {
    expect(found({ "audit-date": "15th Mar 26", shared: "1.4.26" })).toStrictEqual([]);
  });
});

describe("A day of the audit before it looks at the work", () => {
  const shared = (header: Record<string, string>) =>
    found({ shared: "2025-09-01", ...header }).map((gap) => [
      gap.code,
      "from" in gap && gap.from,
      "assumed" in gap,
    ]);

  it("is told by the first day looked at", () => {
    expect(shared({ from: "2025-10-01" })).toEqual([["date-before-period", "2025-10-01", false]]);
    expect(shared({ from: "2025-09-15" })).toEqual([["date-before-period", "2025-09-15", false]]);
  });

  it("is told by how far the template looks back where nobody entered it", () => {
    expect(shared({})).toEqual([["date-before-period", "2025-09-15", true]]);
    expect(shared({ shared: "2025-09-15" })).toEqual([]);
  });

  it("can't be told without the day of the audit", () => {
    expect(shared({ "audit-date": "" })).toEqual([["header-missing", false, false]]);
  });
});

describe("Looking back further than the template says", () => {
  it("asks for a reason, as advice", () => {
    expect(found({ from: "14/09/2025" })).toStrictEqual([
      {
        code: "look-back-too-long",
        severity: "advice",
        where: "header.why-longer",
        months: 6,
        from: "2025-09-14",
        until: "2026-03-15",
        earliest: "2025-09-15",
      },
    ]);
  });

  it.each([
    ["exactly that far", { from: "2025-09-15" }],
    ["with a reason", { from: "2024-01-01", "why-longer": "Needed to understand the earlier removal" }],
    ["from no known day", { from: "" }],
  ])("is fine %s", (_, header) => {
    expect(found(header)).toStrictEqual([]);
  });

  it("can't be told without the day of the audit", () => {
    expect(found({ from: "2024-01-01", "audit-date": "" })).toMatchObject([
      { code: "header-missing", field: "audit-date" },
    ]);
  });

  it("is found in a record that has no place for the reason", () => {
    const record = aRecord(template, { header: filled, immediateConcern: { raised: "no" } });
    const header = Object.fromEntries(
      Object.entries({ ...record.header, from: "2024-01-01" }).filter(([field]) => field !== "why-longer"),
    );
    expect(findGaps(template, { ...record, header })).toMatchObject([{ code: "look-back-too-long" }]);
  });
});

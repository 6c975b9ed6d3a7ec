import fc from "fast-check";
import { signOffKey, stepKey, withRoom, itemKey } from "../../src/audit/moderation";
import type { Template } from "../../src/audit/template";
import { ACTIONS } from "../../src/tables/actions-table";
import { ANSWERS } from "../../src/tables/answers-table";
import { AUDITS } from "../../src/tables/audits-table";
import { daysOf, DICTIONARY, TABLES } from "../../src/tables/tables";
import { aReading } from "../overview/a-reading";
import { THEMED, THEMED_SET } from "../overview/a-themed-set";
import { anItem, aSection, aTemplate } from "../support/builders";
import { ALL, dataOf, named, NOTHING } from "./data-of";
import { holds } from "../support/holds";

const themed: Template = withRoom(THEMED, { items: ["overall"], actions: [1], steps: 1 });

test("an audit is one row, with its case as a code and its age as a band", () => {
  const rows = (dataOf(THEMED_SET)["audits"] ?? []).map((row) => named(AUDITS, row));
  expect(rows).toHaveLength(9);
  expect(rows[0]).toMatchObject({
    month: "2026-01",
    audit_date: "2026-01-12",
    team: "Leaving care",
    age_band: "18-21",
    age: null,
    date_of_birth: null,
    file: null,
    case_id: null,
    state: "final",
    final: true,
    overall_final: "good",
    overall_final_good: true,
    actions: 1,
    actions_overdue: 1,
    complete_from: "2026-01-05",
    complete_due: "2026-01-19",
    complete_done: "2026-01-19",
  });
  // Of case C1 there are two audits, nine weeks apart.
  expect(rows[8]?.["case"]).toBe(rows[0]?.["case"]);
  expect(new Set(rows.map((row) => row["case"])).size).toBe(8);
  expect(new Set(rows.map((row) => row["audit"])).size).toBe(9);
});

test("the codes are another key’s, and nobody else’s", () => {
  const codes = (key: number) =>
    (dataOf(THEMED_SET, NOTHING, new Uint8Array(32).fill(key))["audits"] ?? []).map(
      (row) => named(AUDITS, row)["case"],
    );
  expect(codes(1)).toEqual(codes(1));
  expect(codes(2).some((code) => codes(1).includes(code))).toBe(false);
});

test("not entered, not applicable, not asked and not offered are apart", () => {
  const template = aTemplate({
    sections: [
      aSection({
        items: [
          anItem({ id: "one" }),
          anItem({ id: "two" }),
          anItem({ id: "three" }),
          anItem({ id: "four", when: { item: "one", in: ["exceeds-good"] } }),
        ],
      }),
    ],
    overallItem: "one",
  });
  const file = aReading("a.docx", template, {
    items: {
      one: { judgement: "meets-good" },
      two: { judgement: "not-applicable" },
      three: { judgement: "Fairly good, says A. Name" },
      four: { judgement: "meets-good" },
    },
  });
  const states = (dataOf([file])["answers"] ?? []).map((row) => named(ANSWERS, row));
  const of = (tag: string) =>
    states.find(({ question }) => question === `small-audit/1.0/item.${tag}.judgement`);
  expect(of("one")).toMatchObject({ state: "answered", value: "meets-good", good: true });
  expect(of("two")).toMatchObject({ state: "not-applicable", value: "not-applicable", good: null });
  expect(of("three")).toMatchObject({ state: "not-offered", value: null, particulars: null });
  expect(of("four")).toMatchObject({ state: "not-asked", value: "meets-good" });
  expect(states.find(({ question }) => question === "small-audit/1.0/item.one.evidence")).toMatchObject({
    state: "not-entered",
    characters: 0,
  });
});

test("when a manager was told has its day and its time", () => {
  const told = (notified: string) =>
    (dataOf([aReading("a.docx", themed, { immediateConcern: { raised: "yes", notified } })])["answers"] ?? [])
      .map((row) => named(ANSWERS, row))
      .find(({ question }) => question === "themed-audit/1.0/concern.notified");
  expect(told("2026-03-02T14:05")).toMatchObject({ value_date: "2026-03-02", value_time: "14:05" });
  expect(told("2026-03-02")).toMatchObject({ value_date: "2026-03-02", value_time: null });
  expect(told("at once")).toMatchObject({ state: "answered", value_date: null, value_time: null });
});

test("an action whose date is none says so, and keeps its role", () => {
  const file = aReading("a.docx", themed, {
    actions: [{ what: "Call", person: "TM", due: "after the summer" }],
  });
  expect(named(ACTIONS, dataOf([file])["actions"]?.[0] ?? [])).toMatchObject({
    row: 1,
    what: null,
    person: null,
    person_role: "team-manager",
    due: null,
    due_is_date: false,
    outcome: "open",
  });
});

/** A text that nothing else of an audit can hold. */
const secret = (kind: string) => fc.stringMatching(/^[a-z]{8}$/).map((text) => `${kind}${text}Q`);

test("by default no name, id, day of birth, file or narrative is anywhere in the data; asked for, each is", () => {
  holds(
    fc.property(
      fc.record({
        file: secret("file"),
        id: secret("id"),
        child: secret("child"),
        born: fc.date({ min: new Date("2005-01-01"), max: new Date("2019-12-31"), noInvalidDate: true }),
        worker: secret("worker"),
        person: secret("person"),
        manager: secret("manager"),
        moderator: secret("moderator"),
        by: secret("by"),
        typed: secret("typed"),
        what: secret("what"),
        narrative: secret("narrative"),
        why: secret("why"),
        note: secret("note"),
        concern: secret("concern"),
      }),
      fc.constantFrom("final", "in-moderation", ""),
      (told, state) => {
        const born = told.born.toISOString().slice(0, 10);
        const file = aReading(`${told.file}.docx`, themed, {
          id: told.id,
          header: {
            "case-ref": told.child,
            dob: born,
            worker: told.worker,
            "audit-date": "2026-03-02",
            received: told.typed,
          },
          items: {
            overall: { judgement: "good", reason: told.narrative },
            "plans-rating": { judgement: told.typed },
            "transition-1": { answer: told.narrative },
          },
          immediateConcern: { raised: "yes", what: told.concern, manager: told.manager },
          actions: [{ what: told.what, person: told.person, due: told.typed }],
          serviceActions: told.narrative,
          moderation: {
            state,
            moderator: told.moderator,
            quality: told.narrative,
            [itemKey("overall", "auditor")]: told.typed,
            [itemKey("overall", "judgement")]: "inadequate",
            [itemKey("overall", "by")]: told.by,
            [itemKey("overall", "why")]: told.why,
            [signOffKey(1, "line-manager")]: told.manager,
            [signOffKey(1, "note")]: told.note,
            [stepKey(1, "step")]: "send",
            [stepKey(1, "date")]: told.typed,
            [stepKey(1, "by")]: told.by,
            [stepKey(1, "note")]: told.note,
          },
        });
        const secrets = [...Object.values(told).map((text) => (text instanceof Date ? born : text)), born];
        const shown = (text: string) => secrets.filter((each) => text.includes(each));
        expect(shown(JSON.stringify(dataOf([file])))).toEqual([]);
        const all = JSON.stringify(dataOf([file], ALL));
        const {
          file: name,
          child,
          worker,
          person,
          manager,
          what,
          narrative,
          why,
          note,
          concern,
          typed,
        } = told;
        for (const each of [
          name,
          told.id,
          child,
          born,
          worker,
          person,
          manager,
          what,
          narrative,
          why,
          note,
          concern,
          typed,
        ])
          expect(all).toContain(each);
      },
    ),
    250,
  );
});

test("what is withheld by one option does not come with the other", () => {
  const file = aReading("a.docx", themed, {
    header: { worker: "Nameone" },
    items: { "transition-1": { answer: "Wordsone" } },
  });
  const names = JSON.stringify(dataOf([file], { identifiers: true, narratives: false }));
  const words = JSON.stringify(dataOf([file], { identifiers: false, narratives: true }));
  expect([names.includes("Nameone"), names.includes("Wordsone")]).toEqual([true, false]);
  expect([words.includes("Nameone"), words.includes("Wordsone")]).toEqual([false, true]);
});

test("every row has a cell for each column, of the column’s type", () => {
  const data: ReturnType<typeof dataOf> = { ...dataOf(THEMED_SET, ALL), dates: daysOf(["2026-01"]) };
  const types = { text: "string", whole: "number", decimal: "number", date: "string", "yes-no": "boolean" };
  const ofItsType = (type: keyof typeof types, cell: unknown): boolean =>
    typeof cell === types[type] &&
    (type !== "whole" || Number.isInteger(cell)) &&
    (type !== "date" || /^\d{4}-\d\d-\d\d$/.test(String(cell)));
  for (const { name, columns } of TABLES) {
    const rows = data[name] ?? [];
    expect([name, rows.length > 0]).toEqual([name, true]);
    expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
    const odd = rows.flatMap((row) =>
      columns.flatMap(({ type, name: column }, at) =>
        (row[at] ?? null) === null || ofItsType(type, row[at]) ? [] : [[column, row[at]]],
      ),
    );
    expect(odd).toEqual([]);
  }
});

test("the days are those of the years of the audits and of the years beside them, each once", () => {
  const days = daysOf(["2026-03", "2026-11", "undated"]);
  expect([days[0]?.[0], days.at(-1)?.[0], days.length]).toEqual(["2025-01-01", "2027-12-31", 3 * 365]);
  const april = days.find(([day]) => day === "2026-04-03");
  // Good Friday.
  expect(april).toEqual(["2026-04-03", 2026, 2, 4, "April", "2026-04", "2026/27", 5, "Friday", false]);
  const closed = daysOf(["2026-03"], ["2026-04-02"]).find(([day]) => day === "2026-04-02");
  expect(closed?.at(-1)).toBe(false);
});

test("names of columns are plain, and each is told once in the dictionary", () => {
  const names = DICTIONARY.rows.map(([table, column]) => `${String(table)}.${String(column)}`);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z][a-z_]*$/);
});

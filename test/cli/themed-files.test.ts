import { copyFile, mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { parse } from "papaparse";
import type { RecordFile } from "./record-file";
import { aFolder, caseAuditIn } from "./run";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);

/** Ten audits of twelve. A dash is nothing entered, a full stop what is not asked; "+" names features of another grade. */
const AUDITS = `
no | case | born       | gender    | type         | team   | referral | audited    | overall | s2 | s3 | s5  | s8  | timely | risk | parents | enough | voice
01 | P-01 | 2008-05-10 | female    | lac          | LACCLT | yes      | 2026-03-02 | G       | G  | G  | G   | G   | y      | y    | y       | .      | w
02 | P-02 | 2007-03-03 | male      | care-leavers | LACCLT | no       | 2026-03-02 | G+O     | O  | G  | G   | G   | y      | .    | p       | y      | w
03 | P-03 | 2007-12-31 | female    | lac          | CYPDS  | yes      | 2026-03-09 | G+R     | R  | G  | R+I | G   | n      | p    | y       | .      | -
04 | P-04 | 2009-11-30 | not-known | cp           | Duty   | yes      | 2026-03-16 | R       | R  | R  | G   | R+G | n      | n/a  | n       | n      | -
05 | P-05 | 2010-03-16 | male      | cin          | Duty   | no       | 2026-03-16 | R+I     | I  | R  | I   | R   | n      | .    | n       | p      | -
06 | P-06 | 2004-02-29 | another   | care-leavers | LACCLT | -        | 2026-03-23 | -       | -  | -  | G   | G   | -      | .    | -       | .      | -
07 | P-07 | -          | female    | lac          | -      | no       | 2026-03-30 | G       | G  | -  | G   | G   | p      | .    | n/a     | .      | w
08 | P-08 | 2005-07-04 | male      | lac          | lacclt | yes      | 2026-04-01 | O       | G  | O  | O   | O+G | y      | n    | y       | .      | w
09 | P-09 | 2003-01-15 | female    | care-leavers | LACCLT | no       | -          | G       | G  | G  | G   | G   | y      | .    | y       | .      | -
11 | P-01 | 2008-05-10 | female    | lac          | LACCLT | no       | 2026-05-04 | R       | G  | G  | G   | G   | y      | .    | y       | .      | -
`;

type Row = Readonly<Record<string, string>>;

const rows: readonly Row[] = (() => {
  const [head = [], ...cells] = AUDITS.trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return cells.map((row) =>
    Object.fromEntries(head.map((name, index) => [name, row[index] === "-" ? "" : (row[index] ?? "")])),
  );
})();

const GRADE: Row = { O: "Outstanding", G: "Good", R: "Requires improvement", I: "Inadequate" };
const ANSWER: Row = { y: "Yes", p: "Partly", n: "No", "n/a": "Not applicable" };

const ACTIONS: Readonly<Record<string, readonly Row[]>> = {
  "01": [
    {
      area: "Management oversight",
      what: "Hold a review of the pathway plan",
      due: "2026-03-16",
      person: "Team manager",
    },
  ],
  "03": [
    {
      area: "Equalities",
      what: "Record what the young person says of her faith",
      due: "2026-04-01",
      person: "TM",
    },
    { area: "Equalities", what: "Ask for an interpreter at each review", due: "2026-07-01", person: "IRO" },
  ],
  "05": [
    {
      area: "Equalities",
      what: "Write down who supports him and how",
      due: "2026-06-01",
      person: "Social worker",
    },
    {
      area: "Recording",
      what: "Bring the chronology up to date",
      due: "Within 2 weeks",
      person: "J. Bloggs",
    },
    {
      area: "Referral, assessment, decision making, planning, review",
      what: "Write up the last two visits",
      due: "2026-05-31",
      person: "TM",
    },
  ],
};

function answered(blank: RecordFile, row: Row): object {
  const { no = "", gender, type, team, referral, audited, born, overall } = row;
  const isBlank = overall === "";
  const items: Record<string, Row> = Object.fromEntries(
    Object.keys(blank.items).map((id): [string, Row] => {
      if (isBlank || id.endsWith("-features")) return [id, {}];
      if (id.endsWith("-rating") || id === "overall")
        return [id, { judgement: "Good", evidence: `The file shows it (${id}).` }];
      if (/^(?:strengths|areas)/.test(id)) return [id, { answer: "Visits are kept." }];
      return [id, /^s\d/.test(id) ? { answer: "Yes" } : {}];
    }),
  );
  for (const [name, id] of [
    ["overall", "overall"],
    ["s2", "s2-rating"],
    ["s3", "s3-rating"],
    ["s5", "s5-rating"],
    ["s8", "s8-rating"],
  ] as const) {
    const [grade = "", feature = ""] = (row[name] ?? "").split("+");
    items[id] = grade === "" ? {} : { judgement: GRADE[grade] ?? "", evidence: `The file shows it (${id}).` };
    items[id.replace("-rating", "") + "-features"] = feature === "" ? {} : { answer: GRADE[feature] ?? "" };
  }
  for (const [name, id] of [
    ["timely", "s2-ass-timely"],
    ["risk", "s2-ref-risk"],
    ["parents", "s4-parents"],
    ["enough", "s4-enough"],
  ] as const) {
    const answer = ANSWER[row[name] ?? ""];
    items[id] = answer
      ? { answer, ...(answer === "Not applicable" ? { reason: "It did not arise." } : {}) }
      : {};
  }
  if (referral !== "yes") for (const id of ["s2-ref-appropriate", "s2-ref-safe"]) items[id] = {};
  items["voice-1"] = row["voice"] === "w" ? { answer: "We asked." } : {};
  return {
    ...blank,
    header: {
      "case-ref": row["case"] ?? "",
      dob: born,
      gender,
      ethnicity: no === "02" ? "black-or-black-british-caribbean" : isBlank ? "" : "white-british",
      "case-type": type,
      team,
      "referral-in-last-12-months": referral,
      "audit-date": audited,
      "auditor-name": "A. Auditor",
      "auditor-independent": isBlank ? "" : "yes",
      "worker-spoken-to": "S. Worker",
      "worker-seen-date": audited,
      "period-from": "",
      "look-back-reason": "",
      "feedback-child": "She feels listened to.",
      "feedback-parents-carers": "Not asked; aged 18.",
    },
    items,
    immediateConcern: { raised: "no" },
    actions: ACTIONS[no] ?? [],
  };
}

async function moderated(no: string, orders: object) {
  await writeFile(at("orders.json"), JSON.stringify(orders));
  const { code, err } = await run(
    "moderate",
    `set/${no}.docx`,
    "--from",
    "orders.json",
    "-o",
    `set/${no}.docx`,
    "--force",
  );
  expect([code, err]).toEqual([0, ""]);
}

const send = (date: string) => ({ step: "send", by: "A. Auditor", date, moderator: "M. Moderator" });

beforeAll(async () => {
  await mkdir(at("set"));
  await run("new", "camden-themed-audit", "-o", "blank.docx");
  const blank = JSON.parse((await run("record", "blank.docx", "--json")).out) as RecordFile;
  for (const row of rows) {
    const { no = "" } = row;
    await run("new", "camden-themed-audit", "-o", `set/${no}.docx`);
    await writeFile(at("answers.json"), JSON.stringify({ ...answered(blank, row), id: undefined }));
    const { code, err } = await run(
      "fill",
      `set/${no}.docx`,
      "--from",
      "answers.json",
      "-o",
      `set/${no}.docx`,
      "--force",
    );
    expect([code, err]).toEqual([0, ""]);
  }
  await copyFile(at("set/05.docx"), at("set/10.docx"));
  await utimes(at("set/10.docx"), new Date("2026-03-16"), new Date("2026-03-16"));
  await writeFile(at("set/12.docx"), "");
  const why = { reason: "The record shows it." };
  await moderated("02", {
    steps: [
      send("2026-03-04"),
      { step: "return", by: "M. Moderator", date: "2026-03-09" },
      { step: "finalise", by: "Chair", date: "2026-03-13" },
    ],
    moderation: { overall: { moderated: "outstanding", by: "panel", ...why } },
  });
  await moderated("03", {
    steps: [
      send("2026-03-10"),
      { step: "return", by: "M. Moderator", date: "2026-03-20" },
      { step: "finalise", by: "Chair", date: "2026-04-20" },
    ],
    moderation: {
      overall: { moderated: "good", by: "moderator", ...why },
      items: { "s2-rating": { moderated: "good", by: "moderator", ...why } },
    },
    actions: [{ action: 1, outcome: "done", signedOff: "2026-04-28", lineManager: "Service manager" }],
  });
  await moderated("05", {
    steps: [send("2026-03-18"), { step: "return", by: "M. Moderator", date: "2026-03-30" }],
    moderation: {
      overall: { moderated: "inadequate", by: "moderator", ...why },
      items: { "s5-rating": { moderated: "inadequate", by: "moderator", ...why } },
    },
  });
});

interface Figures {
  readonly [name: string]: unknown;
  readonly duplicates: readonly { readonly counted: string; readonly others: readonly string[] }[];
  readonly sections: readonly {
    readonly id: string;
    readonly item: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly notEntered: number;
    readonly entered: number;
    readonly features: object;
    readonly goodOrBetter: { readonly n: number; readonly percent: number };
    readonly verdict: string;
  }[];
  readonly questions: readonly (Readonly<Record<string, number>> & { readonly id: string })[];
  readonly words: readonly { readonly id: string; readonly answered: number; readonly total: number }[];
  readonly warnings: readonly { readonly code: string }[];
}

/** A table of the data, by the names of its columns. */
async function tableOf(name: string): Promise<readonly Row[]> {
  const text = await readFile(at(`csv/${name}.csv`), "utf8");
  return parse<Row>(text.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data;
}

const REPORTED = ["set", "--expected", "12", "--as-of", "2026-06-01"];
let figures: Figures;
let said: { readonly code: number; readonly out: string };

beforeAll(async () => {
  const json = await run("overview", ...REPORTED, "--json", "--csv", "csv", "-o", "report.docx");
  figures = JSON.parse(json.out) as Figures;
  said = await run("overview", ...REPORTED);
});

test("what was found, counted, there twice and missing", () => {
  expect(said.code).toBe(2);
  expect(figures["reconciliation"]).toEqual({
    found: 12,
    notRead: 1,
    read: 11,
    twice: 1,
    outsidePeriod: 0,
    noDateForPeriod: 0,
    counted: 10,
    expected: 12,
  });
  expect(figures.duplicates).toMatchObject([{ counted: "set/05.docx", others: ["set/10.docx"] }]);
  expect(figures.warnings).toEqual(
    expect.arrayContaining([
      { code: "expected-differs", expected: 12, found: 10 },
      { code: "no-overall-judgement", template: "camden-themed-audit", files: ["set/06.docx"] },
      { code: "open-actions-undated", template: "camden-themed-audit", files: ["set/05.docx"] },
    ]),
  );
});

test("the final grading with features, and what moderation made of it", () => {
  // After: O 02 (up) and 08; G 01, 03, 07, 09; R 04, 11; I 05 (down). Before: 02 good, 05 requires improvement.
  expect(figures["final"]).toEqual({
    outstanding: 2,
    good: 4,
    "requires-improvement": 2,
    inadequate: 1,
    notEntered: 1,
  });
  expect(figures["finalBefore"]).toEqual({
    outstanding: 1,
    good: 5,
    "requires-improvement": 3,
    inadequate: 0,
    notEntered: 1,
  });
  expect(figures["finalPercent"]).toEqual({
    outstanding: 22,
    good: 44,
    "requires-improvement": 22,
    inadequate: 11,
  });
  // 6 of 9: 0.6168 ± 0.2626.
  expect(figures["finalGoodOrBetter"]).toEqual({ n: 6, percent: 67, low: 35, high: 88 });
  // Those of 02 and 05 went with the grade they stood beside.
  expect(figures["finalFeatures"]).toEqual({ good: { "requires-improvement": 1 } });
  expect(figures["moderation"]).toMatchObject({
    moderated: 3,
    of: 10,
    overall: { pairs: 3, unchanged: 1, up: 1, down: 1 },
    items: { "s2-rating": { pairs: 1, up: 1 }, "s5-rating": { pairs: 1, unchanged: 1 } },
  });
});

test("sections and questions, with blanks and not applicables apart", () => {
  const rows = figures.sections.map((row) => [
    row.id,
    Object.values(row.counts).join(" "),
    row.notEntered,
    row.goodOrBetter.percent,
    row.features,
  ]);
  expect(rows).toEqual([
    // 03 was moderated to good.
    ["s2", "1 6 1 1", 1, 78, {}],
    ["s3", "1 5 2 0", 2, 75, {}],
    ["s4", "0 9 0 0", 1, 100, {}],
    ["s5", "1 7 1 1", 0, 80, { "requires-improvement": { inadequate: 1 } }],
    ["s6", "0 9 0 0", 1, 100, {}],
    ["s7", "0 9 0 0", 1, 100, {}],
    ["s8", "1 7 2 0", 0, 80, { "requires-improvement": { good: 1 }, outstanding: { good: 1 } }],
  ]);
  const asked = (id: string) => {
    const row = figures.questions.find((each) => each.id === id);
    return ["yes", "partly", "no", "notApplicable", "notEntered", "notAsked", "answered", "percentYes"].map(
      (name) => row?.[name],
    );
  };
  expect(asked("s2-ass-timely")).toEqual([5, 1, 3, 0, 1, 0, 9, 56]);
  expect(asked("s2-ref-risk")).toEqual([1, 1, 1, 1, 0, 6, 3, 33]);
  expect(asked("s4-parents")).toEqual([5, 1, 2, 1, 1, 0, 8, 63]);
  expect(asked("s4-enough")).toEqual([1, 1, 1, 0, 0, 7, 3, 33]);
  expect(figures.words.find(({ id }) => id === "voice-1")).toMatchObject({ answered: 4, total: 10 });
});

test("the sample, actions, times, teams, months and the young person audited twice", () => {
  expect(figures["profile"]).toMatchObject({
    gender: { female: 5, male: 3, another: 1, "not-known": 1, notEntered: 0 },
    "case-type": { cin: 1, cp: 1, lac: 5, "care-leavers": 3, cypds: 0 },
    "referral-in-last-12-months": { yes: 4, no: 5, notEntered: 1 },
  });
  // 02 is a day short of 19, 05 is 16 that day; of 07 no birth is known, of 09 no day of the audit.
  expect(figures["ageBands"]).toMatchObject({ "10-15": 0, "16-17": 4, "18-21": 3, "22-25": 1, notKnown: 2 });
  expect(figures["actions"]).toMatchObject({
    ...{ total: 6, open: 5, overdue: 2, done: 1, superseded: 0, signedOff: 1, provisional: 4 },
    perAudit: { counts: { 0: 7, 1: 1, 2: 1, 3: 1 }, mean: 0.6 },
    byRole: { "team-manager": { total: 3, overdue: 2, done: 1 }, worker: { open: 1 }, other: { open: 1 } },
  });
  // All were back within the first ten working days of April; 5, 10 and 12 days after they were sent.
  expect(figures["timeliness"]).toMatchObject({
    moderate: { begun: 3, inTime: 3, medianDays: 10, noDate: 7 },
    "follow-up": { begun: 1, overdue: 1, noDate: 9 },
  });
  expect(figures["completeness"]).toEqual([
    { team: "", audits: 1, whole: 0, entered: 48, required: 52, percent: 92 },
    { team: "CYPDS", audits: 1, whole: 1, entered: 54, required: 54, percent: 100 },
    { team: "Duty", audits: 2, whole: 2, entered: 108, required: 108, percent: 100 },
    { team: "LACCLT", audits: 6, whole: 4, entered: 276, required: 313, percent: 88 },
  ]);
  // 5 of 8 dated: 62.5 ± 3 · sqrt(0.625 · 0.375 / 6) is 3 to 122.
  expect(figures["trend"]).toMatchObject({
    points: [
      { month: "2026-03", n: 4, entered: 6, percent: 67, low: 3, high: 100 },
      { month: "2026-04", n: 1, entered: 1, percent: 100 },
      { month: "2026-05", n: 0, entered: 1, percent: 0 },
    ],
    noDate: 1,
  });
  expect(figures["reAudits"]).toMatchObject({ children: 1, better: 0, same: 0, worse: 1, notTold: 0 });
});

test("the tables tell the same", async () => {
  const audits = await tableOf("audits");
  const [answers, questions] = [await tableOf("answers"), await tableOf("questions")];
  const keyOf = new Map(questions.map((row) => [row["tag"], row["question"]]));
  const tally = (tag: string, value: string) =>
    answers.filter(
      (row) =>
        row["question"] === keyOf.get(tag) &&
        [row["final_value"], row["value"], row["state"]].find((each) => each !== "") === value,
    ).length;
  const final = ["outstanding", "good", "requires-improvement", "inadequate", ""].map(
    (grade) => audits.filter((row) => row["overall_final"] === grade).length,
  );
  expect(final).toEqual([2, 4, 2, 1, 1]);
  const sections = figures.sections.map(({ item, counts }) =>
    Object.keys(counts).map((grade) => tally(`item.${item}.judgement`, grade)),
  );
  expect(sections).toEqual(figures.sections.map(({ counts }) => Object.values(counts)));
  for (const { id, yes, partly, no, notEntered } of figures.questions)
    expect([
      id,
      ...["yes", "partly", "no", "not-entered"].map((value) => tally(`item.${id}.answer`, value)),
    ]).toEqual([id, yes, partly, no, notEntered]);
  const actions = await tableOf("actions");
  expect(actions.map((row) => [row["outcome"], row["overdue"], row["due_is_date"]].join(" "))).toEqual([
    "open true true",
    "done false true",
    "open false true",
    "open false true",
    "open false false",
    "open true true",
  ]);
  expect((await tableOf("moderation")).map((row) => row["change"])).toEqual([
    "up",
    "up",
    "unchanged",
    "unchanged",
    "down",
  ]);
});

test("text and report tell the same", async () => {
  expect(said.out).toContain("10 audits counted: 12 files found, 1 not read, 1 there twice.");
  expect(said.out).toContain("Overall: Good with features of Requires improvement: 1");
  expect(said.out).toContain("Equalities: Requires improvement with features of Inadequate: 1");
  const entry = strFromU8(
    unzipSync(await readFile(at("report.docx")))["word/document.xml"] ?? new Uint8Array(),
  );
  const report = entry
    .replace(/<\/w:(?:tc|p)>/g, "|")
    .replace(/<[^>]+>/g, "")
    .replace(/\|+/g, "|");
  for (const line of [
    "6 of the 9 audits with an overall judgement are good or better (67%).",
    "|Good|4|44%|5|",
    "|Inadequate|1|11%|0|",
    "|Good with features of Requires improvement: 1|",
    "|Requires improvement with features of Inadequate: 1|",
    "|1 (11%)|6 (67%)|1 (11%)|1 (11%)|1|0|7 of 9 (78%)|Strength|",
    "|Good engagement with parents/carers|5|1|2|1|1|63%|",
    "|All actions|6|5|2|1|0|1|",
    "|Audits expected|12|Audits counted|10|",
    "Overdue actions of the audits: 2",
  ])
    expect(report).toContain(line);
});

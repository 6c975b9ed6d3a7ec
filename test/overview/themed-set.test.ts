import { figures } from "../../src/overview/figures";
import { questionsView } from "../../src/report/overview-screen/questions-view";
import { aSummary } from "./a-reading";
import { THEMED_SET } from "./a-themed-set";

/*
 * Every figure of the themed set, as worked out by hand from the two tables in a-themed-set.ts. File 10 is an older
 * copy of file 05 and counts nowhere; file 11 was not read; so nine audits count, 01 to 09.
 */
const all = figures(aSummary(...THEMED_SET), { asOf: "2026-06-01", expected: 12 });
const [themed] = all.templates;

test("what was found, read, there twice and expected", () => {
  expect(all.reconciliation).toEqual({
    found: 11,
    notRead: 1,
    read: 10,
    twice: 1,
    outsidePeriod: 0,
    noDateForPeriod: 0,
    counted: 9,
    expected: 12,
  });
  expect(all.notRead).toEqual([{ file: "11", why: "It is empty." }]);
  expect(all.duplicates).toEqual([{ id: "id-5", counted: "05", others: ["10"] }]);
  expect(themed?.template).toEqual({
    id: "themed-audit",
    title: "Themed audit",
    versions: [{ version: "1.0", audits: 9 }],
  });
});

test("the final grading, before and after moderation, with the features named", () => {
  // After: O 02 (moderated up) and 09; G 01, 03, 07, 08; R 04; I 05 (moderated down); 06 says nothing.
  expect(themed?.final).toEqual({
    outstanding: 2,
    good: 4,
    "requires-improvement": 1,
    inadequate: 1,
    notEntered: 1,
  });
  expect(themed?.finalBefore).toEqual({
    outstanding: 1,
    good: 5,
    "requires-improvement": 2,
    inadequate: 0,
    notEntered: 1,
  });
  // Of 8: 25, 50, 12.5 and 12.5, halves up, so 101 in all.
  expect(themed?.finalPercent).toEqual({
    outstanding: 25,
    good: 50,
    "requires-improvement": 13,
    inadequate: 13,
  });
  expect(themed?.finalGoodOrBetter).toEqual({ n: 6, percent: 75, low: 41, high: 93 });
  // 02 and 05 had features of what moderation made of them; 03 stayed as it was.
  expect(themed?.finalFeatures).toEqual({ good: { "requires-improvement": 1 } });
});

test("sections by grade, with not entered and not applicable apart", () => {
  const shown = themed?.sections.map(
    ({ id, counts, notEntered, notApplicable, entered, percent, verdict }) => ({
      id,
      counts: Object.values(counts),
      notEntered,
      notApplicable,
      entered,
      percent: Object.values(percent),
      verdict,
    }),
  );
  expect(shown).toEqual([
    // O 02; G 01, 07, 08, 09; R 03, 04; I 05; 06 not entered. Of 8.
    {
      id: "plans",
      counts: [1, 4, 2, 1],
      notEntered: 1,
      notApplicable: 0,
      entered: 8,
      percent: [13, 50, 25, 13],
      verdict: "development",
    },
    // O 02; G 01, 03, 04, 08, 09; R 05; 06 does not apply; 07 not entered. Of 7.
    {
      id: "voice",
      counts: [1, 5, 1, 0],
      notEntered: 1,
      notApplicable: 1,
      entered: 7,
      percent: [14, 71, 14, 0],
      verdict: "strength",
    },
  ]);
  expect(themed?.sections.map(({ goodOrBetter }) => goodOrBetter)).toEqual([
    { n: 5, percent: 63, low: 31, high: 86 },
    { n: 6, percent: 86, low: 49, high: 97 },
  ]);
  // The interval of 4 of 9 ends at 73 percent, that of 5 of 9 (56 percent) at 81; all 9 of 9 begin at 70.
  expect(themed?.strength).toEqual({ threshold: 75, notToldApart: { from: 56, to: 100 } });
});

test("questions by yes, partly and no", () => {
  const shown = themed?.questions.map((row) => [
    row.id,
    [row.yes, row.partly, row.no],
    [row.notApplicable, row.notEntered],
    [row.answered, row.total],
    row.percentYes,
  ]);
  expect(shown).toEqual([
    ["plans-timely", [4, 1, 3], [0, 1], [8, 9], 50],
    ["voice-heard", [5, 1, 1], [1, 1], [7, 9], 71],
  ]);
  const view = themed && questionsView(themed);
  expect(view?.columns.slice(0, 3)).toEqual(["Yes", "Partly", "No"]);
  expect(view?.rows.map(({ cells }) => cells.join(" "))).toEqual(["4 1 3 0 1 50%", "5 1 1 1 1 71%"]);
  expect(themed?.words).toEqual([
    { id: "transition-1", section: "transition", label: "How early?", answered: 2, notEntered: 7, total: 9 },
  ]);
  expect(themed?.themes).toEqual([
    { id: "moving-on", title: "Moving on", sections: ["transition"], audits: 9 },
  ]);
});

test("who was in the sample, and how old on the day of the audit", () => {
  expect(themed?.profile).toEqual({ "case-type": { cin: 2, lac: 6, notEntered: 1, notAsked: 0 } });
  // 02 is a day short of 18 and 05 a day short of 17; 06 was born on a 29 February; of 04 no birth is known.
  expect(themed?.ageBands).toEqual({
    "under-1": 0,
    "1-4": 0,
    "5-9": 0,
    "10-15": 1,
    "16-17": 2,
    "18-21": 4,
    "22-25": 1,
    older: 0,
    notKnown: 1,
  });
});

test("what moderation changed", () => {
  const none = { outstanding: 0, good: 0, "requires-improvement": 0, inadequate: 0 };
  expect(themed?.moderation).toEqual({
    moderated: 3,
    of: 9,
    chosen: true,
    exceptional: 0,
    overall: {
      pairs: 3,
      table: {
        outstanding: none,
        good: { ...none, outstanding: 1, good: 1 },
        "requires-improvement": { ...none, inadequate: 1 },
        inadequate: none,
      },
      unchanged: 1,
      up: 1,
      down: 1,
      withoutPair: 0,
      agreement: null,
    },
    items: {},
    outcomes: [
      {
        file: "02",
        auditor: "good",
        auditorFeatures: "outstanding",
        moderated: "outstanding",
        moderatedFeatures: "",
      },
      {
        file: "03",
        auditor: "good",
        auditorFeatures: "requires-improvement",
        moderated: "good",
        moderatedFeatures: "requires-improvement",
      },
      {
        file: "05",
        auditor: "requires-improvement",
        auditorFeatures: "inadequate",
        moderated: "inadequate",
        moderatedFeatures: "",
      },
    ],
  });
});

test("where agreed actions stand on 1 June", () => {
  const none = { total: 1, open: 0, overdue: 0, done: 0, superseded: 0, signedOff: 0 };
  expect(themed?.actions).toEqual({
    asOf: "2026-06-01",
    total: 6,
    open: 4,
    // That of 16 February; the one of 1 June is not late on that day.
    overdue: 1,
    done: 1,
    superseded: 1,
    signedOff: 2,
    perAudit: { counts: { 0: 6, 1: 1, 2: 1, 3: 1 }, mean: 0.7 },
    // Only 01 and 02 are final.
    provisional: 5,
    percentSignedOff: 100,
    byRole: {
      nobody: { ...none, open: 1 },
      other: { ...none, superseded: 1, signedOff: 1 },
      "reviewing-officer": { ...none, open: 1 },
      "team-manager": { ...none, done: 1, signedOff: 1 },
      // The name is the worker's in the header.
      worker: { ...none, total: 2, open: 2, overdue: 1 },
    },
  });
});

test("how each step kept to its time", () => {
  expect(themed?.timeliness).toEqual({
    // Fourteen days: 01 and 03 took 14, 02 15; 04 should be over since 15 February, 05 has until 8 June.
    complete: {
      begun: 5,
      inTime: 2,
      late: 1,
      running: 1,
      overdue: 1,
      percentInTime: 50,
      medianDays: 14,
      noDate: 4,
    },
    // By 13 February, the tenth working day: 01 took 14 days, 02 31; 03 is not back.
    moderate: {
      begun: 3,
      inTime: 1,
      late: 1,
      running: 0,
      overdue: 1,
      percentInTime: 33,
      medianDays: 22.5,
      noDate: 6,
    },
    // 02 agreed nothing that could be followed up.
    "follow-up": {
      begun: 1,
      inTime: 0,
      late: 0,
      running: 0,
      overdue: 1,
      percentInTime: 0,
      medianDays: null,
      noDate: 8,
    },
  });
});

test("how complete the audits of each team are", () => {
  // Ten answers are required, and two reasons more of 06. Missing: 03, 04, 05, 08 the words; 09 a question as well; 06
  // two judgements, a question, the words and both reasons; 07 its team, a judgement and the words.
  expect(themed?.completeness).toEqual([
    { team: "", audits: 1, whole: 0, entered: 7, required: 10, percent: 70 },
    { team: "Disability", audits: 2, whole: 0, entered: 15, required: 22, percent: 68 },
    { team: "Leaving care", audits: 6, whole: 2, entered: 55, required: 60, percent: 92 },
  ]);
  expect(themed?.comments).toEqual({ total: 18, open: 1 });
});

test("the child audited twice, and the months", () => {
  expect(themed?.reAudits).toEqual({
    children: 1,
    better: 1,
    same: 0,
    worse: 0,
    notTold: 0,
    each: [
      {
        before: { file: "01", date: "2026-01-12", grade: "good" },
        after: { file: "09", date: "2026-03-09", grade: "outstanding" },
      },
    ],
    // All nine are within two months.
    themes: [],
  });
  // Of three months limits are on trial: 75 ± 3 · sqrt(0.75 · 0.25 / 3) is 0 to 150 percent.
  const limits = { low: 0, high: 100, outside: false };
  expect(themed?.trend).toEqual({
    points: [
      { month: "2026-01", n: 3, entered: 3, percent: 100, ...limits },
      { month: "2026-02", n: 1, entered: 3, percent: 33, ...limits },
      { month: "2026-03", n: 2, entered: 2, percent: 100, ...limits },
    ],
    median: 100,
    mean: 75,
    limits: "trial",
    noDate: 0,
  });
});

test("whatever a reader has to know is among the warnings", () => {
  const template = "themed-audit";
  expect(all.warnings).toEqual([
    { code: "not-read", files: ["11"] },
    { code: "read-twice", id: "id-5", counted: "05", others: ["10"] },
    { code: "expected-differs", expected: 12, found: 9 },
    { code: "no-overall-judgement", template, files: ["06"] },
    { code: "judgement-not-entered", template, row: "plans", files: ["06"] },
    { code: "judgement-not-entered", template, row: "voice", files: ["07"] },
    { code: "open-actions-undated", template, files: ["05"] },
    ...[
      { table: "final", total: 8, audits: 9, because: { notEntered: 1 } },
      { table: "sections", row: "plans", total: 8, audits: 9, because: { notEntered: 1 } },
      { table: "sections", row: "voice", total: 7, audits: 9, because: { notEntered: 1, notApplicable: 1 } },
      { table: "questions", row: "plans-timely", total: 8, audits: 9, because: { notEntered: 1 } },
      {
        table: "questions",
        row: "voice-heard",
        total: 7,
        audits: 9,
        because: { notEntered: 1, notApplicable: 1 },
      },
      { table: "profile", row: "case-type", total: 8, audits: 9, because: { notEntered: 1 } },
      { table: "ageBands", total: 8, audits: 9, because: { notKnown: 1 } },
      { table: "moderation", total: 3, audits: 9, because: { notModerated: 6 } },
    ].map((difference) => ({ code: "totals-differ", template, difference })),
  ]);
});

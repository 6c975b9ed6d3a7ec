import { countedAudits } from "../../src/overview/counted-audits";
import { auditsBehind, type Behind } from "../../src/overview/audits-behind";
import { byTemplate } from "../../src/overview/by-template";
import { figures } from "../../src/overview/figures";
import { filtered, MONTH, offeredFilters, TEAM, type OverviewFilter } from "../../src/overview/filter";
import { published } from "../../src/overview/published";
import type { JoinedForm } from "../../src/overview/joined-form";
import type { FoundFile } from "../../src/overview/summary";
import { lookOf } from "../../src/report/grade-look";
import { behindView } from "../../src/report/overview-screen/behind-view";
import { overviewReport } from "../../src/report/overview-report/overview-report";
import { chosenText, filterText, choiceName } from "../../src/report/overview-screen/filter-text";
import { finalView } from "../../src/report/overview-screen/final-view";
import { overviewTitle } from "../../src/report/overview-screen/overview-title";
import { doneText, paceText, readText } from "../../src/report/overview-screen/reading-text";
import { sectionsView } from "../../src/report/overview-screen/sections-view";
import type { ShownTemplate } from "../../src/report/shown-figures";
import { standsOnView } from "../../src/report/overview-screen/stands-on-view";
import { trendView } from "../../src/report/overview-screen/trend-view";
import { actionsView, agreementView, completenessView } from "../../src/report/overview-screen/work-views";
import { aReading, aSummary } from "../overview/a-reading";
import { THEMED, THEMED_SET } from "../overview/a-themed-set";

/* The figures are those worked out by hand in test/overview/themed-set.test.ts. */
const AS_OF = "2026-06-01";
const options = { asOf: AS_OF, expected: 12 } as const;
const summary = aSummary(...THEMED_SET);
const found = figures(summary, options);
const read = byTemplate(summary, countedAudits(summary).counted);

function only<T>(all: readonly T[]): T {
  const [one] = all;
  if (one === undefined) throw new Error("There is none.");
  return one;
}
const themed = only(found.templates);
const of = only(read);

/** The figures of so many audits whose plans and voice are graded so, a letter for each audit. */
function graded(plans: string, voice: string, more: readonly FoundFile[] = []): ShownTemplate {
  const grade: Readonly<Record<string, string>> = { O: "outstanding", G: "good", R: "requires-improvement" };
  const files = Array.from(plans, (letter, at) =>
    aReading(String(at), THEMED, {
      items: {
        "plans-rating": { judgement: grade[letter] ?? "" },
        "voice-rating": { judgement: grade[voice[at] ?? ""] ?? "" },
      },
    }),
  );
  return only(figures(aSummary(...files, ...more), { asOf: AS_OF }).templates);
}

/** Audits of a year whose overall judgements are good, but for one month that has none. */
function aYear(months: number, each: number, worst?: number): ShownTemplate {
  const files = Array.from({ length: months * each }, (_, at) => {
    const month = at % months;
    return aReading(String(at), THEMED, {
      header: { "audit-date": `2025-${String(month + 1).padStart(2, "0")}-10` },
      items: { overall: { judgement: month === worst || at % 5 === 0 ? "inadequate" : "good" } },
    });
  });
  return only(figures(aSummary(...files), { asOf: AS_OF }).templates);
}

test("a grade is drawn by its standing: of many below good the last stands out, of many in the middle none", () => {
  const choices = (
    ["above-good", "good", "middle", "middle", "below-good", "below-good", undefined] as const
  ).map((standing, at) => ({ id: String(at), label: "", ...(standing === undefined ? {} : { standing }) }));
  expect(choices.map(({ id }) => lookOf(choices, id))).toEqual([
    "above",
    "good",
    "middle",
    "middle",
    "below",
    "lowest",
    "plain",
  ]);
});

describe("the final grading", () => {
  test("says what was found, of how many, and what moderation did", () => {
    expect(finalView(themed)).toEqual({
      heading: "6 of 8 are good or better",
      note: "Final grading, after moderation: 8 of 9 audits entered. Percentages are of those.",
      rows: [
        { label: "Outstanding", look: "above", count: "2", percent: "25%" },
        { label: "Good", look: "good", count: "4", percent: "50%" },
        { label: "Requires improvement", look: "below", count: "1", percent: "13%" },
        { label: "Inadequate", look: "lowest", count: "1", percent: "13%" },
        { label: "Not entered", count: "1", percent: "–" },
      ],
      moderation: "Moderation left 1 of 3 unchanged: 1 went up, 1 down. Those were chosen, not drawn.",
      behind: { figure: "judgement", tag: "item.overall.judgement" },
    });
  });
});

describe("sections", () => {
  const view = sectionsView(themed);

  test("are bars of what was counted, each with its verdict and all counts in words", () => {
    expect(view.bars.map(({ parts }) => parts.map(({ look, label, count }) => [look, label, count]))).toEqual(
      [
        [
          ["above", "Outstanding", 1],
          ["good", "Good", 4],
          ["below", "Requires improvement", 2],
          ["lowest", "Inadequate", 1],
          ["not-entered", "Not entered", 1],
        ],
        // Nobody is inadequate here: no part, but a cell.
        expect.not.arrayContaining([expect.arrayContaining(["lowest"])]),
      ],
    );
    const [plans, voice] = view.bars.map(({ parts: _, ...bar }) => bar);
    expect(plans).toEqual({
      id: "plans",
      label: "Plans",
      verdict: "63% good or better · area for development",
      counts: "Outstanding 1, Good 4, Requires improvement 2, Inadequate 1, Not entered 1",
      behind: { figure: "judgement", tag: "item.plans-rating.judgement" },
      cells: ["1", "4", "2", "1", "1", "0", "5 of 8"],
    });
    expect(voice).toMatchObject({
      verdict: "86% · strength",
      counts: "Outstanding 1, Good 5, Requires improvement 1, Not entered 1, Not applicable 1",
      cells: ["1", "5", "1", "0", "1", "1", "6 of 7"],
    });
    expect(view.columns).toEqual([
      "Outstanding",
      "Good",
      "Requires improvement",
      "Inadequate",
      "Not entered",
      "Not applicable",
      "Good or better",
    ]);
    expect(view.key.map(({ look }) => look)).toEqual(["above", "good", "below", "lowest", "not-entered"]);
  });

  test("say once, above the bars, what so few audits can’t tell", () => {
    expect(view.heading).toBe("No section is clearly above or below 75%");
    expect(view.note).toBe(
      "Grades by section, 9 audits: too few to tell a section from 75%, or anything from 56% to 100%. 75% good or better is a strength.",
    );
  });

  const [TWENTY_LOW, TWENTY_HIGH, TWENTY_MID] = [
    "R".repeat(14) + "G".repeat(6),
    "G".repeat(20),
    "G".repeat(15) + "R".repeat(5),
  ];
  test.each([
    ["one clearly below", TWENTY_LOW, TWENTY_MID, "Only Plans is clearly below 75%"],
    ["two clearly below", TWENTY_LOW, TWENTY_LOW, "2 sections are clearly below 75%"],
    ["one below before one above", TWENTY_LOW, TWENTY_HIGH, "Only Plans is clearly below 75%"],
    ["one clearly above", TWENTY_MID, TWENTY_HIGH, "Only Voice is clearly above 75%"],
    ["two clearly above", TWENTY_HIGH, TWENTY_HIGH, "2 sections are clearly above 75%"],
    ["none", TWENTY_MID, TWENTY_MID, "No section is clearly above or below 75%"],
  ])("are headed by the finding: %s", (_, plans, voice, heading) => {
    expect(sectionsView(graded(plans, voice)).heading).toBe(heading);
  });

  test.each([
    ["clearly below", TWENTY_LOW, "30% good or better · area for development, clearly below 75%"],
    ["clearly above", TWENTY_HIGH, "100% good or better · strength, clearly above 75%"],
    ["at the threshold", TWENTY_MID, "75% good or better · strength"],
    ["few", "GGR", "67% good or better · of 3, too few to say"],
    ["few that tell all the same", "RRR", "0% good or better · of 3, clearly below 75%"],
    ["empty", "---", "Nothing entered"],
  ])("say “clearly” only where the sample tells it: %s", (_, plans, verdict) => {
    expect(only(sectionsView(graded(plans, plans)).bars).verdict).toBe(verdict);
  });

  test("that are printed as a strength, being rounded, are said to be just below it", () => {
    const nearly = "G".repeat(149) + "R".repeat(50);
    expect(only(sectionsView(graded(nearly, nearly)).bars).verdict).toBe(
      "75% good or better · area for development, just below 75%",
    );
  });
});

describe("the trend", () => {
  test("of few months has no limits, and claims nothing", () => {
    const view = trendView(themed);
    // January: 01, 02, 03 all good; February: 07 of 04, 05, 07, with 06 not entered; March: 08, 09.
    expect(view?.heading).toBe("3 months: too few to tell a change from chance");
    expect(view?.note).toBe(
      "Good or better each month, in percent of those entered. Dashed: the middle, 100%. Limits are drawn from 12 months on.",
    );
    expect(view?.marks.map(({ label, percent, low, cells }) => [label, percent, low, cells])).toEqual([
      ["January 2026", 100, null, ["3 of 3", "100%"]],
      ["February 2026", 33, null, ["1 of 3", "33%"]],
      ["March 2026", 100, null, ["2 of 2", "100%"]],
    ]);
  });

  test.each([
    ["one month", aYear(1, 4), "One month shows no trend", 0],
    ["a quiet year", aYear(12, 10), "No clear change over 12 months", 12],
    ["a year with a bad month", aYear(12, 10, 7), "1 month of 12 is outside what chance gives", 12],
  ])("of %s is headed by what it shows", (_, shown, heading, marks) => {
    const view = trendView(shown);
    expect(view?.heading).toBe(heading);
    expect(view?.marks).toHaveLength(marks);
  });

  test("from twelve months on has limits, and marks the month outside them", () => {
    const view = trendView(aYear(12, 10, 7));
    expect(view?.marks.filter(({ outside }) => outside).map(({ month }) => month)).toEqual(["2025-08"]);
    expect(view?.marks.every(({ low, high }) => low !== null && high !== null)).toBe(true);
    expect(view?.columns).toEqual(["Good or better", "Percent", "Limits"]);
  });
});

test("actions stand by their state, overdue first", () => {
  const { heading, note, lines } = actionsView(themed) ?? { lines: [] };
  expect(heading).toBe("1 action is overdue");
  expect(note).toBe(
    "Of 6 agreed in 9 audits, on 1 June 2026. Signed off: 2. Of audits that are not final, and may change: 5.",
  );
  expect(lines.map(({ label, number }) => `${label}: ${number}`)).toEqual([
    "Open, overdue: 1",
    "Open, in time: 3",
    "Done: 1",
    "No longer needed: 1",
  ]);
});

test("completeness stands by team, with the answers that are asked for", () => {
  const { heading, lines } = completenessView(themed);
  expect(heading).toBe("Answers are missing in 3 of 3 teams");
  expect(lines.map(({ label, number }) => [label, number])).toEqual(
    themed.completeness.map(({ team, entered, required, percent }) => [
      team === "" ? "No team named" : team,
      `${entered} of ${required}, ${percent ?? "–"}%`,
    ]),
  );
});

test("agreement is told as a table, and never as one number of few", () => {
  const view = agreementView(themed);
  expect(view.heading).toBe("Moderator and auditor agree on 1 of 3");
  expect(view.note).toBe(
    "1 went up, 1 down. Too few for a measure of agreement: that begins at 20. The audits that were moderated were chosen, so they are not like the others.",
  );
  expect(view.rows.map(({ label, cells }) => [label, cells.join(" ")])).toEqual([
    ["Outstanding", "0 0 0 0"],
    ["Good", "1 1 0 0"],
    ["Requires improvement", "0 0 0 1"],
    ["Inadequate", "0 0 0 0"],
  ]);
  expect(agreementView(graded("GG", "GG")).heading).toBe("No overall judgement was moderated");
});

describe("what the figures stand on", () => {
  const files = ["01"];

  test("names all that is missing, and leaves no warning out", () => {
    const more = [...THEMED_SET, { lockFile: "~$05" }, { otherFile: "list.xlsx" }];
    const all = figures(aSummary(...more), options);
    const rows = standsOnView(all, files);
    expect(rows.map(({ state, text }) => [state, text])).toEqual([
      ["half", "9 audits counted, of 12 expected"],
      ["must", "3 expected audits are missing"],
      ["must", "1 file not read"],
      ["half", "1 audit is there more than once; the newest counts"],
      ["half", "1 audit without an overall judgement"],
      ["half", "1 document open in Word: what is not saved yet is not counted"],
      ["half", "1 file is no .docx or .docm"],
      ["half", expect.stringMatching(/^\d+ notes on single figures and files$/)],
    ]);
    expect(rows[2]?.lines).toEqual(["11: It is empty."]);
    expect(rows[4]?.lines).toEqual(["06"]);
    const own = [
      "not-read",
      "open-elsewhere",
      "other-files",
      "read-twice",
      "expected-differs",
      "no-overall-judgement",
    ];
    expect(rows.at(-1)?.lines).toHaveLength(all.warnings.filter(({ code }) => !own.includes(code)).length);
  });

  test("tells choices that no template offers, and that the data has otherwise, apart from notes on figures", () => {
    const reading = (file: string) =>
      aReading(
        file,
        THEMED,
        {},
        {
          problems: [
            { code: "unknown-choice", where: "item.overall.judgement", text: "Fairly good" },
            { code: "mirror-differs", where: ["item.overall.judgement"] },
          ],
        },
      );
    const told = (...names: readonly string[]) =>
      standsOnView(figures(aSummary(...names.map(reading)), options), files).flatMap(({ text, lines }) =>
        text.includes("choice") ? [[text, lines.length]] : [],
      );
    expect(told("a")).toEqual([
      ["1 audit with an entry that is none of the choices; it counts as not entered", 1],
      ["1 audit whose own copy of the data tells another choice; the document counts", 1],
    ]);
    expect(told("a", "b")).toEqual([
      ["2 audits with entries that are none of the choices; they count as not entered", 2],
      ["2 audits whose own copy of the data tells another choice; the document counts", 2],
    ]);
  });

  test("is all right where nothing is missing", () => {
    const whole = figures(aSummary(...THEMED_SET.slice(0, 3)), { asOf: AS_OF, expected: 3 });
    expect(standsOnView(whole, files).map(({ state }) => state)).not.toContain("must");
    expect(standsOnView(whole, files)[0]).toMatchObject({
      state: "done",
      text: "3 audits counted, of 3 expected",
    });
  });

  test("says where there are more than expected", () => {
    const more = figures(summary, { asOf: AS_OF, expected: 7 });
    expect(standsOnView(more, files).map(({ text }) => text)).toContain("2 audits more than expected");
  });
});

describe("the audits behind a figure", () => {
  const behind = (figure: Behind) => {
    const { title, groups } = behindView(of.form, figure, auditsBehind(of, figure, AS_OF));
    return [
      title,
      ...groups.map(({ heading, audits }) => `${heading} (${audits.map(({ file }) => file).join(" ")})`),
    ];
  };

  test.each<[string, Behind, readonly string[]]>([
    [
      "a section",
      { figure: "judgement", tag: "item.voice-rating.judgement" },
      [
        "Voice: 9 audits",
        "Outstanding: 1 (02)",
        "Good: 5 (01 03 04 08 09)",
        "Requires improvement: 1 (05)",
        "Not entered: 1 (07)",
        "Not applicable: 1 (06)",
      ],
    ],
    [
      "the final grading, as moderated",
      { figure: "judgement", tag: "item.overall.judgement" },
      [
        "Final grading: 9 audits",
        "Outstanding: 2 (02 09)",
        "Good: 4 (01 03 07 08)",
        "Requires improvement: 1 (04)",
        "Inadequate: 1 (05)",
        "Not entered: 1 (06)",
      ],
    ],
    [
      "overdue actions",
      { figure: "actions", state: "overdue" },
      ["Audits with an overdue action: 1 audit", "1 audit (01)"],
    ],
    [
      "a team, however it is written",
      { figure: "team", team: "LEAVING CARE" },
      ["LEAVING CARE: 6 audits", "6 audits (01 02 03 04 08 09)"],
    ],
    ["a month", { figure: "month", month: "2026-03" }, ["March 2026: 2 audits", "2 audits (08 09)"]],
    ["moderation", { figure: "moderation" }, ["Moderated overall: 3 audits", "3 audits (02 03 05)"]],
    ["nothing", { figure: "month", month: "2031-01" }, ["January 2031: 0 audits"]],
  ])("are those of %s", (_, figure, shown) => {
    expect(behind(figure)).toEqual(shown);
  });

  test("are as many as the figure says, for every section, team and month", () => {
    const count = (figure: Behind) =>
      auditsBehind(of, figure, AS_OF).reduce((sum, { audits }) => sum + audits.length, 0);
    for (const { item, total } of themed.sections)
      expect(count({ figure: "judgement", tag: `item.${item}.judgement` })).toBe(total);
    for (const { team, audits } of themed.completeness) expect(count({ figure: "team", team })).toBe(audits);
  });
});

describe("filters", () => {
  const files = (filter: OverviewFilter) => Object.keys(filtered(summary, of, filter).audits);

  test("are those that tell the audits apart, with what stands in them", () => {
    const offered = offeredFilters(of);
    expect(
      offered.map((each) => [filterText(each, []), ...each.choices.map((one) => choiceName(each, one))]),
    ).toEqual([
      ["Team: all", "Not entered", "Disability", "Leaving care"],
      ["Month: all", "March 2026", "February 2026", "January 2026"],
      ["Case type: all", "CIN", "LAC", "Not entered"],
    ]);
  });

  test.each<[string, OverviewFilter, string]>([
    ["a team", { [TEAM]: ["disability"] }, "05 06"],
    ["two months", { [MONTH]: ["2026-01", "2026-03"] }, "01 02 03 08 09"],
    ["a field", { "header.case-type": ["cin"] }, "05 06"],
    ["what is not entered", { [TEAM]: [""] }, "07"],
    ["two at once", { [TEAM]: ["leaving care"], [MONTH]: ["2026-02"] }, "04"],
    ["none", { [TEAM]: [] }, "01 02 03 04 05 06 07 08 09"],
    // 10 is an older copy of 05, and of a better grade: it stays out whatever is asked.
    ["nothing that is there", { [MONTH]: ["2031-01"] }, ""],
  ])("let through: %s", (_, filter, left) => {
    expect(files(filter).join(" ")).toBe(left);
  });

  test("say what is chosen", () => {
    const [team] = offeredFilters(of);
    if (!team) throw new Error("Teams are not offered.");
    expect(filterText(team, ["disability"])).toBe("Team: Disability");
    expect(filterText(team, ["disability", ""])).toBe("Team: 2 of 3");
    const filter = { [TEAM]: ["disability", ""], [MONTH]: ["2026-03"], "header.case-type": [] };
    const said = "Team: Not entered or Disability; Month: March 2026";
    expect(chosenText(offeredFilters(of), filter)).toBe(said);
    expect(chosenText(offeredFilters(of), {})).toBeUndefined();
    expect(overviewReport(filtered(summary, of, filter), { asOf: AS_OF, chosenBy: said }).about).toContain(
      `Only some of the audits: ${said}`,
    );
  });
});

test("nothing is said of actions or of an overall judgement that the template has no place for", () => {
  const form: JoinedForm = { ...themed.form, plans: false };
  expect(actionsView({ ...themed, form })).toBeUndefined();
  const { overall: _, ...without } = form;
  const moderation = { ...themed.moderation, overall: null };
  expect(agreementView({ ...themed, moderation, form }).heading).toBe("No overall judgement was moderated");
  expect(agreementView({ ...themed, moderation, form: without }).heading).toBe(
    "Judgements that were moderated",
  );
});

describe("for publishing", () => {
  const [shown] = published(found).templates;
  if (!shown) throw new Error("There is no template.");
  const views = [
    finalView(shown),
    sectionsView(shown),
    trendView(shown),
    actionsView(shown),
    completenessView(shown),
    agreementView(shown),
  ];

  test("no heading claims what is left out", () => {
    expect(views.map((view) => view?.heading)).toEqual([
      "Final grading",
      "Grades by section",
      "Good or better by month",
      "Agreed actions",
      "Answers entered, by team",
      "Moderator and auditor",
    ]);
  });

  test("no bar is drawn that would tell a count that is left out", () => {
    const { bars } = sectionsView(shown);
    expect(bars.map(({ parts, verdict }) => [parts, verdict])).toEqual([
      [[], "Left out, as counts are small"],
      [[], "Left out, as counts are small"],
    ]);
    expect(trendView(shown)?.marks).toEqual([]);
  });

  test("no file is named", () => {
    expect(JSON.stringify(views)).not.toMatch(/"(?:0\d|1[01])"/);
  });
});

describe("the reading", () => {
  const at = (done: number, notRead: number, elapsed: number) => ({ done, total: 2000, notRead, elapsed });

  test("is told by count, pace, what is left and what could not be read", () => {
    expect(readText(at(1240, 2, 4000))).toBe("1,240 of 2,000 files read");
    expect(paceText(at(1240, 2, 4000))).toBe(
      "About 310 a second, 3 seconds left. 2 could not be read so far.",
    );
    expect(paceText(at(1999, 0, 10_000))).toBe("About 200 a second, 1 second left.");
    expect(paceText(at(3, 0, 1000))).toBe("About 3 a second, 666 seconds left.");
  });

  test("has no pace before there is one", () => {
    expect(paceText(at(0, 0, 0))).toBe("");
    expect(paceText(at(40, 1, 100))).toBe("1 could not be read so far.");
  });

  test("ends with what there is", () => {
    expect(doneText({ counted: 29, notRead: 2 })).toBe("29 audits, 2 not read.");
  });
});

test("the title says of which template and time it is", () => {
  expect(overviewTitle("Themed audit", of.audits)).toBe("Overview: Themed audit, January 2026 to March 2026");
  expect(overviewTitle("Themed audit", of.audits.slice(0, 1))).toBe("Overview: Themed audit, January 2026");
  expect(overviewTitle("Themed audit", [])).toBe("Overview: Themed audit");
});

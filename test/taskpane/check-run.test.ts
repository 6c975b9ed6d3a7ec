import type { CheckLine, HostCheck } from "../../src/document/host-check";
import { HostError } from "../../src/document/host-error";
import { CheckRun, reportSummary, reportText } from "../../src/taskpane/check/check-run";

const LINES: readonly CheckLine[] = [
  { belief: "A control keeps its tag.", outcome: "holds", seen: "header.team" },
  { belief: "A choice can be written.", outcome: "does-not-hold", seen: "NotAllowed\n  at list" },
  { belief: "A new document can be opened.", outcome: "skipped", seen: "" },
];
const REPORT = { host: "Word", platform: "OfficeOnline", version: "16.0.1", lines: LINES };

const checking = (run: HostCheck["run"]) => {
  const said: string[] = [];
  const check = new CheckRun(
    { run },
    (job) => job(),
    (text) => said.push(text),
  );
  return { check, said };
};

describe("a check", () => {
  test("shows each line as it comes and says what it came to", async () => {
    const shown: number[] = [];
    const { check, said } = checking((onLine) => {
      LINES.forEach(onLine);
      return Promise.resolve(REPORT);
    });
    check.subscribe(() => shown.push(check.getState().lines.length));
    await check.start();
    expect(shown).toEqual([0, 1, 2, 3, 3]);
    expect(check.getState()).toEqual({ phase: "done", lines: LINES, report: REPORT });
    expect(said).toEqual(["The check has started.", "The check is done. 1 holds, 1 does not, 1 skipped."]);
  });

  test("waits for what a person is to do, says it, and takes it that they left it out", async () => {
    const answers: string[] = [];
    const { check, said } = checking(async (_, byHand) => {
      answers.push(await byHand("Type one."), await byHand("Save it."));
      return REPORT;
    });
    const running = check.start();
    await Promise.resolve();
    expect(check.getState().step?.text).toBe("Type one.");
    check.getState().step?.answer("done");
    await Promise.resolve();
    await Promise.resolve();
    expect(check.getState().step?.text).toBe("Save it.");
    check.getState().step?.answer("left-out");
    await running;
    expect(answers).toEqual(["done", "left-out"]);
    expect(check.getState().step).toBeUndefined();
    expect(said).toEqual(expect.arrayContaining(["To do by hand: Type one.", "To do by hand: Save it."]));
  });

  test("is never started twice at once, and can be started again", async () => {
    let runs = 0;
    const { check } = checking(async () => {
      runs += 1;
      await Promise.resolve();
      return REPORT;
    });
    await Promise.all([check.start(), check.start()]);
    expect(runs).toBe(1);
    await check.start();
    expect(runs).toBe(2);
  });

  test("speaks of every tenth line only", async () => {
    const line = { belief: "It holds.", outcome: "holds", seen: "" } as const;
    const lines = Array.from({ length: 25 }, () => line);
    const { check, said } = checking((onLine) => {
      lines.forEach(onLine);
      return Promise.resolve({ ...REPORT, lines });
    });
    await check.start();
    expect(said.slice(1, -1)).toEqual(["10 done.", "20 done."]);
  });

  test.each([
    [
      new HostError("not-empty", "This document is not empty. Open a new one."),
      "This document is not empty. Open a new one.",
    ],
    [
      new TypeError("x is not a function"),
      "The check stopped before its end. If test text is left in the document, close it without saving.",
    ],
  ])("that stops for %s keeps what was tried and says why", async (error, failure) => {
    const { check, said } = checking((onLine) => {
      LINES.slice(0, 1).forEach(onLine);
      return Promise.reject(error);
    });
    await check.start();
    expect(check.getState()).toEqual({ phase: "failed", lines: LINES.slice(0, 1), failure });
    expect(said.at(-1)).toBe(failure);
  });
});

describe("the result as text", () => {
  test("has a line for each thing tried", () => {
    expect(reportText({ lines: LINES, report: REPORT }, "2026-03-15").split("\n")).toEqual([
      "Check of this Word by Case Audit, 15 March 2026",
      "Word, OfficeOnline, version 16.0.1",
      "1 holds, 1 does not, 1 skipped.",
      "",
      "holds          A control keeps its tag: header.team",
      "does not hold  A choice can be written: NotAllowed at list",
      "skipped        A new document can be opened.",
      "",
    ]);
  });

  test("of a check that stopped says why", () => {
    const text = reportText({ lines: LINES.slice(0, 1), failure: "The check stopped." }, "2026-03-15");
    expect(text).toContain("15 March 2026\nThe check stopped.\n1 holds, 0 do not, 0 skipped.\n");
  });

  test.each([
    [["holds", "holds"], "2 hold, 0 do not, 0 skipped."],
    [["holds", "does-not-hold", "does-not-hold", "skipped"], "1 holds, 2 do not, 1 skipped."],
  ] as const)("%j are counted", (outcomes, text) => {
    expect(reportSummary(outcomes.map((outcome) => ({ belief: "", outcome, seen: "" })))).toBe(text);
  });
});

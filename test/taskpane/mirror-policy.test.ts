import type { Problem } from "../../src/audit/problem";
import { HostError, type HostErrorCode } from "../../src/document/host-error";
import { failureFrom, type Activity } from "../../src/taskpane/session/failure";
import { MirrorPolicy, savingMends, shownProblems } from "../../src/taskpane/session/mirror-policy";
import { DONE, IMPOSSIBLE, type Outcome } from "../../src/taskpane/session/outcome";
import { aRecord, aTemplate } from "../support/builders";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const template = aTemplate();
const saying = (evidence: string, problems: readonly Problem[] = [], id = "a") => ({
  template,
  record: { ...aRecord(template, { items: { risk: { evidence } } }), id },
  problems,
});
const failing = (code: HostErrorCode): Outcome => ({
  done: false,
  why: "failed",
  failure: failureFrom("save", new HostError(code, "No."), () => undefined),
});

/** A policy for a document that was opened saying nothing. */
function aPolicy() {
  const save = jest.fn();
  const policy = new MirrorPolicy(1000, save);
  expect(policy.noteRead(saying(""))).toBe(false);
  return { policy, save };
}

test("what was found when the document was opened is not saved", () => {
  const { policy, save } = aPolicy();
  expect(policy.noteRead(saying(""))).toBe(false);
  jest.advanceTimersByTime(5000);
  policy.saveNow();
  expect(save).not.toHaveBeenCalled();
});

test("a change is saved once it has settled", () => {
  const { policy, save } = aPolicy();
  expect(policy.noteRead(saying("Seen"))).toBe(true);
  jest.advanceTimersByTime(900);
  policy.noteChange();
  jest.advanceTimersByTime(900);
  policy.noteRead(saying("Seen alone"));
  jest.advanceTimersByTime(999);
  expect(save).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(save).toHaveBeenCalledTimes(1);
});

test("reading the same again does not put the saving off", () => {
  const { policy, save } = aPolicy();
  policy.noteRead(saying("Seen"));
  jest.advanceTimersByTime(600);
  expect(policy.noteRead(saying("Seen"))).toBe(true);
  jest.advanceTimersByTime(400);
  expect(save).toHaveBeenCalledTimes(1);
});

test("a hint of a change saves nothing by itself", () => {
  const { policy, save } = aPolicy();
  policy.noteChange();
  jest.advanceTimersByTime(5000);
  expect(save).not.toHaveBeenCalled();
});

test("what waits can be saved now, and once", () => {
  const { policy, save } = aPolicy();
  policy.noteRead(saying("Seen"));
  policy.saveNow();
  policy.saveNow();
  jest.advanceTimersByTime(5000);
  expect(save).toHaveBeenCalledTimes(1);
});

test("nothing waits once it is saved, or the audit is gone; the next audit is another", () => {
  const { policy, save } = aPolicy();
  policy.noteRead(saying("Seen"));
  policy.noteSaved(saying("Seen"));
  expect(policy.noteRead(saying("Seen"))).toBe(false);
  policy.noteRead(saying("Seen alone"));
  policy.forget();
  expect(policy.noteRead(saying("Another audit"))).toBe(false);
  jest.advanceTimersByTime(5000);
  expect(save).not.toHaveBeenCalled();
});

test("an id that the audit is given when it is saved is no change", () => {
  const { policy } = aPolicy();
  expect(policy.noteRead(saying("", [], "b"))).toBe(false);
});

test("what a newer version keeps is never due", () => {
  const { policy, save } = aPolicy();
  expect(policy.noteRead(saying("Seen", [{ code: "mirror-newer", namespace: "urn:9" }]))).toBe(false);
  jest.advanceTimersByTime(5000);
  expect(save).not.toHaveBeenCalled();
});

describe("a document that takes no changes", () => {
  test.each<HostErrorCode>(["read-only", "protected"])("is left alone after %s", (code) => {
    const { policy, save } = aPolicy();
    policy.noteOutcome("save", failing(code));
    expect(policy.noteRead(saying("Seen"))).toBe(false);
    jest.advanceTimersByTime(5000);
    policy.noteRead(saying("Seen alone"));
    policy.saveNow();
    expect(save).not.toHaveBeenCalled();
  });

  test("is one only where the holder says so", () => {
    const { policy, save } = aPolicy();
    policy.noteOutcome("save", failing("office-failed"));
    expect(policy.noteRead(saying("Seen"))).toBe(true);
    jest.advanceTimersByTime(1000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  test.each<[Activity, Outcome, boolean]>([
    ["write", DONE, true],
    ["save", DONE, true],
    ["start", DONE, true],
    ["read", DONE, false],
    ["setting", DONE, false],
    ["open-new", DONE, false],
    ["write", IMPOSSIBLE, false],
  ])("after %s, %j, takes them again: %s", (activity, outcome, again) => {
    const { policy } = aPolicy();
    policy.noteOutcome("save", failing("read-only"));
    policy.noteOutcome(activity, outcome);
    expect(policy.noteRead(saying("Seen"))).toBe(again);
  });
});

describe("problems of the mirror", () => {
  const lag: Problem = { code: "mirror-differs", where: ["item.risk.evidence"] };
  const lost: Problem = { code: "control-missing", where: ["item.risk.evidence"] };
  const newer: Problem = { code: "mirror-newer", namespace: "urn:9" };

  test("are no news while a save is due", () => {
    expect(shownProblems([lag, lost], true)).toEqual([lost]);
    expect(shownProblems([lag, lost], false)).toEqual([lag, lost]);
  });

  test.each([
    [[lag], true],
    [[lost], false],
    [[lag, newer], false],
    [[], false],
  ])("%j are mended by saving: %s", (problems, mended) => {
    expect(savingMends(problems)).toBe(mended);
  });
});

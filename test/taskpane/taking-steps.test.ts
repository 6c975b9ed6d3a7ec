import { lifecycleOf } from "../../src/moderation/lifecycle";
import { afterStep, type StepTaken } from "../../src/moderation/take-step";
import type { ModerationChange } from "../../src/taskpane/session/moderate";
import { aSession, COMPLETE, PACE } from "./a-session";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

const taking =
  (step: StepTaken["step"], more: Partial<StepTaken> = {}): ModerationChange =>
  (audit) =>
    afterStep(audit, { step, by: "Somebody", date: "2026-03-16", note: "As agreed", ...more });

type Session = Awaited<ReturnType<typeof aSession>>["session"];

function auditIn(session: Session) {
  const { audit } = session.getState();
  if (!audit) throw new Error("No audit is open.");
  return { ...audit, state: lifecycleOf(audit.template, audit.record).state };
}

describe("moderating in the pane", () => {
  test("a step stands in the document, in its history and in what is saved, and is said", async () => {
    const { document, session } = await aSession(undefined, COMPLETE);
    const outcome = await session.moderate(taking("send", { moderator: "Moderator 2" }), { said: "Sent." });
    expect(outcome).toEqual({ done: true });
    expect(document.text("mod.state")).toBe("In moderation");
    expect(document.text("mod.moderator")).toBe("Moderator 2");
    expect(document.text("mod.step-1.date")).toBe("16 March 2026");
    expect(auditIn(session)).toMatchObject({ state: "in-moderation", problems: [] });
    expect(session.getState().news?.text).toContain("Sent.");
    expect(document.parts.some(({ xml }) => xml.includes("Moderator 2"))).toBe(true);
  });

  test("what is shown is what the next reading shows, so nothing is saved a second time", async () => {
    const { document, session } = await aSession(undefined, COMPLETE);
    for (const step of ["send", "return", "finalise", "reopen"] as const) {
      await session.moderate(taking(step, { moderator: "M" }));
      const shown = auditIn(session);
      session.refresh();
      await pass(0);
      expect(auditIn(session)).toEqual(shown);
      document.calls.length = 0;
      await pass(PACE.read + PACE.save);
      expect(document.calls.filter((call) => call !== "read")).toEqual([]);
    }
  });

  test("a refusal is an outcome with its sentences, and nothing is written", async () => {
    const { document, session } = await aSession(undefined, COMPLETE);
    const outcome = await session.moderate(() => ({ refused: ["Name the moderator.", "Give a date."] }));
    expect(outcome).toEqual({ done: false, why: "refused", sentence: "Name the moderator. Give a date." });
    expect(document.calls).toEqual(["read"]);
    expect(session.getState().news?.text).toBe("Name the moderator. Give a date.");
  });

  test("it is decided on what the document says by then", async () => {
    const { document, session } = await aSession(undefined, COMPLETE);
    document.type("item.risk.evidence", "Typed just now");
    const seen: string[] = [];
    await session.moderate((audit) => {
      seen.push(audit.record.items["risk"]?.evidence ?? "");
      return taking("send", { moderator: "M" })(audit, 0);
    });
    expect(seen).toEqual(["Typed just now"]);
    expect(document.text("item.risk.evidence")).toBe("Typed just now");
  });

  test("where the document fails, it is tried again as a whole, and stands once", async () => {
    const { document, session } = await aSession(undefined, COMPLETE);
    let failing = true;
    document.before = (call) => {
      if (failing && call === "writeParts") throw new Error("The connection is gone.");
    };
    expect(await session.moderate(taking("send", { moderator: "M" }))).toMatchObject({ why: "failed" });
    failing = false;
    session.getState().failure?.tryAgain();
    await pass(PACE.read + PACE.save);
    expect(auditIn(session)).toMatchObject({ state: "in-moderation" });
    const tags = (await document.read()).controls.map(({ tag }) => tag);
    expect(tags.filter((tag) => tag === "mod.state")).toHaveLength(1);
  });

  test("where the document keeps no saved data, the step stands on the page", async () => {
    const { document, session } = await aSession(undefined, COMPLETE);
    const read = document.read.bind(document);
    document.read = async () => ({
      ...(await read()),
      parts: [],
      problems: [{ code: "custom-xml-unavailable" }],
    });
    expect(await session.moderate(taking("send", { moderator: "M" }))).toEqual({ done: true });
    expect(document.calls).not.toContain("writeParts");
    session.refresh();
    await pass(0);
    expect(auditIn(session).state).toBe("in-moderation");
  });

  test("a mirror of a newer version is left as it is", async () => {
    const { document, session } = await aSession(undefined, COMPLETE);
    document.parts = document.parts.map(({ namespace, xml }) =>
      namespace.startsWith("urn:case-audit:record")
        ? { namespace: "urn:case-audit:record:9", xml: xml.replaceAll(namespace, "urn:case-audit:record:9") }
        : { namespace, xml },
    );
    const before = document.parts.find(({ namespace }) => namespace.endsWith(":9"));
    expect(await session.moderate(taking("send", { moderator: "M" }))).toEqual({ done: true });
    expect(document.calls).not.toContain("writeParts");
    expect(document.parts.find(({ namespace }) => namespace.endsWith(":9"))).toEqual(before);
    expect(auditIn(session).problems.map(({ code }) => code)).toContain("mirror-newer");
  });

  test("an edit after an audit was made final shows, and a sign-off is none", async () => {
    const { document, session } = await aSession(undefined, COMPLETE);
    await session.moderate(taking("send", { moderator: "M" }));
    await session.moderate(taking("finalise"));
    const edited = () => auditIn(session).problems.some(({ code }) => code === "changed-since-final");
    expect(edited()).toBe(false);
    document.type("action.1.signed-off", "13 January 2027");
    await pass(PACE.read);
    expect(edited()).toBe(false);
    document.type("item.risk.evidence", "Something else");
    await pass(PACE.read);
    expect(edited()).toBe(true);
    await session.moderate(taking("reopen"));
    expect(edited()).toBe(false);
  });

  test("comments that nobody answered are counted where they matter, and not read where they don't", async () => {
    const { document, session } = await aSession(undefined, COMPLETE);
    document.readComments = () => {
      document.calls.push("readComments");
      const words = { author: "Moderator 2", initials: "M", text: "Why?" };
      const comment = { ...words, id: "1", on: "", deleted: false, replies: [], resolved: false };
      return Promise.resolve({ comments: [comment, { ...comment, id: "2", resolved: true }], known: true });
    };
    const counted: number[] = [];
    const counting: ModerationChange = (_, openQueries) => {
      counted.push(openQueries);
      return { refused: ["Counted."] };
    };
    await session.moderate(counting, { countsQueries: true });
    await session.moderate(counting);
    expect(counted).toEqual([1, 0]);
    expect(document.calls.filter((call) => call === "readComments")).toHaveLength(1);
  });
});

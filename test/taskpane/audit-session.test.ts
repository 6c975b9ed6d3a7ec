import { anAction } from "../support/builders";
import { MemoryDocument } from "../support/memory-document";
import { HostError } from "../../src/document/host-error";
import { adding, moving, removing, replacing } from "../../src/audit/actions";
import { afterStep } from "../../src/moderation/take-step";
import { AuditSession } from "../../src/taskpane/session/audit-session";
import { aSession, COMPLETE, PACE, someSurroundings } from "./a-session";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const writes = (document: MemoryDocument) =>
  document.calls.filter((call) => ["write", "writeParts"].includes(call));

describe("reading", () => {
  test("finds no audit in an empty document", async () => {
    const session = new AuditSession(new MemoryDocument(), someSurroundings(), PACE);
    session.follow();
    await pass(0);
    expect(session.getState().phase).toBe("none");
  });

  test("opening an audit writes nothing", async () => {
    const { document, session } = await aSession();
    session.refresh();
    await pass(5000);
    expect(session.getState().audit?.template.id).toBe("small-audit");
    expect(writes(document)).toEqual([]);
  });

  test("a burst of changes is read once", async () => {
    const { document, session } = await aSession();
    for (const text of ["R", "Re", "Red"]) document.type("item.risk.evidence", text);
    await pass(PACE.read);
    expect(document.calls.filter((call) => call === "read")).toHaveLength(1);
    expect(session.getState().audit?.record.items["risk"]?.evidence).toBe("Red");
  });

  test("readings never overlap, and the last one sees the last change", async () => {
    const { document, session } = await aSession();
    let under = 0;
    let most = 0;
    document.before = async (call) => {
      if (call !== "read") return;
      most = Math.max(most, ++under);
      await new Promise((done) => setTimeout(done, 300));
      under -= 1;
    };
    for (const text of ["one", "two", "three"]) {
      document.type("item.risk.evidence", text);
      session.refresh();
      await pass(150);
    }
    await pass(2000);
    expect(most).toBe(1);
    expect(session.getState().audit?.record.items["risk"]?.evidence).toBe("three");
  });

  test("says what was entered and how much is left", async () => {
    const { document, session } = await aSession();
    document.type("item.risk.evidence", "What was found");
    await pass(PACE.read);
    expect(session.getState().news?.text).toBe("Item 1, evidence: done. 11 things left to do.");
  });

  test("follows the cursor from item to item, and stays where it leaves them", async () => {
    const { document, session } = await aSession();
    document.select("item.plans.impact");
    document.select("header.auditor-name");
    document.select(undefined);
    expect(session.getState().cursor).toEqual({ item: "plans" });
  });

  test("a failure is a sentence, gone once the document can be read again", async () => {
    const { document, session } = await aSession();
    document.before = () => {
      throw new Error("RichApi.Error: GeneralException");
    };
    session.refresh();
    await pass(0);
    expect(session.getState().failure).toMatchObject({
      activity: "read",
      sentence: "The document could not be read just now.",
    });
    document.before = undefined;
    session.getState().failure?.tryAgain();
    await pass(0);
    expect(session.getState().failure).toBeUndefined();
  });
});

describe("saving the mirror", () => {
  test("waits until changes settle", async () => {
    const { document } = await aSession();
    document.type("item.risk.evidence", "What");
    await pass(PACE.read + PACE.save - 100);
    document.type("item.risk.evidence", "What was found");
    await pass(PACE.read + PACE.save - 100);
    expect(writes(document)).toEqual([]);
    await pass(200);
    expect(writes(document)).toContain("writeParts");
    expect(document.parts.some((part) => part.xml.includes("What was found"))).toBe(true);
  });

  test("is not put off by the pane being closed", async () => {
    const { document, stop } = await aSession();
    document.type("item.risk.evidence", "What was found");
    await pass(PACE.read);
    stop();
    await pass(0);
    expect(document.parts.some((part) => part.xml.includes("What was found"))).toBe(true);
  });

  test("its lag behind the page is no problem of the file", async () => {
    const { document, session } = await aSession();
    document.type("item.risk.evidence", "What was found");
    await pass(PACE.read);
    expect(session.getState().audit?.problems).toEqual([]);
    await pass(PACE.save);
    expect(session.getState().audit?.problems).toEqual([]);
  });

  test("a difference found at the start is told, and mended when a person asks", async () => {
    const { document, session, stop } = await aSession();
    stop();
    document.type("item.risk.evidence", "Typed elsewhere");
    const later = new AuditSession(document, someSurroundings(), PACE);
    later.follow();
    await pass(5000);
    expect(later.getState().audit?.problems.map(({ code }) => code)).toEqual(["mirror-differs"]);
    await later.save();
    expect(later.getState().audit?.problems).toEqual([]);
    expect(session.getState().failure).toBeUndefined();
  });

  test("never overwrites what a newer version keeps", async () => {
    const { document, session } = await aSession();
    document.parts = document.parts.map((part) => ({
      namespace: part.namespace.replace(/\d+$/, "9"),
      xml: part.xml.replace(/(urn:case-audit:[a-z-]+:)\d+/g, "$19"),
    }));
    document.type("item.risk.evidence", "What was found");
    await pass(5000);
    await session.save();
    expect(writes(document)).not.toContain("writeParts");
  });
});

describe("writing", () => {
  test("a judgement goes into the document and comes back", async () => {
    const { document, session } = await aSession();
    expect(await session.writeTexts(new Map([["item.risk.judgement", "Meets good"]]))).toMatchObject({
      done: true,
    });
    expect(document.text("item.risk.judgement")).toBe("Meets good");
    expect(session.getState().audit?.record.items["risk"]?.judgement).toBe("meets-good");
  });

  test("what finds no control is kept and told", async () => {
    const { document, session } = await aSession();
    document.removeRow("item.risk.judgement");
    expect(await session.writeTexts(new Map([["item.risk.judgement", "Meets good"]]))).toMatchObject({
      done: false,
    });
    expect(session.getState().notWritten).toEqual([
      { code: "not-written", where: "item.risk.judgement", text: "Meets good" },
    ]);
  });

  test("a holder's own sentence is shown, and trying again does what was asked", async () => {
    const { document, session } = await aSession();
    document.before = (call) => {
      if (call === "write") throw new HostError("not-empty", "The document is protected.");
    };
    expect(await session.writeTexts(new Map([["item.risk.judgement", "Meets good"]]))).toMatchObject({
      done: false,
    });
    expect(session.getState().failure?.sentence).toBe("The document is protected.");
    document.before = undefined;
    session.getState().failure?.tryAgain();
    await pass(0);
    expect(document.text("item.risk.judgement")).toBe("Meets good");
    expect(session.getState().failure).toBeUndefined();
  });

  test("goes on while a second write waits", async () => {
    const { document, session } = await aSession();
    let free: () => void = () => undefined;
    document.before = (call) => {
      if (call === "write") return new Promise<void>((done) => (free = done));
      return undefined;
    };
    const first = session.writeTexts(new Map([["item.risk.judgement", "Meets good"]]));
    const second = session.writeTexts(new Map([["item.plans.judgement", "Meets good"]]));
    await pass(0);
    free();
    await first;
    expect(session.getState().writing).toBe(true);
    await pass(0);
    free();
    await second;
    expect(session.getState().writing).toBe(false);
  });

  test("a failed start keeps the document without an audit, and says why", async () => {
    const document = new MemoryDocument();
    const surroundings = someSurroundings();
    const session = new AuditSession(document, surroundings, PACE);
    session.follow();
    await pass(0);
    document.before = (call) => {
      if (call === "insert") throw new Error("no");
    };
    const template = surroundings.templates.offered[0];
    expect(template && (await session.start(template, new Map()))).toMatchObject({ done: false });
    expect(session.getState()).toMatchObject({
      phase: "none",
      failure: { activity: "start" },
      writing: false,
    });
  });

  test("a start fills in what is known and saves the mirror at once", async () => {
    const document = new MemoryDocument();
    const surroundings = someSurroundings();
    const session = new AuditSession(document, surroundings, PACE);
    session.follow();
    await pass(0);
    const template = surroundings.templates.offered[0];
    if (template)
      await session.start(template, new Map([["header.auditor-name", "Amina Shah"]]), () => undefined);
    expect(session.getState()).toMatchObject({
      phase: "open",
      audit: { record: { header: { "auditor-name": "Amina Shah" } } },
    });
    expect(document.parts).toHaveLength(2);
  });
});

describe("actions", () => {
  const texts = (document: MemoryDocument) =>
    [1, 2, 3, 4, 5, 6, 7].map((row) => document.text(`action.${String(row)}.what`));

  async function withActions(...whats: readonly string[]) {
    const made = await aSession();
    for (const what of whats) await made.session.change(adding(anAction({ what })));
    return made;
  }
  const seen = (session: AuditSession, row: number) => {
    const action = session.getState().audit?.record.actions.find((each) => each.row === row);
    if (!action) throw new Error(`No action in row ${String(row)}.`);
    return action;
  };

  test("are added, moved and removed in the document", async () => {
    const { document, session } = await withActions("First", "Second", "Third");
    await session.change(moving(seen(session, 3), -1), { said: "Action 3 moved up." });
    expect(texts(document).slice(0, 4)).toEqual(["First", "Third", "Second", ""]);
    expect(session.getState().news?.text).toBe("Action 3 moved up.");
    await session.change(removing(seen(session, 1)));
    expect(texts(document).slice(0, 4)).toEqual(["Third", "Second", "", ""]);
  });

  test("the sixth is refused, and a recorded reason lifts the limit", async () => {
    const { document, session } = await withActions("1", "2", "3", "4", "5");
    expect(await session.change(adding(anAction({ what: "6" })))).toEqual({
      done: false,
      why: "refused",
      sentence: "There are 5 actions already.",
    });
    await session.writeTexts(new Map([["action-limit-reason", "Siblings in four placements"]]));
    expect(await session.change(adding(anAction({ what: "6" })))).toEqual({ done: true });
    expect(document.text("action.6.what")).toBe("6");
  });

  test("and answers of a final audit stay as they are until it is reopened", async () => {
    const { document, session } = await withActions("First");
    const take = (step: "send" | "finalise" | "reopen") =>
      session.moderate((audit) =>
        afterStep(audit, { step, by: "Chair", date: "2026-12-09", note: "Late facts", moderator: "Cy Moe" }),
      );
    await take("send");
    await take("finalise");
    const refused = {
      done: false,
      why: "refused",
      sentence: expect.stringContaining("This audit is final") as string,
    };
    expect(await session.change(adding(anAction({ what: "Second" })))).toEqual(refused);
    expect(await session.writeTexts(new Map([["item.risk.evidence", "Later"]]))).toEqual(refused);
    expect([document.text("action.2.what"), document.text("item.risk.evidence")]).toEqual(["", ""]);
    await take("reopen");
    expect(await session.change(adding(anAction({ what: "Second" })))).toEqual({ done: true });
  });

  test("one that changed in the document since is left alone", async () => {
    const { document, session } = await withActions("First");
    const action = seen(session, 1);
    document.type("action.1.what", "First, as the manager worded it");
    for (const change of [
      removing(action),
      moving(action, 1),
      replacing(action, { ...action, what: "Mine" }),
    ]) {
      expect(await session.change(change)).toMatchObject({ done: false });
    }
    expect(document.text("action.1.what")).toBe("First, as the manager worded it");
  });

  test("a row typed by hand counts, and stays where it is", async () => {
    const { document, session } = await withActions("First", "Second");
    document.addRowByHand("action.5.what", ["6", "By hand", "Personal adviser", "1 June 2026", ""]);
    await session.change(moving(seen(session, 2), -1));
    expect(session.getState().audit?.record.actions.map(({ row, what }) => [row, what])).toEqual([
      [1, "Second"],
      [2, "First"],
      [6, "By hand"],
    ]);
    expect(session.getState().notWritten).toEqual([]);
  });
});

describe("handing over", () => {
  test("is marked in the document and mirrored at once", async () => {
    const { document, session } = await aSession(undefined, COMPLETE);
    expect(await session.markReady()).toMatchObject({ done: true });
    expect(document.text("status")).toBe("Ready to hand over");
    expect(document.parts.some((part) => part.xml.includes("ready"))).toBe(true);
    expect(await session.reopen()).toMatchObject({ done: true });
    expect(document.text("status")).toBe("In progress");
  });

  test("looks at the document as it is now, and refuses while something is missing", async () => {
    const { document, session } = await aSession(undefined, COMPLETE);
    document.type("item.risk.evidence", "");
    expect(await session.markReady()).toMatchObject({ done: false });
    expect(document.text("status")).toBe("");
    expect(session.getState().news?.text).toBe("Not ready yet: 1 thing left to do.");
  });
});

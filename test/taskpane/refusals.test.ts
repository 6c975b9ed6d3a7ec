import type { Problem } from "../../src/audit/problem";
import { HostError, type HostErrorCode } from "../../src/document/host-error";
import { adding } from "../../src/audit/actions";
import { AuditSession } from "../../src/taskpane/session/audit-session";
import { notWrittenNews, notWrittenTitle } from "../../src/taskpane/session/not-written";
import type { Outcome } from "../../src/taskpane/session/outcome";
import { startsElsewhere } from "../../src/taskpane/start/started-elsewhere";
import { anAction, aTemplate } from "../support/builders";
import { MemoryDocument } from "../support/memory-document";
import { aSession, COMPLETE, PACE, someSurroundings } from "./a-session";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const READ_ONLY = "This document is open for reading only.";
const JUDGEMENT = "item.risk.judgement";
const MEETS = new Map([[JUDGEMENT, "Meets good"]]);

/** From now on the document is read as before and takes no changes. */
function refuse(document: MemoryDocument, code: HostErrorCode = "read-only"): void {
  document.before = (call) => {
    if (call !== "read" && call !== "goTo") throw new HostError(code, READ_ONLY);
  };
}

/** A document that lets nobody choose from a list but a person in it. */
async function withoutChoices(...also: readonly Problem[]) {
  const made = await aSession();
  const write = made.document.write.bind(made.document);
  made.document.write = async (changes) => {
    const isChoice = ({ tag }: { readonly tag: string }) => tag.endsWith(".judgement") || tag === "status";
    const problems = await write(changes.filter((change) => !isChoice(change)));
    const choices = changes.filter(isChoice);
    return [
      ...problems,
      ...also,
      ...choices.map(({ tag, text }) => ({ code: "choose-in-document", where: tag, text }) as const),
    ];
  };
  return made;
}

describe("a document that takes no changes", () => {
  const tries: readonly [string, (session: AuditSession) => Promise<Outcome>][] = [
    ["a judgement", (session) => session.writeTexts(MEETS)],
    ["an action", (session) => session.change(adding(anAction({ what: "Meet" })))],
    ["a reason", (session) => session.writeTexts(new Map([["action-limit-reason", "Siblings"]]))],
    ["handing over", (session) => session.markReady()],
  ];
  test.each(tries)("refuses %s with its own sentence and leaves the audit open", async (_, attempt) => {
    const { document, session } = await aSession(undefined, COMPLETE);
    document.type(JUDGEMENT, "Exceeds good");
    await pass(PACE.read);
    const before = session.getState().audit?.record;
    refuse(document);
    expect(await attempt(session)).toMatchObject({ done: false, why: "failed" });
    expect(session.getState()).toMatchObject({
      phase: "open",
      writing: false,
      failure: { activity: "write", code: "read-only", sentence: READ_ONLY },
      news: { text: READ_ONLY },
    });
    expect(session.getState().audit?.record).toEqual(before);
  });

  test("refuses a start, and stays without an audit", async () => {
    const { document, session, template } = await anEmptyOne();
    refuse(document);
    expect(await session.start(template, new Map(), () => undefined)).toMatchObject({ done: false });
    expect(session.getState()).toMatchObject({
      phase: "none",
      writing: false,
      failure: { activity: "start", code: "read-only" },
    });
  });

  const saves = (document: MemoryDocument) => document.calls.filter((call) => call === "writeParts").length;

  test.each(["read-only", "protected"] as const)("%s is saved unasked once, and said once", async (code) => {
    const { document, session } = await aSession();
    refuse(document, code);
    document.type("item.risk.evidence", "A co-author");
    await pass(5000);
    expect(session.getState().failure).toMatchObject({ activity: "save", code });
    session.dismiss("failure");
    for (const text of ["A co-author wrote", "A co-author wrote this"]) {
      document.type("item.risk.evidence", text);
      await pass(5000);
    }
    expect(saves(document)).toBe(1);
    expect(session.getState().failure).toBeUndefined();
    expect(session.getState().audit?.problems.map((problem) => problem.code)).toEqual(["mirror-differs"]);
  });

  test("is saved when a person asks, and says each time that it can't be", async () => {
    const { document, session } = await aSession();
    refuse(document);
    document.type("item.risk.evidence", "A co-author");
    await pass(5000);
    session.dismiss("failure");
    expect(await session.save()).toMatchObject({ done: false });
    expect(session.getState().failure?.activity).toBe("save");
    expect(saves(document)).toBe(2);
  });

  test("is saved unasked again once something could be written", async () => {
    const { document, session } = await aSession();
    refuse(document);
    document.type("item.risk.evidence", "A co-author");
    await pass(5000);
    document.before = undefined;
    await session.writeTexts(MEETS);
    await pass(5000);
    expect(document.parts.some(({ xml }) => xml.includes("A co-author"))).toBe(true);
    expect(session.getState().audit?.problems).toEqual([]);
  });

  test("another failure of a save is tried again at the next change", async () => {
    const { document } = await aSession();
    refuse(document, "office-failed");
    for (const text of ["one", "two"]) {
      document.type("item.risk.evidence", text);
      await pass(5000);
    }
    expect(saves(document)).toBe(2);
  });
});

describe("a choice that only a person can make in the document", () => {
  test("takes them there, says so, and leaves the audit as it was", async () => {
    const { document, session } = await withoutChoices();
    expect(await session.writeTexts(MEETS)).toMatchObject({ done: false });
    await pass(0);
    const problem = { code: "choose-in-document", where: JUDGEMENT, text: "Meets good" };
    expect(session.getState().notWritten).toEqual([problem]);
    expect(session.getState().news?.text).toMatch(
      /^Item 1, judgement: choose “Meets good” in the document itself/,
    );
    expect(session.getState().audit?.record.items["risk"]?.judgement).toBe("");
    expect(session.getState().failure).toBeUndefined();
    expect(document.visited).toEqual([JUDGEMENT]);
  });

  test("is seen to once something else stands there", async () => {
    const { document, session } = await withoutChoices();
    await session.writeTexts(MEETS);
    document.type("item.risk.evidence", "Elsewhere");
    await pass(PACE.read);
    expect(session.getState().notWritten).toHaveLength(1);
    document.type(JUDGEMENT, "Meets good");
    await pass(PACE.read);
    expect(session.getState().notWritten).toEqual([]);
  });

  test("among several takes nobody anywhere", async () => {
    const { document, session } = await withoutChoices();
    await session.writeTexts(new Map([...MEETS, ["item.plans.judgement", "Meets good"]]));
    await pass(0);
    expect(document.visited).toEqual([]);
    expect(session.getState().news?.text).toBe("2 changes have to be made in the document itself.");
  });

  const chosen = { code: "choose-in-document", where: JUDGEMENT, text: "Meets good" } as const;
  const commented = { code: "not-written-commented", where: "item.risk.evidence", text: "What" } as const;
  const lost = { code: "not-written", where: "item.plans.judgement", text: "Meets good" } as const;
  test.each([
    [[chosen], "Do this in the document", /^Item 1, judgement: choose/],
    [[commented], "Do this in the document", /^Item 1, evidence: this was not written, because someone/],
    [[chosen, commented], "Do this in the document", /^2 changes have to be made in the document itself\.$/],
    [
      [chosen, lost],
      "Not written",
      /^1 change could not be written\. 1 change has to be made in the document itself\.$/,
    ],
    [[lost], "Not written", /^Item 2, judgement: this was not written, because its answer box is/],
  ])("%j goes under a title and is said aloud", (problems, title, news) => {
    expect(notWrittenTitle(problems)).toBe(title);
    expect(notWrittenNews(aTemplate(), problems)).toMatch(news);
  });
});

async function anEmptyOne(newDocx?: () => Promise<Uint8Array>) {
  const document = new MemoryDocument();
  const template = aTemplate();
  const surroundings = { ...someSurroundings(template), ...(newDocx && { newDocx }) };
  const session = new AuditSession(document, surroundings, PACE);
  session.follow();
  await pass(0);
  return { document, session, template };
}

describe("starting in a new document", () => {
  const bytes = new Uint8Array([80, 75]);
  const newDocx = () => Promise.resolve(bytes);

  test("opens it and leaves this one without an audit", async () => {
    const { document, session, template } = await anEmptyOne(newDocx);
    document.openNew = (opened) => {
      document.opened.push(opened);
      return Promise.resolve();
    };
    document.before = (call) => {
      if (call === "insert") throw new HostError("not-empty", "There is text in this document.");
    };
    await session.start(template, new Map(), () => undefined);
    expect(startsElsewhere(session, session.getState().failure)).toBe(true);
    expect(await session.startElsewhere(template, new Map())).toMatchObject({ done: true });
    expect(document.opened).toEqual([bytes]);
    expect(session.getState()).toMatchObject({
      phase: "none",
      writing: false,
      news: { text: "A new document with the audit has been opened." },
    });
    expect(session.getState().failure).toBeUndefined();
  });

  test("in Word on the web is kept as a file, and nobody says that it opened", async () => {
    const { document, session, template } = await anEmptyOne(newDocx);
    Object.assign(document, { opensInCloud: true, openNew: () => Promise.resolve() });
    expect(await session.startElsewhere(template, new Map())).toMatchObject({ done: true });
    expect(session.getState()).toMatchObject({
      newFile: { name: `${template.title}.docx`, bytes },
      news: { text: "Word has been asked to open a new document with the audit." },
    });
    document.openNew = () => Promise.reject(new HostError("office-failed", "Word is busy."));
    expect(await session.startElsewhere(template, new Map())).toMatchObject({ done: false });
    expect(session.getState()).toMatchObject({ failure: { activity: "open-new" }, newFile: { bytes } });
  });

  test("that could not be made leaves no earlier one to download in its place", async () => {
    let works = true;
    const { document, session, template } = await anEmptyOne(() =>
      works ? newDocx() : Promise.reject(new Error("chunk not loaded")),
    );
    Object.assign(document, { opensInCloud: true, openNew: () => Promise.resolve() });
    await session.startElsewhere(template, new Map());
    works = false;
    expect(await session.startElsewhere(template, new Map())).toMatchObject({ done: false });
    expect(session.getState().newFile).toBeUndefined();
  });

  test.each([
    ["making it", () => Promise.reject(new Error("chunk not loaded")), () => Promise.resolve()],
    ["opening it", newDocx, () => Promise.reject(new TypeError("no"))],
  ])("a failure of %s is a sentence", async (_, make, openNew) => {
    const { document, session, template } = await anEmptyOne(make);
    document.openNew = openNew;
    expect(await session.startElsewhere(template, new Map())).toMatchObject({ done: false });
    expect(session.getState().failure).toMatchObject({
      activity: "open-new",
      sentence: "A new document could not be opened. What you entered is still here.",
    });
  });

  test("trying again does it again", async () => {
    const { document, session, template } = await anEmptyOne(newDocx);
    document.openNew = () => Promise.reject(new HostError("office-failed", "Word is busy."));
    await session.startElsewhere(template, new Map());
    expect(session.getState().failure?.sentence).toBe("Word is busy.");
    document.openNew = (opened) => {
      document.opened.push(opened);
      return Promise.resolve();
    };
    session.getState().failure?.tryAgain();
    await pass(0);
    expect(document.opened).toEqual([bytes]);
    expect(session.getState().failure).toBeUndefined();
  });

  const failing = (code: HostErrorCode) =>
    ({ activity: "start", sentence: "", code, tryAgain: () => undefined }) as const;
  test.each([
    ["not-empty", true],
    ["insert-incomplete", true],
    ["office-failed", true],
    ["read-only", false],
    ["unsupported-host", false],
  ] as const)("is offered after %s: %s", (code, offered) => {
    expect(startsElsewhere({ canStartElsewhere: true }, failing(code))).toBe(offered);
    expect(startsElsewhere({ canStartElsewhere: false }, failing(code))).toBe(false);
  });

  test("needs both a document to open and a way to open it", async () => {
    const { document, session } = await anEmptyOne();
    document.openNew = () => Promise.resolve();
    expect(session.canStartElsewhere).toBe(false);
    expect((await anEmptyOne(newDocx)).session.canStartElsewhere).toBe(false);
  });
});

describe("the session and what is not the audit", () => {
  test("nothing is read or written while something has the document to itself", async () => {
    const { document, session } = await aSession();
    let end: () => void = () => undefined;
    const alone = session.alone(() => new Promise<void>((done) => (end = done)));
    document.type("item.risk.evidence", "Test text");
    const writing = session.writeTexts(MEETS);
    await pass(5000);
    expect(document.calls).toEqual([]);
    end();
    await alone;
    expect(await writing).toEqual({ done: true });
    await pass(0);
    expect(session.getState().audit?.record.items["risk"]?.evidence).toBe("Test text");
  });

  test("what has the document to itself may fail, and the document is read again", async () => {
    const { document, session } = await aSession();
    await expect(session.alone(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await pass(0);
    expect(document.calls).toEqual(["read"]);
    expect(session.getState().failure).toBeUndefined();
  });

  test("a setting that can't be changed is a sentence, gone once it can", async () => {
    const { session } = await aSession();
    let refused = true;
    const set = () => (refused ? Promise.reject(new HostError("read-only", READ_ONLY)) : Promise.resolve());
    expect(await session.changeSetting(set, "It opens.")).toMatchObject({ done: false });
    expect(session.getState().failure).toMatchObject({ activity: "setting", sentence: READ_ONLY });
    refused = false;
    session.getState().failure?.tryAgain();
    await pass(0);
    expect(session.getState().failure).toBeUndefined();
    expect(session.getState().news?.text).toBe("It opens.");
  });
});

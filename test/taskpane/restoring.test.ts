import type { Template } from "../../src/audit/template";
import type { Texts } from "../../src/document/answers";
import { HostError } from "../../src/document/host-error";
import { startAudit } from "../../src/document/save-audit";
import { AuditSession } from "../../src/taskpane/session/audit-session";
import { aTemplate } from "../support/builders";
import { MemoryDocument } from "../support/memory-document";
import { PACE, someSurroundings } from "./a-session";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const EVIDENCE = "item.risk.evidence";
const BYTES = new Uint8Array([80, 75]);

/** A document that has lost the row of an answer, and the session that follows it. */
async function aDamagedAudit() {
  const template = aTemplate();
  const made: { template: Template; known: Texts; id: string | undefined }[] = [];
  const surroundings = {
    ...someSurroundings(template),
    newDocx: (of: Template, known: Texts, id?: string) => {
      made.push({ template: of, known, id });
      return Promise.resolve(BYTES);
    },
  };
  const document = new MemoryDocument();
  const known = new Map([
    [EVIDENCE, "Seen alone."],
    ["item.plans.judgement", "Meets good"],
  ]);
  await startAudit(document, template, known, surroundings);
  document.removeRow(EVIDENCE);
  const session = new AuditSession(document, surroundings, PACE);
  session.follow();
  await jest.advanceTimersByTimeAsync(0);
  document.calls.length = 0;
  return { document, session, made, template, surroundings };
}

/** The holder opens new documents. */
function opensNew(document: MemoryDocument): void {
  document.openNew = (bytes) => {
    document.opened.push(bytes);
    return Promise.resolve();
  };
}

/** Another program has put a second box of this answer into the document. */
function withSecondBox(document: MemoryDocument, tag: string, text: string): void {
  const read = document.read.bind(document);
  document.read = async () => {
    const content = await read();
    return { ...content, controls: [...content.controls, { tag, alias: "", kind: "choice", text }] };
  };
}

test("in Word the answers go into a new document with every box, and this one stays as it is", async () => {
  const { document, session, made } = await aDamagedAudit();
  opensNew(document);
  expect(session.restoringPlace).toBe("elsewhere");
  expect(await session.restoreBoxes()).toEqual({ done: true });
  expect(document.opened).toEqual([BYTES]);
  expect(made[0]?.known.get(EVIDENCE)).toBe("Seen alone.");
  expect(made[0]?.id).toBe(session.getState().audit?.record.id);
  expect(document.calls).toEqual(["read", "readComments"]);
  expect(session.getState()).toMatchObject({
    restored: { kept: [], place: "window" },
    news: { text: "A new document with every answer box has been opened." },
    writing: false,
  });
  session.dismiss("restored");
  expect(session.getState().restored).toBeUndefined();
});

test("where the holder can, the document takes the place of this one, and is read", async () => {
  const { document, session, made, surroundings } = await aDamagedAudit();
  opensNew(document);
  document.openHere = async () => {
    const [{ template, known } = { template: aTemplate(), known: new Map() }] = made;
    const whole = new MemoryDocument();
    await startAudit(whole, template, known, surroundings);
    document.read = whole.read.bind(whole);
  };
  expect(session.restoringPlace).toBe("here");
  expect(await session.restoreBoxes()).toEqual({ done: true });
  expect(document.opened).toEqual([]);
  expect(session.getState()).toMatchObject({
    audit: { problems: [] },
    restored: { kept: [], place: "here" },
    news: { text: "The answer boxes are restored." },
  });
  expect(session.getState().audit?.record.items["risk"]?.evidence).toBe("Seen alone.");
});

test("what stood in a second box is kept at the end, and that is said", async () => {
  const { document, session, made } = await aDamagedAudit();
  opensNew(document);
  withSecondBox(document, "item.plans.judgement", "Exceeds good");
  expect(await session.restoreBoxes()).toEqual({ done: true });
  const { restored, news } = session.getState();
  expect(restored?.kept.map(({ text, why }) => [text, why])).toEqual([["Exceeds good", "second-box"]]);
  expect(news?.text).toBe(
    "A new document with every answer box has been opened. 1 answer has no box of its own and is kept at the end of the document.",
  );
  expect([...(made[0]?.known.values() ?? [])]).toContain("Exceeds good");
});

test("nothing is made where no box is lost, or nothing can be opened", async () => {
  const { document, session, made } = await aDamagedAudit();
  expect(session.restoringPlace).toBeUndefined();
  expect(await session.restoreBoxes()).toEqual({ done: false, why: "impossible" });
  opensNew(document);
  const whole = new MemoryDocument();
  await startAudit(whole, aTemplate(), new Map(), someSurroundings());
  document.read = whole.read.bind(whole);
  expect(await session.restoreBoxes()).toEqual({ done: false, why: "impossible" });
  expect(made).toEqual([]);
  expect(document.opened).toEqual([]);
});

test("a failure is a sentence, and trying again does it again", async () => {
  const { document, session } = await aDamagedAudit();
  document.openNew = () => Promise.reject(new HostError("office-failed", "Word is busy."));
  expect(await session.restoreBoxes()).toMatchObject({ done: false, why: "failed" });
  expect(session.getState()).toMatchObject({
    failure: { activity: "restore", sentence: "Word is busy." },
    writing: false,
  });
  expect(session.getState().restored).toBeUndefined();
  opensNew(document);
  session.getState().failure?.tryAgain();
  await jest.advanceTimersByTimeAsync(0);
  expect(document.opened).toEqual([BYTES]);
  expect(session.getState().failure).toBeUndefined();
});

import type { Template } from "../../src/audit/template";
import type { Texts } from "../../src/document/answers";
import { HostError } from "../../src/document/host-error";
import { moveAudit } from "../../src/document/remake-audit";
import { startAudit } from "../../src/document/save-audit";
import { keptTitle, movedText } from "../../src/taskpane/newer/move-dialog";
import { newerText } from "../../src/taskpane/newer/newer-version-bar";
import { AuditSession } from "../../src/taskpane/session/audit-session";
import { anItem, aRecord, aSection, aTemplate } from "../support/builders";
import { MemoryDocument } from "../support/memory-document";
import { PACE, someSurroundings } from "./a-session";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const older = aTemplate({ version: "3" });
const newer = aTemplate({
  version: "4",
  sections: [aSection({ items: [anItem(), anItem({ id: "overall", number: "3" })] })],
});

async function anOlderAudit() {
  const made: { template: Template; known: Texts; id: string | undefined }[] = [];
  const surroundings = {
    ...someSurroundings(newer),
    newDocx: (template: Template, known: Texts, id?: string) => {
      made.push({ template, known, id });
      return Promise.resolve(new Uint8Array([80, 75]));
    },
  };
  const document = new MemoryDocument();
  await startAudit(document, older, new Map([["item.plans.evidence", "Late."]]), surroundings);
  document.openNew = (bytes) => {
    document.opened.push(bytes);
    return Promise.resolve();
  };
  const session = new AuditSession(document, surroundings, PACE);
  session.follow();
  await jest.advanceTimersByTimeAsync(0);
  document.calls.length = 0;
  return { document, session, made };
}

describe("moving the answers to a newer version", () => {
  test("makes a new document of what this one says at that moment, under the id of the audit", async () => {
    const { document, session, made } = await anOlderAudit();
    const before = await document.read();
    document.type("item.risk.evidence", "Typed just now.");
    expect(await session.moveElsewhere(newer)).toMatchObject({ done: true });
    expect(document.opened).toHaveLength(1);
    const [{ template, known, id } = { template: undefined, known: undefined, id: undefined }] = made;
    expect(template?.version).toBe("4");
    expect(id).toBe(session.getState().audit?.record.id);
    expect(known?.get("item.risk.evidence")).toBe("Typed just now.");
    expect(known?.get("header.kept-from-3-1")).toBe("Late.");
    expect(session.getState().news?.text).toBe("A new document with the answers has been opened.");
    document.type("item.risk.evidence", "");
    expect(await document.read()).toEqual(before);
    expect(document.calls.every((call) => call.startsWith("read"))).toBe(true);
  });

  test("where this document stays open, that is said, and trying again does it again", async () => {
    const { document, session } = await anOlderAudit();
    const { openNew } = document;
    document.openNew = () => Promise.reject(new HostError("stays-open", "This document stays open."));
    expect(await session.moveElsewhere(newer)).toMatchObject({ done: false });
    expect(session.getState().failure).toMatchObject({
      activity: "open-new",
      sentence: "This document stays open.",
    });
    if (openNew) document.openNew = openNew;
    session.getState().failure?.tryAgain();
    await jest.advanceTimersByTimeAsync(0);
    expect(document.opened).toHaveLength(1);
    expect(session.getState().failure).toBeUndefined();
  });
});

describe("what is said of a move", () => {
  const moved = (evidence: string, to: Template) => {
    const record = aRecord(older, { items: { risk: { evidence }, plans: { evidence: "Late." } } });
    const move = moveAudit({ template: older, record, problems: [] }, to, someSurroundings().templates.parse);
    if (!move.ok) throw new Error(move.fault);
    return move.audit;
  };
  const asking = aTemplate({
    version: "4",
    sections: [...older.sections, aSection({ id: "more", items: [anItem({ id: "school" })] })],
  });

  test.each([
    ["nothing but what is kept", moved("", newer), "No answer moves. Version 4 asks nothing new."],
    ["one answer", moved("Seen.", newer), "1 answer moves. Version 4 asks nothing new."],
    ["new questions", moved("Seen.", asking), "2 answers move. Version 4 asks 1 new question."],
  ])("%s", (_, audit, text) => {
    expect(movedText(audit, newer)).toBe(text);
  });

  test("both versions are named", () => {
    expect(newerText(older, newer)).toBe(
      "There is a newer version of this template (4). This audit goes on with version 3.",
    );
    expect([keptTitle(1, newer), keptTitle(2, newer)]).toEqual([
      "1 answer has no place in version 4",
      "2 answers have no place in version 4",
    ]);
  });
});

import { HostError } from "../../src/document/host-error";
import type { Audit } from "../../src/document/open-audit";
import { aSession } from "./a-session";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const EVIDENCE = "item.risk.evidence";
const bytesOf = ({ record }: Audit) =>
  Promise.resolve(new TextEncoder().encode(record.items["risk"]?.evidence));
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test("a copy is made of the audit as the document now holds it, and nothing is written", async () => {
  const { document, session } = await aSession(undefined, { [EVIDENCE]: "Seen alone." });
  await document.write([{ tag: EVIDENCE, text: "Seen twice." }]);
  document.calls.length = 0;
  const handed: Uint8Array[] = [];
  expect(await session.giveCopy(bytesOf, (bytes) => handed.push(bytes))).toEqual({ done: true });
  expect(handed.map(textOf)).toEqual(["Seen twice."]);
  expect(document.calls).not.toContainEqual(expect.stringMatching(/write|insert/));
});

test("without anybody to hand it to, it is opened as a new document", async () => {
  const { document, session } = await aSession(undefined, { [EVIDENCE]: "Seen alone." });
  document.openNew = (bytes) => {
    document.opened.push(bytes);
    return Promise.resolve();
  };
  expect(await session.giveCopy(bytesOf)).toEqual({ done: true });
  expect(document.opened.map(textOf)).toEqual(["Seen alone."]);
  expect(session.getState().news?.text).toBe("A new document with the copy has been opened.");
});

test("where no document can be opened, that is said", async () => {
  const { document, session } = await aSession();
  expect(await session.giveCopy(bytesOf)).toEqual({ done: false, why: "impossible" });
  document.openNew = () => Promise.reject(new HostError("stays-open", "Word opens no document now."));
  expect(await session.giveCopy(bytesOf)).toMatchObject({
    why: "failed",
    failure: { activity: "open-new", sentence: "Word opens no document now." },
  });
});

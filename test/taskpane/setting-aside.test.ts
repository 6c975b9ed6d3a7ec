import type { SetAside } from "../../src/audit/record";
import { asSetAside, withoutSetAside, withSetAside } from "../../src/audit/set-aside";
import { headerState } from "../../src/taskpane/audit-header";
import type { AuditSession } from "../../src/taskpane/session/audit-session";
import { handOverTexts } from "../../src/taskpane/to-do/hand-over";
import { aSession, COMPLETE, PACE } from "./a-session";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

const setAside = (session: AuditSession, words: SetAside) =>
  session.keep((record) => withSetAside(record, [words]));
const takeBack = (session: AuditSession, words: SetAside) =>
  session.keep((record) => withoutSetAside(record, [words]));

test("words in no answer hold hand-over up until they are set aside, and again once they are taken back", async () => {
  const { document, session } = await aSession(undefined, COMPLETE);
  document.addRowByHand("item.risk.evidence", ["", "Ring him on Monday"]);
  await pass(PACE.read);
  const audit = () => {
    const { audit: open } = session.getState();
    if (!open) throw new Error("No audit is open.");
    return open;
  };
  const [problem] = audit().problems.filter(({ code }) => code === "words-outside");
  if (problem?.code !== "words-outside") throw new Error("The words are not said.");
  expect(problem.text).toBe("Ring him on Monday");
  expect(handOverTexts(audit())).toMatchObject({
    complete: false,
    title: "Not ready to hand over yet",
  });
  expect(headerState(audit(), "in-progress")).toBe("In progress");
  expect(await session.markReady()).toMatchObject({ done: false, why: "refused" });

  expect(await setAside(session, asSetAside(problem))).toEqual({ done: true });
  expect(audit().problems.filter(({ code }) => code === "words-outside")).toEqual([]);
  expect(audit().record.setAside).toEqual([asSetAside(problem)]);
  expect(handOverTexts(audit()).complete).toBe(true);
  expect(headerState(audit(), "in-progress")).toBe("Ready");

  expect(await takeBack(session, asSetAside(problem))).toEqual({ done: true });
  expect(audit().problems).toContainEqual(problem);
  expect(audit().record.setAside).toBeUndefined();

  await setAside(session, asSetAside(problem));
  expect(await session.markReady()).toEqual({ done: true });
  expect(audit().record.status).toBe("ready");
});

test("where the document keeps no saved data, words can't be set aside", async () => {
  const { document, session } = await aSession(undefined, COMPLETE);
  const read = document.read.bind(document);
  document.read = async () => ({ ...(await read()), problems: [{ code: "custom-xml-unavailable" }] });
  const words = { place: "text, start", text: "Ring him" };
  expect(await setAside(session, words)).toMatchObject({ done: false, why: "refused" });
});

test("words that only a reading of the whole document tells hold hand-over up too, until they are set aside", async () => {
  const { document, session } = await aSession(undefined, COMPLETE);
  const readWhole = jest.fn(async () => {
    const content = await document.read();
    return { ...content, loose: [...content.loose, { text: "Ring him", where: "text-box" as const }] };
  });
  Object.assign(document, { readWhole });
  expect(await session.markReady()).toMatchObject({ done: false, why: "refused" });
  const { audit, news } = session.getState();
  expect(news?.text).toContain("Not ready yet: 1 thing left to do.");
  expect(audit?.record.status).toBe("in-progress");
  const [problem] = audit?.problems.filter(({ code }) => code === "words-outside") ?? [];
  if (problem?.code !== "words-outside") throw new Error("The words are not said.");
  expect(problem).toMatchObject({ text: "Ring him", place: { in: "text-box" } });

  expect(await setAside(session, asSetAside(problem))).toEqual({ done: true });
  expect(await session.markReady()).toEqual({ done: true });
  expect(session.getState().audit?.record.status).toBe("ready");
  expect(readWhole).toHaveBeenCalledTimes(2);
});

test("the whole is not read where something else is lacking anyway", async () => {
  const { document, session } = await aSession();
  const readWhole = jest.fn(() => document.read());
  Object.assign(document, { readWhole });
  expect(await session.markReady()).toMatchObject({ done: false });
  expect(readWhole).not.toHaveBeenCalled();
});

test("labels are put back where the document can, and what is left is said", async () => {
  const { document, session } = await aSession(undefined, COMPLETE);
  expect(session.canPutLabelsBack).toBe(false);
  const writeLines = jest.fn(() => Promise.resolve([{ now: "Proof", text: "Evidence" }]));
  Object.assign(document, { writeLines });
  expect(session.canPutLabelsBack).toBe(true);
  const read = document.read.bind(document);
  document.read = async () => {
    const content = await read();
    const first = content.loose.find(({ text }) => text === "Evidence");
    const loose = content.loose.map((line) => (line === first ? { ...line, text: "Proof" } : line));
    return { ...content, loose };
  };
  expect(await session.putLabelsBack()).toEqual({ done: true });
  expect(writeLines).toHaveBeenCalledWith([{ now: "Proof", text: "Evidence" }]);
  expect(session.getState().news?.text).toContain("1 label or note could not be put back");
});

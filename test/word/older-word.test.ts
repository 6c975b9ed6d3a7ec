import { openAudit } from "../../src/document/open-audit";
import { startAudit } from "../../src/document/save-audit";
import { aTemplate } from "../support/builders";
import { someSurroundings } from "../taskpane/a-session";
import { auditInWord, blankInWord } from "./a-word";

const template = aTemplate();
const surroundings = someSurroundings(template);
const EVIDENCE = "item.risk.evidence";
const JUDGEMENT = "item.risk.judgement";
const KNOWN = new Map([
  [EVIDENCE, "Seen alone.\nTwice."],
  [JUDGEMENT, "Meets good"],
]);

describe.each(["1.5", "1.8"])("Word with WordApi %s, which has no drop-down lists", (wordApi) => {
  const played = { wordApi, platform: "PC", paragraphMark: "\r" } as const;

  test("reads every answer, the choices among them, in two round trips", async () => {
    const { host, document } = auditInWord(played, template, KNOWN);
    const opened = await openAudit(document, surroundings);
    expect(host.log.length).toBeLessThanOrEqual(2);
    expect(opened).toMatchObject({
      audit: {
        record: { items: { risk: { evidence: "Seen alone.\nTwice.", judgement: "meets-good" } } },
        problems: [{ code: "mirror-missing" }, { code: "template-from-library" }],
      },
    });
  });

  test("starts an audit and mirrors it", async () => {
    const { document } = blankInWord(played);
    await startAudit(document, template, KNOWN, surroundings);
    expect(await openAudit(document, surroundings)).toMatchObject({
      audit: { record: { items: { risk: { judgement: "meets-good" } } }, problems: [] },
    });
  });

  test("leaves a choice to the person, and can go to the list", async () => {
    const { host, document } = auditInWord(played, template, KNOWN);
    await document.read();
    const text = "Does not meet good";
    expect(await document.write([{ tag: JUDGEMENT, text }])).toEqual([
      { code: "choose-in-document", where: JUDGEMENT, text },
    ]);
    expect(host.text(JUDGEMENT)).toBe("Meets good");
    expect(await document.goTo(JUDGEMENT)).toBe(true);
  });

  test("tells a list from a box that is gone", async () => {
    const { host, document } = auditInWord(played, template, KNOWN);
    host.deleteControl(EVIDENCE);
    await document.read();
    expect(await document.write([{ tag: EVIDENCE, text: "Seen." }])).toEqual([
      { code: "not-written", where: EVIDENCE, text: "Seen." },
    ]);
  });

  test("writes texts", async () => {
    const { host, document } = auditInWord(played, template, KNOWN);
    await document.write([{ tag: EVIDENCE, text: "Seen in May." }]);
    expect(host.text(EVIDENCE)).toBe("Seen in May.");
  });
});

test("a Word that gives prompts as text alone has nothing entered", async () => {
  const { document } = auditInWord({ prompts: "text-only" });
  const opened = await openAudit(document, surroundings);
  if (!opened.found) throw new Error("No audit was found.");
  const { items, header, actions } = opened.audit.record;
  expect(Object.values(items).flatMap((item): readonly unknown[] => Object.values(item))).toEqual(
    Object.values(items).flatMap((item) => Object.values(item).map(() => "")),
  );
  expect(Object.values(header).filter((value) => value !== "")).toEqual([]);
  expect(actions).toEqual([]);
  expect(opened.audit.problems.map(({ code }) => code)).toEqual(["mirror-missing", "template-from-library"]);
});

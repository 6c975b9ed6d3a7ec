import { openAudit } from "../../src/document/open-audit";
import { startAudit } from "../../src/document/save-audit";
import { writeTexts } from "../../src/document/write-answers";
import { openDocx } from "../../src/docx/docx-document";
import { auditMaker } from "../../src/docx/audit-maker";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import { aTemplate } from "../support/builders";
import { aControl, aDocx, paragraph, run } from "../support/docx-builder";
import type { Operation } from "../support/word-host/behaviour";
import { someSurroundings } from "../taskpane/a-session";
import { auditInWord, aWord, blankInWord } from "./a-word";

const template = aTemplate();
const surroundings = someSurroundings(template);
const EVIDENCE = "item.risk.evidence";
const JUDGEMENT = "item.risk.judgement";

async function record(document: Parameters<typeof openAudit>[0]) {
  const opened = await openAudit(document, surroundings);
  if (!opened.found) throw new Error("No audit was found.");
  return opened.audit;
}

/** Fails an operation the first so many times it is asked for. */
function failing(member: string, code: string, times = 1) {
  let left = times;
  return (operation: Operation) => {
    if (operation.member !== member || left === 0) return undefined;
    left -= 1;
    return code;
  };
}

describe("an insert that Word breaks off", () => {
  test.each([
    ["before anything is in", "InsertOoxml", "GeneralException", "office-failed"],
    ["when it is in", "GetContentControls", "GeneralException", "office-failed"],
    ["because it takes no part in it", "InsertOoxml", "NotImplemented", "unsupported-host"],
    ["because it is too large", "InsertOoxml", "RequestPayloadSizeLimitExceeded", "too-large"],
  ])("%s leaves nothing, and succeeds when tried again", async (_, member, word, code) => {
    let seen = 0;
    const { host, document } = blankInWord({
      fault: (operation) => {
        if (operation.member !== member || operation.batch < 2) return undefined;
        seen += 1;
        return seen === 1 ? word : undefined;
      },
    });
    await expect(document.insert(template)).rejects.toMatchObject({ name: "HostError", code });
    expect(host.tags).toEqual([]);
    await document.insert(template);
    expect((await record(document)).problems.map(({ code: each }) => each)).toEqual([
      "mirror-missing",
      "template-from-library",
    ]);
  });

  test("and that can't be taken out again is replaced by the next", async () => {
    const fault = failing("Clear", "GeneralException");
    let lost = true;
    const { host, document } = blankInWord({ fault, loseControls: (tag) => lost && tag === EVIDENCE });
    await expect(document.insert(template)).rejects.toMatchObject({
      code: "insert-incomplete",
      message: expect.stringMatching(/is missing\. Word did not let Case Audit take out again/) as string,
    });
    expect(host.tags.length).toBeGreaterThan(0);
    lost = false;
    await document.insert(template);
    expect(host.tags).toContain(EVIDENCE);
    expect((await document.read()).tables.filter((rows) => rows[0]?.[0] === "No.")).toHaveLength(1);
  });

  test("with boxes lost says which, and keeps nothing", async () => {
    const { host, document } = blankInWord({ loseControls: (tag) => tag === EVIDENCE });
    await expect(document.insert(template)).rejects.toMatchObject({
      code: "insert-incomplete",
      message: expect.stringMatching(
        /^Word took in only \d+ of the \d+ answer boxes: “1 Evidence” is missing\. What did arrive has been taken out again\./,
      ) as string,
    });
    expect(host.tags).toEqual([]);
  });

  test("says what is left where Word takes no lock off, whatever the failure was", async () => {
    const fault = ({ object, member, writes }: Operation) =>
      object === "ContentControl" && member.startsWith("Cannot") && writes ? "GeneralException" : undefined;
    const inTime = failing("GetContentControls", "Timeout");
    const { host, document } = blankInWord({
      fault: (operation) => fault(operation) ?? (operation.batch === 3 ? inTime(operation) : undefined),
    });
    await expect(document.insert(template)).rejects.toMatchObject({
      code: "office-unreachable",
      message: expect.stringMatching(
        /^Word does not answer\..* Word did not let Case Audit take out again what did arrive\./,
      ) as string,
    });
    expect(host.tags).toContain(EVIDENCE);
  });

  test("is taken out without a trace while changes are tracked", async () => {
    const { host, document } = blankInWord({ loseControls: (tag) => tag === EVIDENCE });
    host.track("TrackAll");
    await expect(document.insert(template)).rejects.toMatchObject({ code: "insert-incomplete" });
    expect([host.tags, host.tracking]).toEqual([[], "TrackAll"]);
  });

  test("keeps what somebody wrote into it meanwhile", async () => {
    const { host, document } = blankInWord({
      loseControls: (tag) => tag === JUDGEMENT,
      beforeBatch: (word, batch) => {
        if (batch === 3) word.typeInto(EVIDENCE, "Theirs");
      },
    });
    await expect(document.insert(template)).rejects.toMatchObject({
      code: "insert-incomplete",
      message: expect.stringMatching(/What did arrive is left in the document/) as string,
    });
    expect(host.text(EVIDENCE)).toBe("Theirs");
    await expect(document.insert(template)).rejects.toMatchObject({ code: "not-empty" });
    expect(host.text(EVIDENCE)).toBe("Theirs");
  });

  test.each([
    [
      "in a box that floats",
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Letter</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>',
    ],
    ["in a control of others", aControl(run("Theirs"), { tag: "theirs" })],
  ])("is not begun where there is something, if only %s", async (_, content) => {
    const { document } = aWord(aDocx({ body: paragraph(content) }));
    await expect(document.insert(template)).rejects.toMatchObject({ code: "not-empty" });
  });

  test("is not begun where there is more than Word can show in one go", async () => {
    const { document } = blankInWord({ fault: failing("GetOoxml", "ResponsePayloadSizeLimitExceeded") });
    await expect(document.insert(template)).rejects.toMatchObject({ code: "not-empty" });
  });

  test("is told apart from an audit someone has begun to answer", async () => {
    const { host, document } = auditInWord();
    host.deleteControl(EVIDENCE);
    host.typeInto("header.auditor-name", "Amina Shah");
    await expect(document.insert(template)).rejects.toMatchObject({ code: "not-empty" });
    expect(host.text("header.auditor-name")).toBe("Amina Shah");
  });
});

describe("tracking of changes", () => {
  test.each(["TrackAll", "TrackMineOnly"] as const)(
    "set to %s is as it was after every edit",
    async (mode) => {
      const { host, document } = blankInWord();
      host.track(mode);
      await startAudit(document, template, new Map([[EVIDENCE, "Seen."]]), surroundings);
      await document.write([{ tag: EVIDENCE, text: "Seen alone." }]);
      expect(host.tracking).toBe(mode);
      expect((await record(document)).record.items["risk"]?.evidence).toBe("Seen alone.");
    },
  );

  test("is put back where an edit fails half-way", async () => {
    const { host, document } = auditInWord({ fault: failing("InsertText", "GeneralException") });
    host.track("TrackAll");
    await expect(document.write([{ tag: EVIDENCE, text: "x" }])).rejects.toMatchObject({
      code: "office-failed",
    });
    expect(host.tracking).toBe("TrackAll");
  });

  test("does not bring back what was deleted", async () => {
    const { host, document } = auditInWord({}, template, new Map([[EVIDENCE, "Seen twice, alone."]]));
    host.trackDeletion(EVIDENCE, "twice, ");
    expect((await record(document)).record.items["risk"]?.evidence).toBe("Seen alone.");
  });
});

describe("other people in the document", () => {
  test("who delete boxes while it is read leave the rest to be read", async () => {
    const known = new Map([["item.risk.impact", "Safer."]]);
    const { host, document } = aWord(auditMaker(template, surroundings.newId)(known), {
      beforeBatch: (word, batch) => {
        if (batch === 2) word.deleteControl(EVIDENCE);
      },
    });
    expect((await record(document)).record.items["risk"]?.impact).toBe("Safer.");
    expect(host.tags).not.toContain(EVIDENCE);
  });

  test("who change an answer between reading and writing keep theirs", async () => {
    const { host, document } = auditInWord(
      {
        beforeBatch: (word, batch) => {
          if (batch === 2) word.typeInto(EVIDENCE, "Theirs");
        },
      },
      template,
      new Map([[EVIDENCE, "Before"]]),
    );
    const problems = await writeTexts(document, template, new Map([[EVIDENCE, "Mine"]]));
    expect(problems).toEqual([{ code: "changed-meanwhile", where: EVIDENCE, text: "Mine" }]);
    expect(host.text(EVIDENCE)).toBe("Theirs");
  });

  test("who comment on an answer keep their comments", async () => {
    const { host, document } = auditInWord(
      {},
      template,
      new Map([
        [EVIDENCE, "Seen."],
        [JUDGEMENT, "Meets good"],
      ]),
    );
    host.addComment(EVIDENCE, "When?", "Moderator");
    host.addComment(JUDGEMENT, "Sure?", "Moderator");
    const problems = await document.write([
      { tag: EVIDENCE, text: "Seen in May." },
      { tag: JUDGEMENT, text: "Does not meet good" },
      { tag: "item.risk.impact", text: "Safer." },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["not-written-commented", "not-written-commented"]);
    expect(host.commentsIn(EVIDENCE)).toEqual(["When?"]);
    expect(host.text(EVIDENCE)).toBe("Seen.");
    expect(host.text("item.risk.impact")).toBe("Safer.");
  });

  test("and theirs are found in the text where Word has no comments to ask for", async () => {
    const { host, document } = auditInWord({ comments: false }, template, new Map([[EVIDENCE, "Seen."]]));
    host.addComment(EVIDENCE, "When?", "Moderator");
    const problems = await document.write([
      { tag: EVIDENCE, text: "Seen in May." },
      { tag: "item.risk.impact", text: "Safer." },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["not-written-commented"]);
    expect(host.text("item.risk.impact")).toBe("Safer.");
  });

  test("who added a row to the actions by hand have it read", async () => {
    const { host, document } = auditInWord();
    host.addRowByHand("action.1.what", ["", "Hold a meeting", "Team manager", "", ""]);
    const { record: read, problems } = await record(document);
    expect(read.actions.map(({ what }) => what)).toEqual(["Hold a meeting"]);
    expect(problems.map(({ code }) => code)).toContain("action-row-typed-by-hand");
  });
});

describe("a Word that refuses custom XML", () => {
  test("still starts, reads and answers audits, and says so", async () => {
    const { document } = blankInWord({ customXml: false, platform: "iOS" });
    await startAudit(document, template, new Map([[EVIDENCE, "Seen."]]), surroundings);
    await document.write([{ tag: JUDGEMENT, text: "Meets good" }]);
    const { record: read, problems } = await record(document);
    expect(read.items["risk"]).toMatchObject({ evidence: "Seen.", judgement: "meets-good" });
    expect(problems.map(({ code }) => code)).toEqual(["custom-xml-unavailable"]);
  });

  test("is not taken for one when something else fails", async () => {
    const { document } = blankInWord({ fault: failing("InsertOoxml", "GeneralException") });
    await expect(startAudit(document, template, new Map(), surroundings)).rejects.toMatchObject({
      code: "office-failed",
    });
    await startAudit(document, template, new Map(), surroundings);
    expect((await document.read()).parts).toHaveLength(2);
  });
});

test("several parts of one namespace become one again", async () => {
  const { document } = auditInWord();
  const part = { namespace: TEMPLATE_NAMESPACE, xml: encodeTemplate(template) };
  await Word.run(async (context) => {
    for (const each of ["1", "2", "3"])
      context.document.customXmlParts.add(part.xml.replace("<", `<`) + `<!--${each}-->`);
    await context.sync();
  });
  expect((await document.read()).parts).toHaveLength(3);
  await document.writeParts([part]);
  expect((await document.read()).parts).toEqual([part]);
});

describe("a document that can't be written to", () => {
  test.each([
    ["AccessDenied", 0, "read-only"],
    ["NotAllowed", 0, "protected"],
    ["GeneralException", 4, "read-only"],
    ["GeneralException", 8, "protected"],
    ["GeneralException", 0, "office-failed"],
  ])("%s with security %i is %s, and the answers can still be read", async (word, security, code) => {
    const { host, document } = auditInWord(
      { readOnly: { code: word, security } },
      template,
      new Map([[EVIDENCE, "Seen."]]),
    );
    const refused = { name: "HostError", code };
    await expect(document.write([{ tag: JUDGEMENT, text: "Meets good" }])).rejects.toMatchObject(refused);
    await expect(
      document.writeParts([{ namespace: TEMPLATE_NAMESPACE, xml: encodeTemplate(template) }]),
    ).rejects.toMatchObject(refused);
    expect(host.text(EVIDENCE)).toBe("Seen.");
    expect((await record(document)).record.items["risk"]?.evidence).toBe("Seen.");
  });
});

test("a document with 1,000 controls of others is read in two round trips", async () => {
  const foreign = Array.from({ length: 1000 }, (_, index) =>
    paragraph(aControl(run("Theirs"), { tag: `theirs-${String(index)}` })),
  );
  const { host, document } = aWord(aDocx({ body: foreign.join("") }));
  const { controls } = await document.read();
  expect(controls).toHaveLength(1000);
  expect(host.log.length).toBeLessThanOrEqual(2);
  expect(await openAudit(document, surroundings)).toMatchObject({ found: false });
});

test("a Word that tells of no events is read all the same", async () => {
  const { document } = auditInWord({ events: false });
  const stop = document.onChange(() => undefined);
  await document.write([{ tag: EVIDENCE, text: "Seen." }]);
  expect((await record(document)).record.items["risk"]?.evidence).toBe("Seen.");
  stop();
});

test("an audit is opened as a new document, mirror and all", async () => {
  const { host, document } = auditInWord();
  await document.openNew(auditMaker(template, surroundings.newId)(new Map([[EVIDENCE, "Seen."]])));
  const [opened] = host.opened;
  const made = await record(openDocx(opened ?? new Uint8Array()));
  expect(made.record.items["risk"]?.evidence).toBe("Seen.");
  expect(made.problems).toEqual([]);
});

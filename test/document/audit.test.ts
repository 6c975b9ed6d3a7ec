import type { Problem } from "../../src/audit/problem";
import type { AuditRecord } from "../../src/audit/record";
import { shownTexts } from "../../src/document/answers";
import type { Template } from "../../src/audit/template";
import type { AuditDocument, DocumentContent } from "../../src/document/audit-document";
import { labelOf } from "../../src/document/layout-model";
import { auditFrom, openAudit, type Audit } from "../../src/document/open-audit";
import { makeQueue } from "../../src/document/queue";
import { mayMirror, mirrorParts, recordXml, saveMirror, startAudit } from "../../src/document/save-audit";
import { writeRecordChanges, writeTexts } from "../../src/document/write-answers";
import { parseTemplateText } from "../../src/templates/parse-template";
import {
  aCompleteRecord,
  aFieldGroup,
  anAction,
  anItem,
  aRecord,
  aTemplate,
  aTemplateOf,
} from "../support/builders";
import { MemoryDocument } from "../support/memory-document";

const template = aTemplate();
const complete = aCompleteRecord(template, {
  actions: [anAction(), anAction({ row: 2, what: "Second action" })],
});
let ids = 0;
const newId = () => `id-${String((ids += 1))}`;
const templates = {
  offered: [template],
  parse: (json: string) => {
    const result = parseTemplateText(json);
    return result.ok ? result : { ok: false as const, fault: result.faults[0]?.message ?? "" };
  },
};

async function anAuditIn(document: AuditDocument, record: AuditRecord = complete): Promise<Audit> {
  await startAudit(document, template, shownTexts(template, record), { newId });
  return opened(document);
}

async function opened(document: AuditDocument): Promise<Audit> {
  const result = await openAudit(document, { templates });
  if (!result.found) throw new Error("No audit was found.");
  return result.audit;
}

const codes = ({ problems }: Pick<Audit, "problems">) => problems.map(({ code }) => code);

test("an audit that was started is found, with what was known already and without a problem", async () => {
  const { record, problems, template: own } = await anAuditIn(new MemoryDocument());
  expect(record).toEqual({ ...complete, id: record.id });
  expect(record.id).toMatch(/^id-/);
  expect(problems).toEqual([]);
  expect(own).toEqual(template);
});

test("a document without an audit holds none", async () => {
  expect(await openAudit(new MemoryDocument(), { templates })).toMatchObject({ found: false });
});

test("an audit is opened with one call", async () => {
  const document = new MemoryDocument();
  await anAuditIn(document);
  document.calls.length = 0;
  await opened(document);
  expect(document.calls).toEqual(["read"]);
});

describe("a document whose custom XML", () => {
  const full = mirrorParts(template, { ...complete, id: "kept" }).parts;
  const [recordPart, templatePart] = full as [(typeof full)[0], (typeof full)[0]];
  const newer = (namespace: string) => namespace.replace(/\d+$/, "9");
  const cases: readonly [string, MemoryDocument["parts"], readonly string[]][] = [
    ["is gone is known by its tables", [], ["mirror-missing", "template-from-library"]],
    ["holds no template is read with the shipped one", [recordPart], ["template-from-library"]],
    ["holds no record has its mirror rebuilt", [templatePart], ["mirror-missing"]],
    ["holds two records uses the first", [recordPart, ...full], ["mirror-several"]],
    [
      "holds a malformed record is read from its controls",
      [{ ...recordPart, xml: "<audit" }, templatePart],
      ["mirror-malformed"],
    ],
    [
      "holds a malformed template is read with the shipped one",
      [recordPart, { ...templatePart, xml: '<template xmlns="urn:case-audit:template:1">{}</template>' }],
      ["template-malformed", "template-from-library"],
    ],
    [
      "was written by a newer version is read from its controls",
      full.map(({ namespace, xml }) => ({
        namespace: newer(namespace),
        xml: xml.replaceAll(namespace, newer(namespace)),
      })),
      ["mirror-newer", "template-newer", "template-from-library"],
    ],
  ];

  test.each(cases)("%s", async (_, parts, expected) => {
    const document = new MemoryDocument();
    await anAuditIn(document);
    document.parts = parts;
    const audit = await opened(document);
    expect(codes(audit)).toEqual(expected);
    expect({ ...audit.record, id: "" }).toEqual({ ...complete, id: "" });
  });
});

test("a document made with a version of its own keeps to it", async () => {
  const older = aTemplateOf([anItem({ label: "As it was once called" })], { version: "0.9" });
  const document = new MemoryDocument();
  await startAudit(document, older, new Map(), { newId });
  expect((await opened(document)).template).toEqual(older);
});

describe("saving the mirror", () => {
  test("keeps the record's id, and ends the difference", async () => {
    const document = new MemoryDocument();
    const { record } = await anAuditIn(document);
    document.type("item.risk.impact", "He sleeps through the night again.");
    const changed = await opened(document);
    expect(changed.problems).toEqual([{ code: "mirror-differs", where: ["item.risk.impact"] }]);
    expect((await saveMirror(document, changed, { newId })).record.id).toBe(record.id);
    expect((await opened(document)).problems).toEqual([]);
  });

  test("tells of characters XML can't hold", async () => {
    const document = new MemoryDocument();
    const audit = await anAuditIn(document);
    const record = { ...audit.record, serviceActions: "one\u0001two" };
    expect((await saveMirror(document, { template, record }, { newId })).problems).toEqual([
      { code: "characters-replaced", where: "service-actions", count: 1 },
    ]);
  });
});

describe("the custom XML of an audit", () => {
  test("has no id in a template that documents are made from", async () => {
    const document = Object.assign(new MemoryDocument(), { isTemplate: true });
    const { record } = await saveMirror(
      document,
      { template, record: { ...complete, id: "abc" } },
      { newId },
    );
    expect(record).toEqual({ ...complete, id: "" });
    expect(document.parts).toEqual(mirrorParts(template, record).parts);
  });

  test("keeps the id it has, and is given one where it has none", () => {
    const idIn = (id: string) =>
      / id="([^"]*)"/.exec(recordXml({ ...complete, id }, { newId: () => "new" }))?.[1];
    expect([idIn("abc"), idIn("")]).toEqual(["abc", "new"]);
  });

  test.each([
    ["mirror-newer", false],
    ["template-newer", false],
    ["custom-xml-unavailable", false],
    ["mirror-missing", true],
  ] as const)("may be written where %s was found: %s", (code, may) => {
    expect(mayMirror([{ code: "mirror-missing" }, { code, namespace: "" }])).toBe(may);
  });

  test("is not written where the program that holds the document takes none", async () => {
    const document = new MemoryDocument();
    const read = document.read.bind(document);
    document.read = async () => ({ ...(await read()), problems: [{ code: "custom-xml-unavailable" }] });
    expect(await startAudit(document, template, new Map(), { newId })).toEqual([]);
    expect(document.calls).toEqual(["insert", "read"]);
    const audit = await opened(document);
    expect(codes(audit)).toEqual(["custom-xml-unavailable"]);
  });

  test("tells at the start of what could not be written or held", async () => {
    const document = new MemoryDocument();
    const insert = document.insert.bind(document);
    document.insert = async (...given) => {
      await insert(...given);
      return [{ code: "not-written", where: "status", text: "Lost" }];
    };
    const known = new Map([["service-actions", "one\u0001two"]]);
    expect(await startAudit(document, template, known, { newId })).toEqual([
      { code: "not-written", where: "status", text: "Lost" },
      { code: "characters-replaced", where: "service-actions", count: 1 },
    ]);
  });
});

describe("writing answers", () => {
  /** A document with an audit, and what is asked of it from then on. */
  async function watched() {
    const document = new MemoryDocument();
    await anAuditIn(document);
    const asked: unknown[] = [];
    const [addRows, write] = [document.addRows.bind(document), document.write.bind(document)];
    document.addRows = (after, rows) => {
      asked.push([after, rows.map(({ cells: [first] }) => first && labelOf(first))]);
      return addRows(after, rows);
    };
    document.write = (changes) => {
      asked.push(changes);
      return write(changes);
    };
    document.calls.length = 0;
    return { document, asked };
  }
  test("says what each control said before, where there is one", async () => {
    const { document, asked } = await watched();
    const texts = new Map([
      ["action.1.what", "Visit him"],
      ["action.9.colour", "Red"],
      ["item.gone.evidence", ""],
      ["action.2.what", "Second action"],
    ]);
    await writeTexts(document, template, texts, await document.read());
    expect(asked.at(-1)).toStrictEqual([
      { tag: "action.1.what", text: "Visit him", was: anAction().what },
      { tag: "action.9.colour", text: "Red" },
    ]);
    expect(document.calls).toEqual(["read", "addRows", "write"]);
  });

  test("asks for nothing where every control says it already", async () => {
    const { document } = await watched();
    expect(await writeTexts(document, template, new Map([["action.2.what", "Second action"]]))).toEqual([]);
    expect(document.calls).toEqual(["read"]);
  });

  test("adds the rows that are missing, counting those typed by hand", async () => {
    const { document, asked } = await watched();
    document.addRowByHand("action.5.what", ["", "By hand", "", "", ""]);
    await writeTexts(document, template, new Map([["action.8.what", "Ring her"]]));
    expect(asked[0]).toEqual(["action.5.what", ["7", "8"]]);
    expect(document.text("action.8.what")).toBe("Ring her");
  });

  test("adds none for a row that is there, or that is to be empty", async () => {
    const { document } = await watched();
    await writeTexts(
      document,
      template,
      new Map([
        ["action.5.what", "Ring her"],
        ["action.9.what", ""],
      ]),
    );
    expect(document.calls).toEqual(["read", "write"]);
  });

  test("adds none for tags that name no row", async () => {
    const { document } = await watched();
    await writeTexts(
      document,
      template,
      new Map([
        ["action.x.what", "Ring her"],
        ["item.9.evidence", "Seen"],
      ]),
    );
    expect(document.calls).toEqual(["read", "write"]);
  });

  test("tells what was not written where every row is gone, and writes the rest", async () => {
    const { document } = await watched();
    for (const row of [1, 2, 3, 4, 5]) document.removeRow(`action.${String(row)}.what`);
    const texts = new Map([
      ["action.2.what", "Ring her"],
      ["status", "Final"],
    ]);
    expect(await writeTexts(document, template, texts)).toEqual([
      { code: "not-written", where: "action.2.what", text: "Ring her" },
    ]);
    expect(document.calls).toEqual(["read", "write"]);
  });

  test("empties what the record said and does not say any more", async () => {
    const { document, asked } = await watched();
    const { header, ...rest } = complete;
    await writeRecordChanges(document, template, complete, {
      ...rest,
      header: { ...header, "auditor-name": "" },
    });
    expect(asked).toEqual([[{ tag: "header.auditor-name", text: "", was: "Auditor name as entered" }]]);
  });

  test("writes only what differs", async () => {
    const document = new MemoryDocument();
    const { record } = await anAuditIn(document);
    const written: string[] = [];
    const write = document.write.bind(document);
    document.write = (changes) => {
      written.push(...changes.map(({ tag }) => tag));
      return write(changes);
    };
    await writeRecordChanges(document, template, record, {
      ...record,
      serviceActions: "Train the duty team.",
    });
    expect(written).toEqual(["service-actions"]);
    written.length = 0;
    await writeRecordChanges(document, template, record, record);
    expect(written).toEqual([]);
  });

  test("adds rows to an action table that has too few", async () => {
    const document = new MemoryDocument();
    const { record } = await anAuditIn(document);
    const actions = [1, 2, 3, 4, 5, 6, 7].map((row) =>
      anAction({ row, what: `Action number ${String(row)}` }),
    );
    expect(await writeRecordChanges(document, template, record, { ...record, actions })).toEqual([]);
    const audit = await opened(document);
    expect(audit.record.actions).toEqual(actions);
    expect(codes(audit)).toEqual(["mirror-differs"]);
  });

  test("empties the row of an action that is gone", async () => {
    const document = new MemoryDocument();
    const { record } = await anAuditIn(document);
    await writeRecordChanges(document, template, record, { ...record, actions: record.actions.slice(0, 1) });
    expect((await opened(document)).record.actions).toHaveLength(1);
  });

  test("says which answer has no control any more", async () => {
    const document = new MemoryDocument();
    await anAuditIn(document);
    expect(await writeTexts(document, template, new Map([["item.gone.evidence", "Words"]]))).toEqual([
      { code: "not-written", where: "item.gone.evidence", text: "Words" },
    ]);
  });
});

describe("a document without custom XML is known by what it shows", () => {
  const looks = (
    offered: readonly Template[],
    {
      tables = [],
      tags = [],
      parts = [],
      problems = [],
    }: {
      tables?: DocumentContent["tables"];
      tags?: readonly string[];
      parts?: DocumentContent["parts"];
      problems?: readonly Problem[];
    },
  ) => {
    const controls = tags.map((tag) => ({ tag, alias: "", kind: "text", text: "" }) as const);
    const opened = auditFrom({ tables, controls, loose: [], parts, problems }, { ...templates, offered });
    return opened.found ? opened.audit.template.id : opened.problems.map(({ code }) => code);
  };
  const titles = (...all: readonly string[]) => [[], ...all.map((title) => [[title, "Answer"]])];
  // Its tables: Audit details, Item 1, Item 2, Action.
  const four = (id: string, title: string) => {
    const {
      immediateConcerns: _,
      serviceActions: __,
      ...rest
    } = aTemplateOf([anItem(), anItem({ id: "plans", number: "2" })], {
      id,
      fieldGroups: [aFieldGroup({ title })],
    });
    const { limit: ___, ...actions } = rest.actions;
    return { ...rest, actions };
  };
  const [one, other] = [four("one", "Of the one"), four("other", "Of the other")];
  const none = ["mirror-missing"];

  test.each([
    ["half of its tables", { tables: titles(" item 1", "Item 2") }, "one"],
    ["fewer than half", { tables: titles("Item 1") }, none],
    ["boxes in half of its tables", { tags: ["item.risk.impact", "action.5.due"] }, "one"],
    ["boxes in fewer", { tags: ["item.risk.impact", "item.risk.evidence"] }, none],
    ["a box here and a table there", { tags: ["item.risk.impact"], tables: titles("Action") }, "one"],
    [
      "a table whose boxes it has as well, and no other",
      { tags: ["item.risk.impact"], tables: titles("Item 1") },
      none,
    ],
    ["more of another", { tables: titles("Item 1", "Item 2", "Of the other") }, "other"],
    ["most of the first", { tables: titles("Item 1", "Item 2", "Of the one") }, "one"],
    ["nothing", {}, none],
    [
      "nothing, where the program gives no custom XML",
      { problems: [{ code: "custom-xml-unavailable" }] },
      ["custom-xml-unavailable"],
    ],
    [
      "nothing, and something else is wrong with it",
      { problems: [{ code: "control-missing", where: [] }] },
      ["control-missing", ...none],
    ],
  ] as const)("%s", (_, content, expected) => {
    expect(looks([one, other], content)).toEqual(expected);
  });

  test("but by its mirror first, which may name a template that is not there", () => {
    const mirrorOf = (of: Template) => ({
      tables: titles("Item 1", "Item 2", "Of the one"),
      parts: mirrorParts(of, aRecord(of)).parts.slice(0, 1),
    });
    expect(looks([one, other], mirrorOf(other))).toBe("other");
    expect(looks([one], mirrorOf(other))).toBe("one");
    expect(looks([], mirrorOf(other))).toEqual(["template-missing"]);
  });
});

describe("jobs in a queue", () => {
  test("run one after another, whatever became of those before", async () => {
    const queue = makeQueue();
    const said: string[] = [];
    const job = (name: string, waits: number) =>
      queue(async () => {
        for (let turn = 0; turn < waits; turn += 1) await Promise.resolve();
        said.push(name);
        if (name === "second") throw new Error("It failed.");
        return name;
      });
    const all = await Promise.allSettled([job("first", 9), job("second", 5), job("third", 0)]);
    expect(said).toEqual(["first", "second", "third"]);
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(all[2]).toMatchObject({ value: "third" });
  });
});

import * as fc from "fast-check";
import { blankRecord } from "../../src/audit/record";
import type { Template } from "../../src/audit/template";
import { shownTexts } from "../../src/document/answers";
import { withoutNames } from "../../src/document/share-names";
import { anyGraphemes } from "../support/any-text";
import { aField, aFieldGroup, aRecord, aTemplate } from "../support/builders";
import { holds } from "../support/holds";

const template = aTemplate({
  fieldGroups: [
    aFieldGroup({
      fields: [
        aField({ role: "auditor" }),
        aField({ id: "worker", label: "Which worker?", role: "worker" }),
        aField({ id: "team", label: "Team" }),
      ],
    }),
  ],
});

interface Said {
  readonly header?: Readonly<Record<string, string>>;
  readonly evidence?: string;
  readonly person?: string;
  readonly manager?: string;
  readonly from?: Template;
  readonly like?: Template;
}

function replaced({ header = {}, evidence = "", person = "", manager = "", from = template, like }: Said) {
  const record = aRecord(from, {
    header,
    items: { risk: { judgement: "meets-good", evidence } },
    ...(person === "" ? {} : { actions: [{ what: "Visit.", person }] }),
    immediateConcern: { raised: "yes", what: "", manager, notified: "" },
  });
  return withoutNames(from, record, shownTexts(from, record), like);
}

const evidenceWith = (name: string, evidence: string) =>
  replaced({ header: { worker: name }, evidence }).texts.get("item.risk.evidence");

test.each([
  ["Dana Roe", "Auditor"],
  ["Dana Roe (service manager)", "Service manager"],
  ["Dana Roe, SSW", "SSW"],
  ["Auditor 4 (service manager)", "Auditor 4 (service manager)"],
  ["Dana Roe, whom I met in 2025", "[auditor], whom I met in 2025"],
  ["", ""],
])("a name field that says %j says %j in the copy", (typed, shown) => {
  expect(replaced({ header: { "auditor-name": typed } }).texts.get("header.auditor-name")).toBe(shown);
});

test.each([
  [
    "Dana Roe",
    "Dana Roe saw her. Dana's notes say so; ROE agreed.",
    "[worker] saw her. [worker]'s notes say so; [worker] agreed.",
  ],
  ["Dana Roe", "Ms Roe and Mrs. Roe, D. Roe, dana", "[worker] and [worker], [worker], [worker]"],
  ["Dana Roe", "Danae wrote about Roedean and roebuck.", "Danae wrote about Roedean and roebuck."],
  ["Zoë O'Roe", "Zoe O’Roe met her.", "[worker] met her."],
  ["Ann Roe-Smith", "Ann, Roe and Smith", "[worker], [worker] and [worker]"],
  [
    "Will May",
    "He will come in May 2026 and may stay; Will did.",
    "He will come in May 2026 and may stay; [worker] did.",
  ],
  ["A. Roe", "A was seen alone by Roe.", "A was seen alone by [worker]."],
  ["Dana Roe", "dana.roe@council.example wrote.", "[worker]@council.example wrote."],
  ["Dana Roe, social worker", "Dana visited.", "[social worker] visited."],
])("for %j, %j reads %j", (name, evidence, read) => {
  expect(evidenceWith(name, evidence)).toBe(read);
});

test("people of one surname are told apart where the text does, and both are named where it does not", () => {
  const { texts } = replaced({
    header: { "auditor-name": "Dana Roe", worker: "Al Roe" },
    evidence: "Al Roe met Dana. Roe agreed.",
  });
  expect(texts.get("item.risk.evidence")).toBe("[worker] met [auditor]. [auditor or worker] agreed.");
});

test("names of the action plan and of concerns are known in any template, and one person is one person everywhere", () => {
  const { texts, replaced: names } = replaced({
    header: { worker: "Dana Roe" },
    person: "Dana",
    manager: "Al Poe (head of service)",
    evidence: "Al was told by Dana.",
  });
  expect(texts.get("action.1.person")).toBe("Worker");
  expect(texts.get("concern.manager")).toBe("Head of service");
  expect(texts.get("item.risk.evidence")).toBe("[head of service] was told by [worker].");
  expect(names).toEqual([
    { name: "Dana Roe", role: "worker", places: 1 },
    { name: "Al Poe", role: "head of service", places: 1 },
  ]);
});

test("an audit made before templates said so takes it from the template on offer", () => {
  const before = aTemplate({ fieldGroups: [aFieldGroup({ fields: [aField({ label: "Audited by" })] })] });
  const said = { header: { "auditor-name": "Dana Roe" }, from: before };
  expect(replaced({ ...said, like: template })).toMatchObject({
    knowsFields: true,
    replaced: [{ name: "Dana Roe", role: "auditor" }],
  });
  const unknown = replaced(said);
  expect(unknown.knowsFields).toBe(false);
  expect(unknown.texts.get("header.auditor-name")).toBe("Dana Roe");
});

test.each([
  ["Auditor name", "auditor"],
  ["Name of the allocated social worker", "allocated social worker"],
  ["Child's name", "child"],
  ["Team name", undefined],
  ["Name", undefined],
  ["Audited by", undefined],
])("where no template says so, %j asks for the name of: %s", (label, role) => {
  const silent = aTemplate({ fieldGroups: [aFieldGroup({ fields: [aField({ label })] })] });
  const { knowsFields, replaced: names } = replaced({ header: { "auditor-name": "Dana Roe" }, from: silent });
  expect([knowsFields, names[0]?.role]).toEqual([role !== undefined, role]);
});

test("choices stay as they are", () => {
  const { texts } = replaced({ header: { worker: "Good Meets" } });
  expect(texts.get("item.risk.judgement")).toBe("Meets good");
});

const NAMES = fc.constantFrom("Dana", "Roe", "Poe", "Ilse", "Omar", "Zoë", "Ng");

test("no text names a person named in a field for names, whatever stands around it", () => {
  holds(
    fc.property(
      fc.uniqueArray(NAMES, { minLength: 1, maxLength: 3 }),
      fc.array(fc.oneof(NAMES, fc.string({ maxLength: 8 })), { maxLength: 12 }),
      (name, words) => {
        const read = evidenceWith(name.join(" "), words.join(" ")) ?? "";
        for (const part of name)
          expect(read).not.toMatch(
            new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${part}(?![\p{L}\p{M}\p{N}])`, "iu"),
          );
      },
    ),
  );
});

test("where nobody is named, every text stays to the letter", () => {
  holds(
    fc.property(anyGraphemes(), (evidence) => {
      const record = aRecord(template, { items: { risk: { evidence } } });
      const texts = shownTexts(template, record);
      expect(withoutNames(template, record, texts, undefined).texts).toEqual(texts);
    }),
  );
});

test("a blank audit has no names", () => {
  const record = blankRecord(template, "record-1");
  expect(withoutNames(template, record, shownTexts(template, record), undefined).replaced).toEqual([]);
});

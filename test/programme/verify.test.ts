import fc from "fast-check";
import type { CaseRow } from "../../src/programme/case-row";
import { sampleOf, type Certificate } from "../../src/programme/certificate";
import { signed } from "../../src/programme/certify";
import { readCertificate } from "../../src/programme/read-programme";
import { replaceCase } from "../../src/programme/replace";
import { ofItself, verify } from "../../src/programme/verify";
import { certificateReport } from "../../src/report/programme/certificate-report";
import { differenceText, verdictText } from "../../src/report/programme/sample-text";
import { aCertificate, aRow, aRule, someRows } from "./a-sample";

const rows = someRows(30);
const certificate = aCertificate(rows);
const [first = ""] = certificate.draw.drawn.map(({ id }) => id);
/** Neither drawn nor ready to replace. */
const undrawn = left(certificate);

function left({ draw: { drawn, replacements } }: Certificate): string {
  const named = new Set([...drawn, ...replacements].map(({ id }) => id));
  return rows.find(({ id }) => !named.has(id))?.id ?? "";
}

const saying = (other: readonly CaseRow[], from: Certificate = certificate) => {
  const verified = verify(from, other);
  return [verdictText(from, verified), ...verified.differences.map(differenceText)];
};

test("a certificate is the same once it was a file, and its list in any order gives the same children", () => {
  const read = readCertificate(JSON.stringify(certificate, null, 2));
  expect(read).toEqual({ ok: true, value: certificate });
  fc.assert(
    fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
      expect(verify(certificate, shuffled)).toEqual({ sameChildren: true, differences: [] });
    }),
    { numRuns: 10 },
  );
  expect(saying(rows)).toEqual(["Anybody can draw these 5 again"]);
});

test("a row that names no child and says something else is told so", () => {
  const nobody = aRow({ line: 99, id: "" });
  expect(saying([...rows, { ...nobody, team: "West" }], aCertificate([...rows, nobody]))[1]).toBe(
    "1 row says something else (one without a number).",
  );
});

test("what a list says otherwise is told by row, and whether it gives other children", () => {
  const without = (id: string) => rows.filter((row) => row.id !== id);
  expect(saying(without(undrawn))).toEqual([
    "The list differs, and gives the same children",
    "1 child is not in the list any more.",
  ]);
  const [verdict, list, children] = saying(without(first));
  expect([verdict, list]).toEqual(["This list gives other children", "1 child is not in the list any more."]);
  expect(children).toContain(`${first} would not be drawn; `);
  expect(saying(rows.map((row) => (row.id === undrawn ? { ...row, team: "West" } : row)))[1]).toBe(
    `1 row says something else (${undrawn}).`,
  );
});

test("rows that say more of one child, or less, are told as changed", () => {
  const twice = rows.map((row) => (row.id === undrawn ? { ...row, id: ` ${undrawn}` } : row));
  expect(saying(twice)).toEqual(["Anybody can draw these 5 again"]);
  const [row] = rows.filter(({ id }) => id === undrawn);
  if (!row) throw new Error("All are drawn.");
  expect(saying([...rows, { ...row, team: "West" }])[1]).toBe(`1 row says something else (${undrawn}).`);
});

test.each<[string, (from: Certificate) => Certificate, string]>([
  ["another seed", (from) => signed({ ...from, seed: "0".repeat(64) }), "The seed is not the one"],
  [
    "another word",
    (from) => signed({ ...from, words: [{ who: "one", word: "a" }, ...from.words.slice(1)] }),
    "The seed is not the one",
  ],
  [
    "one word",
    (from) => signed({ ...from, words: from.words.slice(1) }),
    "Two people have to give a word each",
  ],
  [
    "another rule",
    (from) => signed({ ...from, rule: { ...from.rule, number: 6 } }),
    "The seed is not the one",
  ],
  ["another child in the draw", (from) => withFirst(from, undrawn), `${undrawn} would not be drawn`],
  [
    "a replacement out of turn",
    (from) =>
      signed({
        ...from,
        replaced: [{ id: first, by: from.draw.replacements[1]?.id ?? "", because: "", on: "2026-11-03" }],
      }),
    "is not the next in order to replace",
  ],
])("%s, with a fingerprint made anew, is found out", (_, change, said) => {
  const { fingerprint: _own, ...before } = certificate;
  const tampered = change(before as Certificate);
  expect(saying(rows, tampered).join("\n")).toContain(said);
});

function withFirst(from: Certificate, id: string): Certificate {
  const [one, ...others] = from.draw.drawn;
  if (!one) throw new Error("Nothing is drawn.");
  return signed({ ...from, draw: { ...from.draw, drawn: [{ ...one, id }, ...others] } });
}

test("a certificate changed by hand does not have its fingerprint any more", () => {
  expect(ofItself({ ...certificate, drawnAt: "2026-11-02T10:00" })).toEqual([{ code: "changed-since" }]);
  expect(ofItself(certificate)).toEqual([]);
});

test("a rule that was given is told where it differs", () => {
  expect(verify(certificate, rows, aRule({ number: 6, teams: ["East"] })).differences).toEqual([
    { code: "rule", names: ["number", "teams"] },
  ]);
});

test("a replacement is the next in order, in a certificate that names the one before", () => {
  const next = certificate.draw.replacements[0]?.id ?? "";
  const replaced = replaceCase(certificate, {
    id: first.toLowerCase(),
    because: "moved away",
    on: "2026-11-05",
  });
  if (!replaced.ok) throw new Error(replaced.why);
  expect(replaced.by).toBe(next);
  expect(replaced.certificate.follows).toEqual({
    fingerprint: certificate.fingerprint,
    because: "moved away",
  });
  expect(sampleOf(replaced.certificate)[0]).toMatchObject({
    id: next,
    how: { kind: "replacement", of: first, because: "moved away" },
  });
  expect(saying(rows, replaced.certificate)).toEqual(["Anybody can draw these 5 again"]);
  const again = replaceCase(replaced.certificate, { id: next, because: "duplicate", on: "2026-11-06" });
  expect(again).toMatchObject({ ok: true, by: certificate.draw.replacements[1]?.id });
});

test("what is not in the sample, was picked by hand, or has nothing ready is not replaced", () => {
  const rule = aRule({ replacements: 0 });
  const id = left(aCertificate(rows, rule));
  const picked = aCertificate(rows, rule, {
    handPicked: [{ id, team: "East", service: "", caseType: "", group: "", because: "a complaint" }],
  });
  const why = (of: string) => replaceCase(picked, { id: of, because: "x", on: "2026-11-05" });
  expect([why("nobody"), why(id), why(picked.draw.drawn[0]?.id ?? "")]).toEqual(
    ["not-in-sample", "hand-picked", "none-left"].map((each) => ({ ok: false, why: each })),
  );
});

test("the page says the answer first, then how, what was left out, the draw, and hand-picked cases apart", () => {
  const page = aCertificate([...rows, ...someRows(1)], aRule(), {
    handPicked: [{ id: undrawn, team: "East", service: "", caseType: "", group: "", because: "a complaint" }],
  });
  const { title, blocks } = certificateReport(page, verify(page, [...rows, ...someRows(1)]));
  expect(title).toBe("Sample certificate: November");
  expect(blocks[0]).toEqual({ type: "paragraph", line: [{ strong: "Anybody can draw these 5 again." }] });
  expect(blocks.flatMap((block) => (block.type === "heading" ? [block.text] : []))).toEqual([
    "How it was drawn, in order",
    "Left out: 1",
    "The draw",
    "Besides these",
    "Ready to replace, in order",
  ]);
  const tables = blocks.flatMap((block) => (block.type === "table" ? [block] : []));
  expect(tables.map(({ id, rows: own }) => [id, own.length])).toEqual([
    ["left-out", 1],
    ["draw", 5],
    ["hand-picked", 1],
  ]);
  expect(tables[2]?.rows[0]?.at(-1)).toBe("Hand-picked: a complaint");
});

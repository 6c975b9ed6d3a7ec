import { readingCaseRows } from "../../../src/cases/read-case-rows";
import { rowSource } from "../../../src/cases/row-source";
import { preparing } from "../../../src/programme/certify";
import { done, partOf, type LongWork } from "../../../src/programme/long-work";
import { Turns } from "../../../src/taskpane/sample/in-turns";
import { aRule, DAY } from "../../programme/a-sample";

/** Work of so many pieces, each as long as a page may go without answering. */
function* work(pieces: number, result: string): LongWork<string> {
  for (let at = 1; at <= pieces; at += 1) {
    for (const until = performance.now() + 41; performance.now() < until;);
    yield at / pieces;
  }
  return result;
}

test("long work says how far it is, and the page does what waits between", async () => {
  const heard: (number | string | undefined)[] = [];
  const turns = new Turns((share) => heard.push(share));
  setTimeout(() => heard.push("a key"));
  const waits: string[] = [];
  await expect(turns.take(work(2, "read"), () => waits.push("takes a while"))).resolves.toBe("read");
  expect(heard).toEqual([0.5, "a key", 1, undefined]);
  expect(waits).toEqual(["takes a while"]);
});

test("work that another takes the place of gives nothing, nor does one that is let go", async () => {
  const turns = new Turns(() => undefined);
  const first = turns.take(work(3, "first"));
  const second = turns.take(work(2, "second"));
  await expect(Promise.all([first, second])).resolves.toEqual([undefined, "second"]);
  const third = turns.take(work(3, "third"));
  turns.letGo();
  await expect(third).resolves.toBeUndefined();
});

test("a long list is read and prepared in many pieces, of which each says a larger share", () => {
  const rows = Array.from({ length: 9000 }, (_, at) => `${String(at)},Team ${String(at % 7)}`);
  const list = new TextEncoder().encode(["Child ID,Team", ...rows].join("\n"));
  const rule = aRule();
  function* both(): LongWork<number> {
    const read = yield* partOf(readingCaseRows(rowSource(list, rule), rule), 0, 0.5);
    if (!read.ok) throw new Error(read.sentence);
    const listed = { file: "cases.csv", rows: read.rows, elsewhere: new Map() };
    return (yield* partOf(preparing(read.rule, listed, DAY), 0.5, 1)).sifted.eligible.length;
  }
  const shares = [...both()];
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect([shares[0], shares.at(-1)].every((share) => share !== undefined && share <= 1)).toBe(true);
  expect(done(both())).toBe(9000);
});

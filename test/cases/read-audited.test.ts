import { auditedIn } from "../../src/cases/read-audited";

const list = (...lines: readonly string[]) => new TextEncoder().encode(lines.join("\n"));

test.each([
  ["a column for the last audit", "Child ID,Last audited"],
  ["the day on which an audit was received, as track keeps it", "Case,Received"],
])("a register tells when children were audited by %s, the latest day counts", (_, head) => {
  const read = auditedIn(
    list(head, "K-1,01/02/2026", "K-1,03/04/2026", "K-1,02/01/2026", "K-2,", ",05/05/2026"),
  );
  expect(read.ok && [...read.audited]).toEqual([["K-1", "2026-04-03"]]);
});

test("a register that says no day is refused with what it lacks", () => {
  const read = auditedIn(list("Case,Auditor", "K-1,A. Able"));
  expect(read.ok ? "" : read.sentence).toContain("when a child was last audited");
});

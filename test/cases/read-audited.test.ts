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

test("in a register that track keeps, an audit that is under way counts from the day it was received", () => {
  const head = "Case,Received,Last audited,Whose turn,Exempt because,Document,Record";
  const read = auditedIn(
    list(
      head,
      "K-1,02/11/2026,10/11/2026,,,Here,r1",
      "K-2,02/11/2026,,D. Park,,Here,r2",
      "K-3,02/11/2026,,D. Park,,Not come back,",
      "K-4,02/11/2026,,D. Park,Moved away,Not come back,",
      "K-5,02/11/2026,,,,Not waited for,",
      "K-6,02/11/2026,soon,D. Park,,Here,r6",
    ),
  );
  expect(read).toMatchObject({
    ok: true,
    audited: new Map([
      ["K-1", "2026-11-10"],
      ["K-2", "2026-11-02"],
      ["K-3", "2026-11-02"],
      ["K-6", "2026-11-02"],
    ]),
    faults: [{ line: 7, sentence: expect.stringContaining("“soon” is no date") as string }],
  });
});

test("another list with the day of a referral beside that of the last audit is read for the last audit alone", () => {
  const read = auditedIn(list("Case,Received,Last audited", "K-1,02/11/2026,", "K-2,02/11/2026,01/02/2026"));
  expect(read.ok && [...read.audited]).toEqual([["K-2", "2026-02-01"]]);
});

test("a register that says no day is refused with what it lacks", () => {
  const read = auditedIn(list("Case,Auditor", "K-1,A. Able"));
  expect(read.ok ? "" : read.sentence).toContain("when a child was last audited");
});

import { readCaseRows } from "../src/cases/read-case-rows";
import { certify, prepare } from "../src/programme/certify";
import { readRule } from "../src/programme/read-programme";
import { allocate } from "../src/programme/allocate";
import { heapUsed, line, median, ms, spentSince } from "./measure";

const CASES = 200_000;

/** A month's programme: a sample drawn from every case of a large authority. */
export async function programme(): Promise<void> {
  const bytes = aList(CASES);
  const rule = readRule(
    JSON.stringify({
      name: "Bench",
      number: 20,
      period: { from: "2026-10-01", to: "2026-10-31" },
      ages: { most: 17 },
      caseTypes: ["CIN", "CP"],
    }),
  );
  if (!rule.ok) throw new Error(rule.sentences.join());
  const before = heapUsed();
  const begun = performance.now();
  const since = process.cpuUsage();
  const read = readCaseRows(bytes, rule.value);
  if (!read.ok) throw new Error(read.sentence);
  const reading = spentSince(since);
  const prepared = prepare(
    read.rule,
    { file: "bench.csv", rows: read.rows, elsewhere: new Map() },
    "2026-11-02",
  );
  const certificate = certify(prepared, {
    drawnAt: "2026-11-02T09:14",
    words: [
      { who: "one", word: "a" },
      { who: "two", word: "b" },
    ],
  });
  const spent = spentSince(since);
  line(
    `Sample of ${String(certificate.draw.drawn.length)} from ${String(CASES)} cases, ${String(certificate.list.eligible)} eligible`,
    ms(spent),
    `goal < 2000 ms; of it reading ${ms(reading)}`,
  );
  line("  the same by the clock", ms(performance.now() - begun));
  line("  memory, with the list", `${((heapUsed() - before) / 1e6).toFixed(0)} MB`, "goal < 200 MB");
  const spentOn = await median(() => allocated(200, 60), { warmUp: 2, rounds: 5 });
  line("200 cases to 60 auditors, with moderators", ms(spentOn), "goal < 1000 ms");
}

function allocated(count: number, people: number) {
  const names = Array.from({ length: people }, (_, at) => `Auditor ${String(at)}`);
  return allocate({
    cases: Array.from({ length: count }, (_, at) => ({
      id: `C-${String(at)}`,
      team: `Team ${String(at % 12)}`,
      service: "",
      workers: [names[(at * 7) % people] ?? ""],
      details: {},
      sampled: { kind: "drawn" as const },
      overSampled: false,
    })),
    auditors: names.map((name, at) => ({
      name,
      service: `Team ${String(at % 12)}`,
      role: "",
      most: 2 + (at % 4),
      away: [],
      experienced: at % 3 === 0,
      notWith: [],
    })),
    stretch: { received: "2026-11-02", due: "2026-11-16", closed: [] },
    before: (name) => name.length % 5,
    byHand: [],
    panel: 5,
    lot: "bench",
  });
}

function aList(count: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, at) => {
    const day = (offset: number) =>
      new Date(Date.UTC(2026, 9, 31) - ((at * 7919 + offset) % 3000) * 86_400_000)
        .toISOString()
        .slice(0, 10)
        .split("-")
        .reverse()
        .join("/");
    const closed = at % 3 === 0 ? day(17) : "";
    const audited = at % 9 === 0 ? day(31) : "";
    return `${String(1_000_000 + at)},Child ${String(at)},${day(6000 + at)},${day(0)},${closed},${audited},Team ${String(at % 40)},${at % 2 === 0 ? "CIN" : "CP"},Worker ${String(at % 700)}`;
  });
  return new TextEncoder().encode(
    ["Child ID,Name,Date of birth,Opened,Closed,Last audited,Team,Case type,Social worker", ...rows].join(
      "\r\n",
    ),
  );
}

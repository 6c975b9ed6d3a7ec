import { emptyList } from "../src/cases/case-lists";
import { readCases, type Case } from "../src/cases/read-cases";
import { headerTexts } from "../src/document/answers";
import { auditMaker } from "../src/docx/audit-maker";
import { newDocx } from "../src/docx/new-docx";
import { shipped } from "./audits";
import { heapUsed, line, median, ms, spentSince } from "./measure";

const COUNT = 500;

/** Making documents: one of the largest template, and many from a list. */
export async function cases(): Promise<void> {
  const template = shipped("detailed-case-audit");
  line("Template to .docx, detailed-case-audit", ms(await median(() => newDocx(template))), "goal < 60 ms");

  const list = aList();
  const reading = await median(() => readCases(list, template), { warmUp: 10 });
  line(`Reading a list of ${COUNT} cases`, ms(reading));

  const read = readCases(list, template);
  if (!read.ok) throw new Error(read.sentence);
  const { seconds, bytes, grown } = made(read.cases);
  line(`${COUNT} documents from a list`, `${(COUNT / seconds).toFixed(0)} a CPU second`);
  line(
    "  the first of them, with all that is prepared for the rest",
    ms(await median(() => first(read.cases))),
  );
  line(
    "  heap from document 100 to 500",
    `${(grown / 1024 / 1024).toFixed(1)} MB`,
    `of ${(bytes / 1024 / 1024).toFixed(0)} MB written; goal flat`,
  );

  function first(all: readonly Case[]): Uint8Array {
    return auditMaker(template, () => "bench")(headerTexts(template, all[0]?.header ?? {}));
  }

  function made(all: readonly Case[]): { seconds: number; bytes: number; grown: number } {
    const started = process.cpuUsage();
    const make = auditMaker(template, () => "bench");
    let bytes = 0;
    let at100 = 0;
    all.forEach(({ header }, index) => {
      bytes += make(headerTexts(template, header)).length;
      if (index === 99) at100 = heapUsed();
    });
    const grown = heapUsed() - at100;
    return { seconds: spentSince(started) / 1000, bytes, grown };
  }

  function aList(): Uint8Array {
    const columns = new TextDecoder().decode(emptyList(template)).trim();
    const rows = Array.from(
      { length: COUNT },
      (_, index) => `,A. Auditor,15/03/2026,C-${index + 1},Team ${(index % 7) + 1},CIN,yes,,no,`,
    );
    return new TextEncoder().encode([columns, ...rows].join("\r\n"));
  }
}

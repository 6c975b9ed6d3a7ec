import { unzipSync } from "fflate";
import type { Template } from "../../src/audit/template";
import type { CaseZip } from "../../src/document/surroundings";
import { auditZip } from "../../src/docx/audit-maker";
import { CasesRun } from "../../src/taskpane/cases/cases-run";
import { aTemplate } from "../support/builders";

const template = aTemplate();
const file = (text: string, name = "cases.csv") => ({
  name,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
});
const many = (count: number) =>
  `auditor name\n${Array.from({ length: count }, (_, index) => `A ${index + 1}\n`).join("")}`;

/** A zip whose documents take so long to make that the page gets its turn after each. */
function slowly(made: string[], wait = 30): CaseZip {
  return {
    addAudit: (fileName) => {
      made.push(fileName);
      const until = performance.now() + wait;
      while (performance.now() < until);
      return [new Uint8Array(1)];
    },
    addFile: () => [],
    end: () => [],
  };
}

function aRun(maker: (round: number) => Promise<CaseZip>) {
  const said: string[] = [];
  let round = 0;
  const run = new CasesRun(
    template,
    () => maker((round += 1)),
    (text) => said.push(text),
    () => ({ by: "", today: "2026-03-15" }),
  );
  return { run, said, work: () => run.getState().work };
}

test("the zip holds a document for each case and the list of them", async () => {
  const { run, said, work } = aRun(() => Promise.resolve(auditZip(template, () => "id", new Date())));
  await run.pick(file(many(250)));
  await run.make();
  const made = work();
  if (made.phase !== "made") throw new Error(made.phase);
  const files = unzipSync(new Uint8Array(await made.zip.arrayBuffer()));
  expect(Object.keys(files)).toHaveLength(251);
  expect(files["A 250.docx"]?.length).toBeGreaterThan(5000);
  expect([said[0], said[1], said.at(-1)]).toEqual([
    "250 cases read.",
    "Making 250 audits.",
    "250 audits are ready to save.",
  ]);
});

test("cancelled, it stops before the next document and keeps nothing", async () => {
  const made: string[] = [];
  const { run, said, work } = aRun(() => Promise.resolve(slowly(made)));
  await run.pick(file(many(50)));
  const making = run.make();
  while (made.length < 3) await new Promise((wait) => setTimeout(wait));
  run.cancel();
  await making;
  expect(made.length).toBeLessThan(6);
  expect(work()).toEqual({ phase: "cancelled" });
  expect(said.at(-1)).toBe("Cancelled. Nothing was kept.");
});

test("started again at once, the one cancelled adds nothing to the new one", async () => {
  const made: string[][] = [[], []];
  const { run, work } = aRun((round) => Promise.resolve(slowly(made[round - 1] ?? [], 15)));
  await run.pick(file(many(8)));
  const first = run.make();
  while ((made[0]?.length ?? 0) < 2) await new Promise((wait) => setTimeout(wait));
  run.cancel();
  await Promise.all([first, run.make()]);
  expect(made[0]?.length).toBeLessThan(8);
  expect(made[1]).toHaveLength(8);
  expect(work()).toMatchObject({ phase: "made", count: 8 });
});

test("what makes documents may fail to come, and can be asked again", async () => {
  const { run, work } = aRun((round) =>
    round === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(slowly([], 0)),
  );
  await run.pick(file(many(2)));
  await run.make();
  expect(work()).toMatchObject({ phase: "failed", sentence: expect.stringMatching(/\.$/) as string });
  await run.make();
  expect(work()).toMatchObject({ phase: "made" });
});

test("what was picked last is shown, however long the others take, and by the template chosen by then", async () => {
  const { run } = aRun(() => Promise.resolve(slowly([])));
  let arrive: (bytes: ArrayBuffer) => void = () => undefined;
  const late = { name: "late.csv", arrayBuffer: () => new Promise<ArrayBuffer>((done) => (arrive = done)) };
  const first = run.pick(late);
  const second = run.pick(file(many(2)));
  run.choose({ ...template, title: "Another" });
  await second;
  arrive(new TextEncoder().encode(many(9)).buffer);
  await first;
  const { list, template: chosen } = run.getState();
  expect([list?.name, list?.read.ok && list.read.cases.length, chosen.title]).toEqual([
    "cases.csv",
    2,
    "Another",
  ]);
});

test("whom a case is not allocated to is told by the template that is chosen", async () => {
  const { run } = aRun(() => Promise.resolve(slowly([])));
  const roles = ["auditor", "worker"] as const;
  const fields = roles.map((role) => ({
    id: role,
    label: role,
    type: "text" as const,
    required: false,
    role,
  }));
  const strict = { ...template, fieldGroups: [{ id: "who", title: "Who", place: "start" as const, fields }] };
  const loose = {
    ...strict,
    fieldGroups: [{ ...strict.fieldGroups[0], fields: fields.map(({ role: _, ...field }) => field) }],
  } as Template;
  await run.pick(file("auditor,worker\nDana Roe,Dana Roe\n"));
  run.choose(strict);
  expect(run.getState().list?.notAllocated).toHaveLength(1);
  run.choose(loose);
  expect(run.getState().list?.notAllocated).toHaveLength(0);
});

test("a file that can't be read is told of, and nothing can be made of it", async () => {
  const { run, work } = aRun(() => Promise.resolve(slowly([])));
  await run.pick({ name: "gone.csv", arrayBuffer: () => Promise.reject(new Error("gone")) });
  expect(run.getState().fault).toMatch(/could not be read/);
  await run.make();
  expect(work()).toEqual({ phase: "idle" });
});

import fc from "fast-check";
import { inThreads } from "../../src/cli/in-threads";
import type { ProgramThread } from "../../src/cli/program-thread";
import { holds } from "../support/holds";

const here = (file: string) => Promise.resolve(`${file} read`);
const brokenOff = (file: string, why: string) => `${file}: ${why}`;

async function toldOf(files: readonly string[], threads: readonly ProgramThread<string, string>[]) {
  const told: string[] = [];
  for await (const each of inThreads(files, threads, here, brokenOff)) told.push(each);
  return told;
}

/** A thread that takes so many turns over each file, one file after the other. */
function slowThread(turns: readonly number[], ended: () => void): ProgramThread<string, string> {
  let [last, at]: [Promise<unknown>, number] = [Promise.resolve(), 0];
  return {
    ask: (file) => {
      const own = turns[(at += 1) % turns.length] ?? 0;
      const next = last.then(async () => {
        for (let turn = 0; turn < own; turn += 1) await Promise.resolve();
        return `${file} read`;
      });
      last = next;
      return next;
    },
    end: ended,
  };
}

test("files are told in their order, however many threads read them and however long each takes", async () => {
  const turns = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 });
  await holds(
    fc.asyncProperty(fc.nat({ max: 40 }), fc.array(turns, { maxLength: 5 }), async (count, each) => {
      const files = Array.from({ length: count }, (_, at) => `${String(at)}.docx`);
      let ended = 0;
      const threads = each.map((own) => slowThread(own, () => (ended += 1)));
      expect(await toldOf(files, threads)).toEqual(files.map((file) => `${file} read`));
      expect(ended).toBe(threads.length);
    }),
    50,
  );
});

test("a file whose thread broke off is said to be, and the others are told", async () => {
  const broken: ProgramThread<string, string> = {
    ask: () => Promise.reject(new Error("it ended")),
    end: () => undefined,
  };
  const told = await toldOf(["a", "b", "c"], [slowThread([1], () => undefined), broken]);
  expect(told).toEqual(["a read", "b: it ended", "c read"]);
});

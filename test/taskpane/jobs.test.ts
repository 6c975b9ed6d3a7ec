import { HostError } from "../../src/document/host-error";
import type { Activity } from "../../src/taskpane/session/failure";
import { Jobs } from "../../src/taskpane/session/jobs";
import { DONE, IMPOSSIBLE, type Outcome } from "../../src/taskpane/session/outcome";

/** Jobs, what was heard of them, and a way to ask for one that ends when told. */
function someJobs() {
  const heard: string[] = [];
  const jobs = new Jobs({
    writing: (writing) => heard.push(writing ? "writing" : "not writing"),
    ended: (activity, outcome) => heard.push(`${activity} ${outcome.done ? "done" : outcome.why}`),
  });
  const tryAgain = jest.fn();
  const ask = (activity: Activity, run: () => Promise<Outcome>) => jobs.ask({ activity, tryAgain, run });
  const slow = (activity: Activity) => {
    let end: (outcome: Outcome) => void = () => undefined;
    const run = new Promise<Outcome>((settle) => (end = settle));
    return {
      asked: ask(activity, () => run),
      end: (outcome: Outcome = DONE) => {
        end(outcome);
      },
    };
  };
  return { jobs, heard, ask, slow, tryAgain };
}
const done = () => Promise.resolve(DONE);

test("jobs run one after another, in the order asked for, each with its own outcome", async () => {
  const { heard, ask, slow } = someJobs();
  const first = slow("read");
  const second = ask("save", () => Promise.resolve(IMPOSSIBLE));
  const third = ask("setting", done);
  await Promise.resolve();
  expect(heard).toEqual([]);
  first.end();
  expect(await Promise.all([first.asked, second, third])).toEqual([DONE, IMPOSSIBLE, DONE]);
  expect(heard).toEqual(["read done", "save impossible", "setting done"]);
});

test.each<[string, () => Promise<Outcome>]>([
  ["rejects", () => Promise.reject(new Error("no"))],
  [
    "throws at once",
    () => {
      throw new Error("no");
    },
  ],
])("a job that %s is a failure with its sentence, and the next one runs", async (_, run) => {
  const { heard, ask, tryAgain } = someJobs();
  const [failed, next] = await Promise.all([ask("read", run), ask("save", done)]);
  expect(failed).toEqual({
    done: false,
    why: "failed",
    failure: { activity: "read", sentence: "The document could not be read just now.", tryAgain },
  });
  expect(next).toEqual(DONE);
  expect(heard).toEqual(["read failed", "save done"]);
});

test("a holder's own sentence and code go with its failure", async () => {
  const { ask } = someJobs();
  const outcome = await ask("write", () => Promise.reject(new HostError("read-only", "For reading only.")));
  expect(outcome).toMatchObject({ failure: { code: "read-only", sentence: "For reading only." } });
});

test("it is writing until the last write that waits has ended", async () => {
  const { heard, slow } = someJobs();
  const [first, second] = [slow("write"), slow("start")];
  expect(heard).toEqual(["writing"]);
  first.end();
  await first.asked;
  expect(heard).toEqual(["writing", "write done"]);
  second.end(IMPOSSIBLE);
  await second.asked;
  expect(heard).toEqual(["writing", "write done", "start impossible", "not writing"]);
});

test("it is not writing any more after a write that failed", async () => {
  const { heard, ask } = someJobs();
  await ask("restore", () => Promise.reject(new Error("no")));
  expect(heard).toEqual(["writing", "restore failed", "not writing"]);
});

test.each<Activity>(["read", "save", "setting"])("to %s is nothing a person waits for", async (activity) => {
  const { heard, ask } = someJobs();
  await ask(activity, done);
  expect(heard).toEqual([`${activity} done`]);
});

test("what has the document to itself holds the others up, gives what it comes to, and is told of to nobody", async () => {
  const { jobs, heard, ask } = someJobs();
  let end: (value: string) => void = () => undefined;
  const alone = jobs.alone(() => new Promise<string>((settle) => (end = settle)));
  const read = ask("read", done);
  await Promise.resolve();
  expect(heard).toEqual([]);
  end("checked");
  expect(await alone).toBe("checked");
  await read;
  await expect(jobs.alone(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(heard).toEqual(["read done"]);
});

import { parentPort, Worker, workerData } from "node:worker_threads";
import type { OrganisationDates } from "../audit/timescales";
import { Folding, type Summary } from "../overview/summary";
import type { Helper } from "./fold-files";
import { foundIn } from "./found-file";

/** What goes to a thread that reads, and what comes back: files, and the summary of them, in the order they were asked for. */
type Asked = readonly string[];

/** What a thread knows from its start. */
interface Known {
  readonly dates: OrganisationDates | undefined;
}

/** Reads what it is asked to, in a thread of its own. */
export function readForOthers(): void {
  const { dates } = workerData as Known;
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (files: Asked) => {
    last = last.then(async () => {
      const folding = new Folding(dates);
      for (const file of files) folding.add(await foundIn(file));
      parentPort?.postMessage(folding.summary());
    });
  });
}

/** A thread of this program that reads files. */
export function readingThread(program: string, dates: OrganisationDates | undefined): Helper {
  const worker = new Worker(program, { workerData: { dates } satisfies Known });
  const waiting: { done: (summary: Summary) => void; fail: (error: Error) => void }[] = [];
  let fault: Error | undefined;
  const broken = (error: Error) => {
    fault ??= error;
    for (const each of waiting.splice(0)) each.fail(fault);
  };
  worker.on("message", (summary: Summary) => waiting.shift()?.done(summary));
  worker.on("error", broken);
  worker.on("exit", () => {
    broken(new Error("it ended"));
  });
  return {
    fold: (files) =>
      new Promise((done, fail) => {
        if (fault) {
          fail(fault);
          return;
        }
        waiting.push({ done, fail });
        worker.postMessage(files satisfies Asked);
      }),
    end: () => {
      void worker.terminate();
    },
  };
}

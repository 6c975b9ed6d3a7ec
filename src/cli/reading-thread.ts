import { parentPort, Worker, workerData } from "node:worker_threads";
import { FoldingFiles, type Folded, type FoldingBy } from "../collect/folding-files";
import type { Helper } from "./fold-files";
import { foundIn } from "./found-file";

/** What goes to a thread that reads; what they come to goes back, in the order it was asked for. */
type Asked = readonly string[];

/** Reads what it is asked to, in a thread of its own. */
export function readForOthers(): void {
  const by = workerData as FoldingBy;
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (files: Asked) => {
    last = last.then(async () => {
      const folding = new FoldingFiles(by);
      for (const file of files) folding.add(await foundIn(file));
      parentPort?.postMessage(folding.folded());
    });
  });
}

/** A thread of this program that reads files. */
export function readingThread(program: string, by: FoldingBy): Helper {
  const worker = new Worker(program, { workerData: by });
  const waiting: { done: (folded: Folded) => void; fail: (error: Error) => void }[] = [];
  let fault: Error | undefined;
  const broken = (error: Error) => {
    fault ??= error;
    for (const each of waiting.splice(0)) each.fail(fault);
  };
  worker.on("message", (folded: Folded) => waiting.shift()?.done(folded));
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

import { Worker } from "node:worker_threads";
import type { FoldingBy } from "../collect/folding-files";
import type { FileAnswers } from "./file-work";

/** What a thread of this program is there for. */
export type ThreadWork =
  { readonly does: keyof FileAnswers } | { readonly does: "fold"; readonly by: FoldingBy };

export interface ProgramThread<Asked, Answer> {
  /** Answers come in the order they were asked for. Rejects where the thread broke off; then nothing of this is known. */
  readonly ask: (asked: Asked) => Promise<Answer>;
  readonly end: () => void;
}

/** A thread of this program, whose file is named. */
export function programThread<Asked, Answer>(
  program: string,
  work: ThreadWork,
): ProgramThread<Asked, Answer> {
  const worker = new Worker(program, { workerData: work });
  const waiting: { done: (answer: Answer) => void; fail: (error: Error) => void }[] = [];
  let fault: Error | undefined;
  const broken = (error: Error) => {
    fault ??= error;
    for (const each of waiting.splice(0)) each.fail(fault);
  };
  worker.on("message", (answer: Answer) => waiting.shift()?.done(answer));
  worker.on("error", broken);
  worker.on("exit", () => {
    broken(new Error("it ended"));
  });
  return {
    ask: (asked) =>
      new Promise((done, fail) => {
        if (fault) {
          fail(fault);
          return;
        }
        waiting.push({ done, fail });
        worker.postMessage(asked);
      }),
    end: () => {
      void worker.terminate();
    },
  };
}

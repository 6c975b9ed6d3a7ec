import type { Template } from "../audit/template";
import type { Summary } from "../overview/summary";
import type { ChosenFile } from "./chosen-files";
import type { Progress } from "./read-files";
import type { FromWorker, ToWorker } from "./worker-messages";

/** Reads files beside the page, which stays alive. */
export interface FilesReader {
  /** Rejects where the reading itself could not be begun, or broke off; files that can't be read are in the summary. */
  readonly read: (files: readonly ChosenFile[], onProgress: (progress: Progress) => void) => Promise<Summary>;
  /** What has been read by then is what there is. */
  readonly stop: () => void;
}

/** A reader in a worker of its own, for each reading one. Nothing leaves the browser. */
export function workerReader(templates: readonly Template[]): FilesReader {
  let working: Worker | undefined;
  return {
    read: (files, onProgress) =>
      new Promise<Summary>((resolve, reject) => {
        const worker = new Worker(new URL("./collect-worker.ts", import.meta.url));
        const end = () => {
          worker.terminate();
          if (working === worker) working = undefined;
        };
        const fail = () => {
          end();
          reject(new Error("The reading broke off."));
        };
        working = worker;
        worker.addEventListener("error", fail);
        worker.addEventListener("messageerror", fail);
        worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
          if (data.told === "progress") onProgress(data.progress);
          else if (data.told === "failed") fail();
          else {
            end();
            resolve(data.summary);
          }
        });
        send(worker, { to: "read", files, templates });
      }),
    stop: () => {
      if (working) send(working, { to: "stop" });
    },
  };
}

const send = (worker: Worker, message: ToWorker): void => {
  worker.postMessage(message);
};

import type { IsoDate } from "../audit/dates";
import type { Template } from "../audit/template";
import type { ChosenFile } from "./chosen-files";
import type { DataFormat } from "./data-out";
import type { Progress, ReadFiles } from "./read-files";
import type { FromWorker, ToWorker } from "./worker-messages";
import { spoken } from "../words/phrase";

/** Reads files beside the page, which stays alive. Each rejects where the work could not be begun, or broke off. */
export interface FilesReader {
  /** Files that can't be read are in the summary. */
  readonly read: (
    files: readonly ChosenFile[],
    onProgress: (progress: Progress) => void,
  ) => Promise<ReadFiles>;
  /** What has been read by then is what there is. */
  readonly stop: () => void;
  /** The data of the audits in these files, pseudonymised: a workbook (.xlsx), or a zip of CSV files. */
  readonly data: (
    files: readonly ChosenFile[],
    asked: { readonly format: DataFormat; readonly asOf: IsoDate },
  ) => Promise<Uint8Array>;
}

/** A reader in a worker of its own, for each piece of work one. Nothing leaves the browser. */
export function workerReader(templates: readonly Template[]): FilesReader {
  let reading: Worker | undefined;
  return {
    read: async (files, onProgress) => {
      const worker = newWorker();
      reading = worker;
      const told = await answerOf(worker, { to: "read", language: spoken(), files, templates }, onProgress);
      if (told.told !== "read") throw new Error("The reading broke off.");
      return told.folded;
    },
    stop: () => {
      if (reading) send(reading, { to: "stop" });
    },
    data: async (files, asked) => {
      const told = await answerOf(
        newWorker(),
        { to: "data", language: spoken(), files, templates, ...asked },
        () => undefined,
      );
      if (told.told !== "data") throw new Error("The data could not be made.");
      return told.bytes;
    },
  };
}

const newWorker = (): Worker => new Worker(new URL("./collect-worker.ts", import.meta.url));

const send = (worker: Worker, message: ToWorker): void => {
  worker.postMessage(message);
};

/** What a worker comes to; it ends with that. */
async function answerOf(
  worker: Worker,
  message: ToWorker,
  onProgress: (progress: Progress) => void,
): Promise<FromWorker> {
  try {
    return await new Promise<FromWorker>((resolve) => {
      const fail = () => {
        resolve({ told: "failed" });
      };
      worker.addEventListener("error", fail);
      worker.addEventListener("messageerror", fail);
      worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
        if (data.told === "progress") onProgress(data.progress);
        else resolve(data);
      });
      send(worker, message);
    });
  } finally {
    worker.terminate();
  }
}

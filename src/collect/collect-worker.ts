import { readFiles, sourceOf } from "./read-files";
import type { FromWorker, ToWorker } from "./worker-messages";

/** The other end of {@link workerReader}: reads what it is sent, and hears between two files that it is to stop. */
let stopped = false;

const tell = (message: FromWorker): void => {
  self.postMessage(message);
};

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.to === "stop") {
    stopped = true;
    return;
  }
  stopped = false;
  readFiles(data.files, sourceOf(data.templates), {
    now: () => performance.now(),
    onProgress: (progress) => {
      tell({ told: "progress", progress });
    },
    isStopped: () => stopped,
  }).then(
    (summary) => {
      tell({ told: "read", summary });
    },
    () => {
      tell({ told: "failed" });
    },
  );
});

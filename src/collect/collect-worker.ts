import { dayOn } from "../audit/dates";
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
  done(data).then(tell, () => {
    tell({ told: "failed" });
  });
});

async function done(data: Exclude<ToWorker, { to: "stop" }>): Promise<FromWorker> {
  const source = sourceOf(data.templates);
  if (data.to === "data") {
    // Fetched for those who want one.
    const { dataOut } = await import("./data-out");
    const key = crypto.getRandomValues(new Uint8Array(32));
    const { files, format, asOf } = data;
    return { told: "data", bytes: await dataOut(files, source, { format, asOf, key }) };
  }
  const folded = await readFiles(data.files, source, {
    now: () => performance.now(),
    track: dayOn(new Date()),
    onProgress: (progress) => {
      tell({ told: "progress", progress });
    },
    isStopped: () => stopped,
  });
  return { told: "read", folded };
}

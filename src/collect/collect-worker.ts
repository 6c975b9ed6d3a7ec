import { dayOn } from "../audit/dates";
import { wordsOfPages } from "../words/languages";
import { speak } from "../words/phrase";
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
  // Without the words, as offline, it says all in English.
  speak(data.language, await wordsOfPages(data.language).catch(() => ({})));
  // What says anything is loaded once it is settled in which language.
  const { readFiles, sourceOf } = await import("./read-files");
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

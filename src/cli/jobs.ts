import { availableParallelism } from "node:os";
import { numberNamed } from "./number-named";
import { phrase } from "../words/phrase";

/** The option that says how many files are read at once. */
export const JOBS = [
  "--jobs <number>",
  phrase("how many files are read at once; as many as there are processors where it isn’t said"),
] as const;

/** What was given for it. Throws UsageError for what is no number. */
export const jobsNamed = (jobs: string | undefined): number =>
  jobs === undefined ? availableParallelism() : numberNamed(jobs, "--jobs", 64);

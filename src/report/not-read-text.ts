import { phrase } from "../words/phrase";

/** Why a file is not read: it is a Word document of something else. */
export const NO_AUDIT = phrase("This Word document holds no audit that Case Audit knows.");

/** Of files that are left when somebody stops the reading. */
export const STOPPED = phrase("Reading was stopped before this file.");

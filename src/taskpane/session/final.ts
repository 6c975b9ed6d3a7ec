import { isFinal, lifecycleOf } from "../../moderation/lifecycle";
import { phrase } from "../../words/phrase";
import type { OpenAudit } from "./session-state";

/** The answers of a final audit are read, and changed only once it is reopened. */
export const standsAsItIs = ({ template, record }: OpenAudit): boolean =>
  isFinal(lifecycleOf(template, record).state);

export const FINAL = phrase(
  "This audit is final, so its answers stay as they are. To change one, reopen the audit under To do and say why.",
);

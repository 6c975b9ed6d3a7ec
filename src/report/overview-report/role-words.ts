import { capital } from "../phrases";

const ROLE_WORDS: Readonly<Record<string, string>> = {
  nobody: "Nobody named",
  other: "Somebody else",
  auditor: "Auditor",
};

/** The role of a person an action or an audit names, by its id. */
export const roleText = (role: string): string => ROLE_WORDS[role] ?? capital(role.replace(/-/g, " "));

const AUDITOR_WORDS: Readonly<Record<string, string>> = {
  auditor: "post not said",
  other: "post not said",
  nobody: "nobody named",
};

/** What an auditor is besides auditor. */
export const auditorText = (role: string): string => AUDITOR_WORDS[role] ?? roleText(role).toLowerCase();

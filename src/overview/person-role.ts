import type { Question } from "../audit/question";
import { questionsOf } from "../audit/questions";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";
import { isEntered } from "../audit/entered";
import { isSamePerson } from "../moderation/same-person";

/** What somebody is who is to do an action, so that figures need no name: a role's id; `other` where nothing tells it. */
export type PersonRole = (typeof ROLES)[number]["id"] | "nobody" | "other";

/** Roles that action plans name, the fuller words first, each with the words and short forms that mean it. */
export const ROLES = [
  { id: "team-manager", words: /\b(?:team|practice|assistant team) managers?\b|\bA?TMs?\b/ },
  { id: "service-manager", words: /\bservice managers?\b|\bSMs?\b/ },
  { id: "head-of-service", words: /\bheads? of service\b|\bHoS\b/i },
  { id: "reviewing-officer", words: /\bindependent reviewing officers?\b|\bIROs?\b/ },
  { id: "personal-adviser", words: /\bpersonal advis[eo]rs?\b|\bPAs?\b/ },
  { id: "conference-chair", words: /\b(?:child protection|conference) chairs?\b|\bCPCs?\b/ },
  { id: "auditor", words: /\bauditors?\b/ },
  { id: "moderator", words: /\bmoderators?\b/ },
  { id: "manager", words: /\b(?:line )?managers?\b/ },
  {
    id: "worker",
    words:
      /\b(?:social worker|allocated worker|family support worker|senior practitioner|practitioner|worker)s?\b|\bS?SWs?\b/,
  },
] as const;

/** The role of the person an action names: what the header says of that name, else what the words say. */
export function personRole(template: Template, record: AuditRecord, person: string): PersonRole {
  if (!isEntered(person)) return "nobody";
  const small = person.toLowerCase();
  const said = ROLES.find(({ words }) => words.test(person) || words.test(small))?.id;
  if (said) return said;
  const held = namesAsked(template).find((question) => isSamePerson(question.get(record), person))?.role;
  return ROLES.find(({ words }) => held !== undefined && words.test(held.toLowerCase()))?.id ?? "other";
}

/** The questions of the header that ask for somebody's name. */
function namesAsked(template: Template): readonly Question[] {
  const known =
    names.get(template) ??
    questionsOf(template).filter(({ owner, role }) => owner.kind === "header" && role !== undefined);
  names.set(template, known);
  return known;
}

const names = new WeakMap<Template, readonly Question[]>();

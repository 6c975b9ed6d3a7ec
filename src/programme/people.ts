import { isSamePerson } from "../moderation/same-person";

/** What somebody is in a programme, as far as its lists go by it. */
export const ROLES = ["head-of-service", "service-manager", "team-manager", "other"] as const;
export type Role = (typeof ROLES)[number];

/** Somebody of the organisation: where mail reaches them, and whose work they answer for. */
export interface Person {
  readonly name: string;
  /** "" where it is not known. */
  readonly mail: string;
  readonly role: Role;
  /** What the list calls them. */
  readonly post: string;
  /** Teams they answer for; none named is all of them, for a head of service or a service manager. */
  readonly teams: readonly string[];
}

const SAID: readonly (readonly [Role, RegExp])[] = [
  ["head-of-service", /\bhead of [^,;]*\bservices?\b|\bhos\b/],
  ["service-manager", /\bservices? managers?\b|\bsm\b/],
  ["team-manager", /\bteam managers?\b|\btm\b/],
];

/** The role that a post tells: "Head of Service", "HoS", "Team manager (Duty)". */
export const roleOf = (post: string): Role =>
  SAID.find(([, pattern]) => pattern.test(post.toLowerCase()))?.[0] ?? "other";

export const personNamed = (people: readonly Person[], name: string): Person | undefined =>
  people.find((person) => isSamePerson(person.name, name));

const teamKey = (team: string): string => team.trim().toLowerCase().replace(/\s+/g, " ");

/** Whether somebody answers for a team. */
export function answersFor({ role, teams }: Person, team: string): boolean {
  if (teams.length === 0) return role === "head-of-service" || role === "service-manager";
  return teams.some((each) => teamKey(each) === teamKey(team));
}

/** The manager of a team, where the list has one. */
export const teamManagerOf = (people: readonly Person[], team: string): Person | undefined =>
  people.find((person) => person.role === "team-manager" && team !== "" && answersFor(person, team));

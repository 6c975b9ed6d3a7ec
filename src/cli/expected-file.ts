import { readFile } from "node:fs/promises";
import { parseDate, type IsoDate } from "../audit/dates";
import type { Allocation } from "../programme/allocation";
import { sampleOf, type Certificate } from "../programme/certificate";
import type { Expected } from "../programme/expected";
import { listIn, objectIn, parseJsonFile, textIn, type Json } from "./json-file";
import { UsageError } from "./usage-error";

const CERTIFICATE = "case-audit-sample" satisfies Certificate["kind"];
const ALLOCATION = "case-audit-allocation" satisfies Allocation["kind"];

/** The cases that a certificate or an allocation waits for. Throws UsageError where the file is neither. */
export async function expectedIn(path: string): Promise<readonly Expected[]> {
  const file = objectIn(parseJsonFile(path, await readFile(path, "utf8")), path);
  const kind = file["kind"];
  if (kind === ALLOCATION)
    return listIn(file["cases"], `${path}: cases`).map((each, at) => allocated(each, placeOf(path, at)));
  if (kind === CERTIFICATE) return sampled(file as unknown as Certificate, path);
  throw new UsageError(
    `${path} is neither a certificate of a sample nor an allocation. Name the .json that case-audit sample or case-audit allocate wrote.`,
  );
}

const placeOf = (path: string, at: number): string => `${path}: case ${String(at + 1)}`;

function allocated(value: unknown, place: string): Expected {
  const of = objectIn(value, place);
  const [received, due] = [dayIn(of, "received", place), dayIn(of, "due", place)];
  return {
    case: idIn(of, place),
    month: received?.slice(0, 7) ?? "",
    team: teamIn(of["details"], place),
    auditor: textIn(of["auditor"], `${place}: auditor`),
    moderator: textIn(of["moderator"], `${place}: moderator`),
    ...(received ? { received } : {}),
    ...(due ? { due } : {}),
  };
}

/** The list of cases may call the column as it likes; a column named "Team" is one. */
function teamIn(details: unknown, place: string): string {
  const all = details === undefined ? {} : objectIn(details, `${place}: details`);
  const name = Object.keys(all).find((each) => each.trim().toLowerCase() === "team");
  return name === undefined ? "" : textIn(all[name], `${place}: ${name}`);
}

function sampled(certificate: Certificate, path: string): readonly Expected[] {
  const month = textIn(certificate.drawnAt, `${path}: drawnAt`).slice(0, 7);
  for (const name of ["drawn", "replacements", "groups"] as const)
    listIn(objectIn(certificate.draw, `${path}: draw`)[name], `${path}: draw: ${name}`);
  for (const name of ["replaced", "handPicked"] as const) listIn(certificate[name], `${path}: ${name}`);
  return sampleOf(certificate).map(({ id, team }, at) => ({
    case: idIn({ id }, placeOf(path, at)),
    month,
    team: team,
    auditor: "",
    moderator: "",
  }));
}

function idIn(of: Json, place: string): string {
  const id = textIn(of["id"], `${place}: id`).trim();
  if (id === "") throw new UsageError(`${place} has no id.`);
  return id;
}

function dayIn(of: Json, name: string, place: string): IsoDate | undefined {
  const text = textIn(of[name], `${place}: ${name}`);
  if (text === "") return undefined;
  const day = parseDate(text);
  if (day === undefined) throw new UsageError(`${place}: "${text}" is no date. Write it as 2026-12-01.`);
  return day;
}

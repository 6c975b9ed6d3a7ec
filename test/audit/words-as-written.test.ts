import { isFiller, isVerdict } from "../../src/audit/filler";
import { unmeasurable } from "../../src/audit/measurable";
import { namedGaps, unnamedGap } from "../../src/audit/person-gaps";
import { allFields } from "../../src/audit/template";
import { shippedTemplate } from "../support/a-shipped-template";
import { aCompleteRecord } from "../support/builders";
import { CLEAR_ACTIONS, NOBODY, OPEN_ACTIONS, SHORT_FINDINGS, SOMEBODY, STAND_INS } from "./words-as-written";

const saysNothing = (text: string): boolean => isFiller(text) || isVerdict(text);
const isOpen = (what: string): boolean => isFiller(what) || unmeasurable(what) !== undefined;
const isNobody = (text: string): boolean => unnamedGap(text, "action.1.person").length > 0;

test.each([
  ["stand-ins for evidence and impact", STAND_INS, SHORT_FINDINGS, saysNothing],
  ["actions nobody could check", OPEN_ACTIONS, CLEAR_ACTIONS, isOpen],
  ["persons who could be anybody", NOBODY, SOMEBODY, isNobody],
])("%s are each noticed, and nothing good beside them is", (_title, poor, good, isNoticed) => {
  expect(poor.filter((text) => !isNoticed(text))).toEqual([]);
  expect(good.filter(isNoticed)).toEqual([]);
});

const template = shippedTemplate("torbay-full-audit");
const foundIn = (id: string, header: Readonly<Record<string, string>>): readonly string[] => {
  const field = allFields(template).find((each) => each.id === id);
  if (!field) throw new Error(`The template has no field ${id}.`);
  return namedGaps(template, aCompleteRecord(template, { header }), field).map(({ code }) => code);
};

test.each([
  "Ella Reed",
  "Ella R",
  "ELLA REED",
  "Reed, Ella",
  "Ella O’Neill",
  "Ella Reed 4512",
  "Siân ap Huw",
  "Ella",
])("%j where the case number stands is a name", (text) => {
  expect(foundIn("child-id", { "child-id": text })).toEqual(["name-for-id"]);
});

test.each([
  "P1234",
  "1234567",
  "C-12/45",
  "ER",
  "E.R.",
  "Child A",
  "Sibling 2",
  "Mosaic 4512",
  "Redacted",
  "Anonymised",
  "LCS ID 4512",
  "ABC12",
  "Case 14",
])("%j where the case number stands is none", (text) => {
  expect(foundIn("child-id", { "child-id": text })).toEqual([]);
});

test.each([
  ["Sam Hill", "sam hill"],
  ["Sam Hill", "Hill, Sam"],
  ["Sam Hill", "Sam Hill (social worker)"],
  ["Sam Hill, team manager", "Sam Hill"],
  ["Ms Sam Hill", "Sam Hill"],
])("%j as auditor and %j as worker are one person", (auditor, worker) => {
  expect(foundIn("worker-spoken-to", { "auditor-name": auditor, "worker-spoken-to": worker })).toEqual([
    "auditor-is-worker",
  ]);
});

test.each([
  ["Sam Hill", "Sam Reed"],
  ["Sam", "Sam Reed"],
  ["Sam Hill, team manager", "Ann Reed, social worker"],
])("%j as auditor and %j as worker are two", (auditor, worker) => {
  expect(foundIn("worker-spoken-to", { "auditor-name": auditor, "worker-spoken-to": worker })).toEqual([]);
});

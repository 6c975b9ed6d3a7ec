import { namesIn } from "../../src/document/names-in";

const told = (answer: string) =>
  namesIn(answer).people.map(({ name, role }) => (role === undefined ? name : `${name}: ${role}`));

test.each([
  ["Dana Roe", ["Dana Roe"]],
  ["Ms D. Roe", ["Ms D Roe"]],
  ["DANA ROE", ["DANA ROE"]],
  ["dana roe", ["dana roe"]],
  ["Dana Roe (service manager)", ["Dana Roe: service manager"]],
  ["Dana Roe, social worker", ["Dana Roe: social worker"]],
  ["Social worker: Dana Roe", ["Dana Roe: Social worker"]],
  ["Social Worker Dana Roe", ["Dana Roe: Social Worker"]],
  ["Dana Roe FSW", ["Dana Roe"]],
  ["Dana Roe (SW) and Al Poe (TM)", ["Dana Roe: SW", "Al Poe: TM"]],
  ["Dana Roe, social worker, Al Poe, team manager", ["Dana Roe: social worker", "Al Poe: team manager"]],
  ["Dana Roe and Al Poe", ["Dana Roe", "Al Poe"]],
  ["Dana O’Roe-Smith, Head of Quality Assurance", ["Dana O’Roe-Smith: Head of Quality Assurance"]],
  ["May Roe", ["May Roe"]],
  ["Spoke to Dana on the phone, since she had left", ["Dana"]],
])("%s names %j", (answer, people) => {
  expect(told(answer)).toEqual(people);
});

test.each([
  "",
  "Social worker",
  "Auditor 4 (service manager)",
  "Team Manager and IRO",
  "Head of Service",
  "N/A",
  "Not known",
  "2 March 2026",
  "the allocated worker had moved on and nobody new was there in time to be asked about it",
])("%j names nobody", (answer) => {
  expect(namesIn(answer).people).toEqual([]);
});

test("what stands beside names and roles is noticed", () => {
  expect(namesIn("Dana Roe, social worker").saysMore).toBe(false);
  expect(namesIn("Dana Roe, whom I met in 2025").saysMore).toBe(true);
});

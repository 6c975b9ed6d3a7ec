import { readPeople } from "../../src/cases/read-people";

const read = (text: string) => readPeople(new TextEncoder().encode(text));

test("people are read by what their columns are usually called, with the teams between semicolons", () => {
  expect(read('Job title;E-mail address;Name;Teams\nTM;tm@example.org;T. Manager;"Duty; East"\n')).toEqual({
    ok: true,
    listNotes: [],
    notes: [],
    people: [
      {
        name: "T. Manager",
        mail: "tm@example.org",
        post: "TM",
        role: "team-manager",
        teams: ["Duty", "East"],
      },
    ],
  });
});

test.each([
  ["no address", "somebody", "“somebody” is no mail address."],
  ["two addresses", "a@example.org, b@example.org", "is no mail address."],
  ["an address with a name beside it", "A <a@example.org>", "is no mail address."],
])("%s is told, and the person is there without one", (_, mail, said) => {
  const people = read(`Name,Mail\nA,"${mail}"\n`);
  expect(people).toMatchObject({ ok: true, people: [{ name: "A", mail: "" }] });
  expect(people.ok && people.notes[0]?.sentence).toContain(said);
});

test("a row that names nobody is told with its line; a list without names is refused", () => {
  expect(read("Name,Mail\n,a@example.org\nB,\n")).toMatchObject({
    ok: true,
    people: [{ name: "B" }],
    notes: [{ line: 2 }],
  });
  expect(read("Mail\na@example.org\n")).toMatchObject({ ok: false });
  expect(read("")).toMatchObject({ ok: false });
});

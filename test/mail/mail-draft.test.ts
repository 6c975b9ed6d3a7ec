import fc from "fast-check";
import PostalMime from "postal-mime";
import { emlOf, type MailDraft } from "../../src/mail/mail-draft";

const aDraft = (overrides: Partial<MailDraft> = {}): MailDraft => ({
  subject: "2 audits wait for you",
  text: "Dear all,\n",
  day: "2026-11-20",
  id: "reminder 2026-11-20 D. Park",
  ...overrides,
});
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

test("a draft opens as one that is to be sent, by whom it is to and no sender", async () => {
  const eml = await emlOf(aDraft({ to: { name: "Dafydd Pârk, Duty", address: "d.park@example.org" } }));
  const mail = await PostalMime.parse(eml);
  expect(mail.headers).toContainEqual(expect.objectContaining({ key: "x-unsent", value: "1" }));
  expect(mail.to).toEqual([{ name: "Dafydd Pârk, Duty", address: "d.park@example.org" }]);
  expect(mail.from).toBeUndefined();
  expect(new Date(mail.date ?? "").toISOString()).toBe("2026-11-20T09:00:00.000Z");
});

test("drafted again it is the same, byte for byte", async () => {
  expect(latin1(await emlOf(aDraft()))).toBe(latin1(await emlOf(aDraft())));
});

test("whatever is in them, subject and text come back, in lines of ASCII that are not too long", async () => {
  const words = fc.string({
    unit: fc.constantFrom("a", "é", "😀", " ", "=", "?", ".", "\n", "From ", "“"),
    maxLength: 200,
  });
  await fc.assert(
    fc.asyncProperty(words, words, async (subject, text) => {
      const eml = latin1(await emlOf(aDraft({ subject, text })));
      const mail = await PostalMime.parse(Buffer.from(eml, "latin1"));
      expect(mail.subject ?? "").toBe(subject.replace(/\s+/g, " ").trim());
      expect((mail.text ?? "").trimEnd()).toBe(text.trimEnd());
      expect(eml).toMatch(/^[\x20-\x7e\r\n\t]*$/);
      expect(eml.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(Math.max(...eml.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
    }),
    { numRuns: 50 },
  );
});

test("a name can’t add a heading", async () => {
  const eml = latin1(
    await emlOf(
      aDraft({ subject: "A\r\nBcc: b@example.org", to: { name: "C\r\nBcc: d", address: "c@example.org" } }),
    ),
  );
  expect(eml).not.toMatch(/^Bcc:/im);
});

test("a document goes with it under its name", async () => {
  const content = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
  const { attachments } = await PostalMime.parse(
    await emlOf(aDraft({ attachments: [{ name: "2026-11 K-07 é.docx", content }] })),
  );
  expect(attachments).toHaveLength(1);
  expect(attachments[0]).toMatchObject({
    filename: "2026-11 K-07 é.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  });
  expect(new Uint8Array(attachments[0]?.content as ArrayBuffer)).toEqual(content);
});

test("drafts to two people are two, whatever letters their names are in", async () => {
  const idOf = async (name: string) =>
    (await PostalMime.parse(await emlOf(aDraft({ id: `reminder 2026-11-20 ${name}` })))).messageId;
  const names = ["Ŵyn", "Yn", "ŵ yn (Duty)", "Jo Jr.", "李", "王", "\ud800"];
  const ids = await Promise.all(names.map(idOf));
  expect(new Set(ids).size).toBe(names.length);
  for (const id of ids) expect(id).toMatch(/^<[\w%-]+@case-audit\.invalid>$/);
});

import { contentXml, textXml } from "../../src/ooxml/paragraph";
import { markup } from "../../src/xml/write";

describe("text as runs", () => {
  test.each([
    ["one line", '<w:t xml:space="preserve">one line</w:t>'],
    ["a\nb", '<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t>'],
    ["a\r\nb", '<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t>'],
    ["a\vb", '<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t>'],
    ["a\n\nb", '<w:t xml:space="preserve">a</w:t><w:br/><w:br/><w:t xml:space="preserve">b</w:t>'],
    ["a\tb", '<w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t>'],
    ["  spaced  ", '<w:t xml:space="preserve">  spaced  </w:t>'],
    ["<&>", '<w:t xml:space="preserve">&lt;&amp;&gt;</w:t>'],
    ["\u0001", '<w:t xml:space="preserve">\uFFFD</w:t>'],
    ["", ""],
  ])("%j", (text, xml) => {
    expect(textXml(text)).toBe(xml);
  });
});

test("a control without text shows its prompt in Word's placeholder style", () => {
  expect(contentXml("", { prompt: "Enter text" })).toBe(
    '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t xml:space="preserve">Enter text</w:t></w:r>',
  );
});

test("a control with text has no trace of the prompt, and keeps run properties it is given", () => {
  expect(contentXml("Yes", { prompt: "Choose", properties: markup`<w:rPr><w:i/></w:rPr>` })).toBe(
    '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Yes</w:t></w:r>',
  );
});

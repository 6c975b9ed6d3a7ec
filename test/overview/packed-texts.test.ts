import fc from "fast-check";
import { asciiJson, PackedTexts } from "../../src/overview/packed-texts";
import { holds } from "../support/holds";

test("whatever is put away by a key comes back, the last under a key", () => {
  const anything = fc.record({ text: fc.string({ unit: "binary" }), number: fc.integer() });
  holds(
    fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), anything)), (all) => {
      const packed = new PackedTexts();
      for (const [key, value] of all) packed.set(key, asciiJson(value));
      const back = [...packed.entries()].map(([key, text]) => [key, JSON.parse(text) as unknown]);
      expect(Object.fromEntries(back)).toEqual(Object.fromEntries(all));
    }),
  );
});

test("a text longer than a chunk is whole, and so is what stands on both sides of it", () => {
  const packed = new PackedTexts();
  const long = "0123456789".repeat(150_000);
  for (const [key, text] of Object.entries({ before: "first", long, after: "last" })) packed.set(key, text);
  expect([packed.get("before"), packed.get("long") === long, packed.get("after")]).toEqual([
    "first",
    true,
    "last",
  ]);
  expect(packed.get("never")).toBeUndefined();
});

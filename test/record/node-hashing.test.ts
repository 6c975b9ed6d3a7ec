import { createHmac } from "node:crypto";
import fc from "fast-check";
import { fingerprintOfLines } from "../../src/record/content-hash";
import { keyedHashes } from "../../src/record/keyed-code";
import { NODE_HASHING } from "../../src/record/node-hashing";
import { holds } from "../support/holds";

const text = fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ maxLength: 200 }));
const key = fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => Buffer.from(bytes).toString("hex"));

test("Node hashes here, and a browser does not", () => {
  expect(NODE_HASHING).not.toBeNull();
});

test("a text has the same HMAC-SHA-256 on the command line and in a browser, whatever is in it", () => {
  holds(
    fc.property(key, fc.array(text, { maxLength: 4 }), (under, texts) => {
      const hashes = keyedHashes(under);
      const inBrowser = keyedHashes(under, null);
      for (const each of texts) {
        const hex = createHmac("sha256", Buffer.from(under, "hex")).update(each, "utf8").digest("hex");
        expect([hashes(each), inBrowser(each)]).toEqual([hex, hex]);
      }
    }),
  );
});

test("so do lines their fingerprint, over more than is hashed at once", () => {
  holds(
    fc.property(fc.array(text, { maxLength: 8 }), fc.integer({ min: 1, max: 400 }), (some, times) => {
      const lines = Array.from({ length: times }, () => some).flat();
      expect(fingerprintOfLines(lines)).toBe(fingerprintOfLines(lines, null));
    }),
    40,
  );
});

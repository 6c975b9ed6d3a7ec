import { commentDate } from "../../src/document/comments";
import { MemoryDocument } from "../support/memory-document";
import { commentsContract } from "./comments-contract";

describe("A document in memory", () => {
  commentsContract({
    withAudit: async (template) => {
      const document = new MemoryDocument();
      await document.insert(template);
      return document;
    },
    selectWords: (document, tag) => {
      if (document instanceof MemoryDocument) document.select(tag);
    },
  });
});

test.each([
  ["2026-07-01T23:30:00Z", 60, "2026-07-02T00:30:00"],
  ["2026-01-01T00:10:00Z", 0, "2026-01-01T00:10:00"],
  ["2026-01-01T00:10:00.999Z", -300, "2025-12-31T19:10:00"],
])("a moment is said as the instant and as the time of day of its writer: %s", (instant, ahead, local) => {
  expect(commentDate(new Date(instant), ahead)).toEqual({ utc: `${instant.slice(0, 19)}Z`, local });
});

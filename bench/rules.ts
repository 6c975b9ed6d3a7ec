import { findGaps } from "../src/audit/gaps";
import { blankRecord } from "../src/audit/record";
import { fullRecord, shipped, torbay, withItems } from "./audits";
import { line, median, ms, times } from "./measure";

export async function rules(): Promise<void> {
  const template = withItems(torbay(), 200);
  const blank = blankRecord(template, "bench");
  const full = fullRecord(template, 400);
  const one = withItems(torbay(), 20);
  const perItem = await median(() => findGaps(one, fullRecord20, "2026-04-01"), { warmUp: 300 });
  line(
    "findGaps on 200 items, nothing entered",
    ms(await median(() => findGaps(template, blank, "2026-04-01"), { warmUp: 300 })),
    "goal < 1 ms",
  );
  const filled = await median(() => findGaps(template, full, "2026-04-01"), { warmUp: 300 });
  line("findGaps on 200 items, all entered", ms(filled), "goal < 1 ms");
  line("  200 items against 20 (linear is 10)", times(filled / perItem));
  const detailed = shipped("detailed-case-audit");
  const audited = fullRecord(detailed, 400);
  line(
    "findGaps on the 62 rows of detailed-case-audit, all entered",
    ms(await median(() => findGaps(detailed, audited, "2026-04-01"), { warmUp: 300 })),
    "goal < 1 ms",
  );
}

const fullRecord20 = fullRecord(withItems(torbay(), 20), 400);

import { newDocx } from "../src/docx/new-docx";
import { openDocx } from "../src/docx/docx-document";
import { fullDocx, torbay } from "./audits";
import { line, median, ms } from "./measure";

export async function writing(): Promise<void> {
  const template = torbay();
  line("Template to .docx, Torbay", ms(await median(() => newDocx(template))), "goal < 20 ms");
  const bytes = fullDocx(template, 400);
  line(
    "Writing one answer and saving",
    ms(
      await median(async () => {
        const document = openDocx(bytes);
        await document.write([{ tag: "item.t1-risk.evidence", text: String(Math.random()) }]);
        return document.save();
      }),
    ),
  );
}

import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import type { NewFile } from "../session/session-state";
import { useSaving } from "./use-saving";
import { phrase } from "../../words/phrase";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A new document as a download, for when the program around the pane opened none. */
export function DownloadInstead({ file: { name, bytes } }: { readonly file: NewFile }) {
  const { save, note } = useSaving();
  return (
    <>
      <div>
        <Button
          size="small"
          icon={<ArrowDownloadRegular />}
          onClick={() => {
            save(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX }), name);
          }}
        >
          {phrase("Download the new document")}
        </Button>
      </div>
      {note}
    </>
  );
}

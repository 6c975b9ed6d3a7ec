import { useEffect, useState, useSyncExternalStore } from "react";
import { HostError } from "../document/host-error";
import type { Surroundings } from "../document/surroundings";
import type { Offer } from "../keep/keeper";
import { START_FORM } from "../taskpane/half-written";
import {
  keptFile,
  madeFile,
  newFile,
  readPickedFile,
  rescuedFile,
  saveFile,
  type Fault,
  type OpenFile,
} from "./files";
import { chosenFile } from "./save-place";
import { STAYS_OPEN, type WorkbenchDocument } from "./workbench-document";
import { phrase } from "../words/phrase";

/** Something that would put another document in the place of this one. */
export type OpenIntent =
  | { readonly to: "new" }
  | { readonly to: "open"; readonly file: File; readonly handle?: FileSystemFileHandle }
  /** Unsaved work that was kept. */
  | { readonly to: "kept"; readonly file: { readonly name: string }; readonly offer: Offer }
  /** What is left of a damaged one. */
  | { readonly to: "rescue"; readonly damaged: NonNullable<Fault["damaged"]> }
  /** A document that has been made from this one. */
  | { readonly to: "made"; readonly file: OpenFile; readonly settle: (opened: boolean) => void };

export interface WorkbenchFile {
  readonly file: OpenFile;
  readonly unsaved: boolean;
  /** Why the last file could not be opened or saved. */
  readonly fault: Fault | undefined;
  /** What was found in a damaged file and what was not, a line each. */
  readonly rescued: readonly string[];
  /** What to say of what was done last. */
  readonly news: string;
  /** What waits for an answer about unsaved changes. */
  readonly asking: OpenIntent | undefined;
  readonly begin: (intent: OpenIntent) => void;
  /** Asks for a file by the browser's own means, to write back to. */
  readonly choose: () => void;
  readonly save: () => void;
  readonly answer: (answer: "save" | "discard" | "cancel") => void;
  /** Says why something was not done. */
  readonly complain: (sentence: string) => void;
  readonly forgetFault: () => void;
  readonly forgetRescued: () => void;
}

/** Something would be gone with it: what no save has given out, or what is half-written in the pane. */
const isUnfinished = ({ document }: OpenFile, intent?: OpenIntent): boolean =>
  document.getState().unsaved || losesHalfWritten(document, intent);

/** Whether what is half-written in the pane would be gone; a document that has been made has what stood in the start form. */
export const losesHalfWritten = ({ halfWritten }: WorkbenchDocument, intent?: OpenIntent): boolean =>
  intent?.to === "made" ? halfWritten.hasOtherThan(START_FORM) : !halfWritten.isEmpty;

const keptNews = ({ name, document }: OpenFile): string => {
  const { halfWritten } = document;
  if (!document.getState().unsaved)
    return phrase("{name} is open again, with what was half-written in the pane.", { name });
  return phrase(
    halfWritten.isEmpty
      ? "Your unsaved work on {name} is open again. It is not saved yet."
      : "Your unsaved work on {name} is open again, with what was half-written in the pane. It is not saved yet.",
    { name },
  );
};

/** The document the workbench has open: opening, saving, and the question before one with unsaved changes goes. */
export function useOpenFile(surroundings: Surroundings, onMade: () => void): WorkbenchFile {
  const [file, setFile] = useState(newFile);
  const [fault, setFault] = useState<Fault>();
  const [rescued, setRescued] = useState<readonly string[]>([]);
  const [news, setNews] = useState("");
  const [asking, setAsking] = useState<OpenIntent>();
  const { unsaved } = useSyncExternalStore(file.document.subscribe, file.document.getState);

  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      file.document.flush();
      if (isUnfinished(file)) event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => {
      window.removeEventListener("beforeunload", onLeave);
    };
  }, [file]);

  const proceed = async (intent: OpenIntent) => {
    setFault(undefined);
    setRescued([]);
    if (intent.to === "rescue") {
      const made = await rescuedFile(intent.damaged, surroundings);
      if (!made.ok) {
        setFault(made);
        return;
      }
      setFile(made.file);
      setRescued(made.lines);
      setNews(
        phrase("What is left of {name} is open, as a new document. It is not saved yet.", {
          name: intent.damaged.name,
        }),
      );
      return;
    }
    if (intent.to === "new") {
      setFile(newFile());
      setNews(phrase("New blank document."));
      return;
    }
    if (intent.to === "made") {
      setFile(intent.file);
      setNews(phrase("A new document is open, {name}. It is not saved yet.", { name: intent.file.name }));
      intent.settle(true);
      return;
    }
    if (intent.to === "kept") {
      const kept = keptFile(intent.offer.id, intent.offer.work);
      if (kept) {
        setFile(kept);
        setNews(keptNews(kept));
      } else
        setFault({
          sentence: phrase("What was kept of this document can't be read. Open your last saved copy."),
        });
      return;
    }
    const read = await readPickedFile(intent.file, intent.handle);
    if (!read.ok) {
      setFault(read);
      return;
    }
    setFile(read.file);
    setNews(phrase("Opened {name}.", { name: read.file.name }));
  };

  const saveNow = async (): Promise<boolean> => {
    try {
      const saved = await saveFile(file, surroundings);
      if (saved.to === "nowhere") {
        setNews(phrase("Not saved: no place was chosen for it. What you entered is still here."));
        return false;
      }
      if (saved.to === "changed") {
        const { document, name } = file;
        setFile({ document, name: `${name.replace(/\.do[ct][xm]$/i, "")}, copy.docx` });
        setFault({
          sentence: phrase(
            "{name} was changed elsewhere after it was opened here, and saving would take that away. Press Save again to save yours beside it, under another name.",
            { name },
          ),
        });
        return false;
      }
      setFile({
        document: file.document,
        name: saved.name,
        ...(saved.to === "file" ? { place: saved.place } : {}),
      });
      setFault(undefined);
      setNews(
        saved.to === "file"
          ? phrase("Saved {name}, in its place.", { name: saved.name })
          : phrase("Saved {name} to your downloads.", { name: saved.name }),
      );
      return true;
    } catch (error) {
      setFault({
        sentence:
          error instanceof HostError
            ? error.message
            : phrase("The document could not be saved. What you entered is still here."),
      });
      return false;
    }
  };

  const choose = async (): Promise<void> => {
    try {
      const chosen = await chosenFile();
      if (chosen) begin({ to: "open", ...chosen });
    } catch {
      setFault({
        sentence: phrase("This browser did not let Case Audit open a file. Drag the file onto this page."),
      });
    }
  };

  const begin = (intent: OpenIntent) => {
    file.document.flush();
    if (asking?.to === "made") asking.settle(false);
    if (isUnfinished(file, intent)) setAsking(intent);
    else void proceed(intent);
  };

  const openMade = async (bytes: Uint8Array): Promise<void> => {
    const made = await madeFile(bytes, file, surroundings);
    const opened = await new Promise<boolean>((settle) => {
      begin({ to: "made", file: made, settle });
    });
    if (!opened) throw new HostError("stays-open", STAYS_OPEN);
    onMade();
  };
  useEffect(() => file.document.whenOpeningNew(openMade));

  return {
    file,
    unsaved,
    fault,
    rescued,
    news,
    asking,
    begin,
    choose: () => void choose(),
    save: () => void saveNow(),
    answer: (answer) => {
      const intent = asking;
      setAsking(undefined);
      const stay = () => {
        if (intent?.to === "made") intent.settle(false);
      };
      if (!intent || answer === "cancel") {
        stay();
        return;
      }
      void (async () => {
        if (answer === "discard" || (await saveNow())) await proceed(intent);
        else stay();
      })();
    },
    complain: (sentence) => {
      setFault({ sentence });
    },
    forgetFault: () => {
      setFault(undefined);
    },
    forgetRescued: () => {
      setRescued([]);
    },
  };
}

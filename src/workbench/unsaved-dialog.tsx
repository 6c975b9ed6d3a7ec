import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { OpenIntent } from "./use-open-file";
import { phrase } from "../words/phrase";

export interface UnsavedDialogProps {
  readonly asking: OpenIntent | undefined;
  readonly name: string;
  /** The document has changes that no save has given out. */
  readonly unsaved: boolean;
  /** Something is half-written in the pane. */
  readonly halfWritten: boolean;
  readonly onAnswer: (answer: "save" | "discard" | "cancel") => void;
}

/** The question before a document with unsaved changes, or with something half-written beside it, gives way to another. */
export function UnsavedDialog({ asking, name, unsaved, halfWritten, onAnswer }: UnsavedDialogProps) {
  const button = (text: string, answer: "save" | "discard" | "cancel", primary = false) => (
    <Button
      {...(primary ? { appearance: "primary" } : {})}
      onClick={() => {
        onAnswer(answer);
      }}
    >
      {text}
    </Button>
  );
  return (
    <Dialog
      modalType="alert"
      open={asking !== undefined}
      onOpenChange={(_, { open }) => {
        if (!open) onAnswer("cancel");
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {unsaved ? phrase("Save changes to {name}?", { name }) : phrase("Discard what you are writing?")}
          </DialogTitle>
          <DialogContent>
            {unsaved && asking && `${lostText(asking)} `}
            {halfWritten &&
              phrase(
                "Something is half-written in the pane. It is not in the document yet, and is lost when another takes its place.",
              )}
          </DialogContent>
          <DialogActions fluid>
            {unsaved && button(phrase("Save first"), "save", true)}
            {button(unsaved ? phrase("Discard changes") : phrase("Discard it"), "discard")}
            {unsaved ? button(phrase("Cancel"), "cancel") : button(phrase("Go on writing"), "cancel", true)}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What happens to changes that are not saved. */
function lostText(asking: OpenIntent): string {
  switch (asking.to) {
    case "new":
      return phrase(
        "This document has changes that are not saved. They are lost if you start a new one without saving.",
      );
    case "rescue":
      return phrase(
        "This document has changes that are not saved. They are lost if you open what is left of {name} without saving.",
        { name: asking.damaged.name },
      );
    default:
      return phrase(
        "This document has changes that are not saved. They are lost if you open {name} without saving.",
        { name: asking.file.name },
      );
  }
}

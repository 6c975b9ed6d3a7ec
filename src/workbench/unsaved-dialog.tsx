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
  readonly onAnswer: (answer: "save" | "discard" | "cancel") => void;
}

/** The question before a document with unsaved changes gives way to another. */
export function UnsavedDialog({ asking, name, onAnswer }: UnsavedDialogProps) {
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
          <DialogTitle>{phrase("Save changes to {name}?", { name })}</DialogTitle>
          <DialogContent>
            {asking !== undefined && asking.to !== "new"
              ? asking.to === "rescue"
                ? phrase(
                    "This document has changes that are not saved. They are lost if you open what is left of {name} without saving.",
                    { name: asking.damaged.name },
                  )
                : phrase(
                    "This document has changes that are not saved. They are lost if you open {name} without saving.",
                    { name: asking.file.name },
                  )
              : phrase(
                  "This document has changes that are not saved. They are lost if you start a new one without saving.",
                )}
          </DialogContent>
          <DialogActions fluid>
            {button(phrase("Save first"), "save", true)}
            {button(phrase("Discard changes"), "discard")}
            {button(phrase("Cancel"), "cancel")}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

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
          <DialogTitle>{`Save changes to ${name}?`}</DialogTitle>
          <DialogContent>
            {asking !== undefined && asking.to !== "new"
              ? `This document has changes that are not saved. They are lost if you open ${asking.to === "rescue" ? `what is left of ${asking.damaged.name}` : asking.file.name} without saving.`
              : "This document has changes that are not saved. They are lost if you start a new one without saving."}
          </DialogContent>
          <DialogActions fluid>
            {button("Save first", "save", true)}
            {button("Discard changes", "discard")}
            {button("Cancel", "cancel")}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

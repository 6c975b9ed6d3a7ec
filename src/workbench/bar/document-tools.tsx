import { Toolbar, ToolbarDivider } from "@fluentui/react-components";
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  DocumentAdd20Regular,
  FolderOpen20Regular,
  Save20Regular,
} from "@fluentui/react-icons";
import { useRef } from "react";
import { ACCEPTED } from "../files";
import { useMedia } from "../use-media";
import { Tool } from "./tool";

export interface DocumentToolsProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** New, Open, Save, Undo, Redo. */
export function DocumentTools({
  canUndo,
  canRedo,
  onNew,
  onOpen,
  onSave,
  onUndo,
  onRedo,
}: DocumentToolsProps) {
  const picker = useRef<HTMLInputElement>(null);
  const wide = useMedia("(min-width: 900px)");
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label="Word document to open"
        onChange={(event) => {
          const { currentTarget } = event;
          const file = currentTarget.files?.[0];
          // The same file can then be picked again.
          currentTarget.value = "";
          if (file) onOpen(file);
        }}
      />
      <Toolbar aria-label="Document" size="small">
        <Tool name="New" icon={<DocumentAdd20Regular />} labelled={wide} onClick={onNew} />
        <Tool
          name="Open"
          icon={<FolderOpen20Regular />}
          labelled={wide}
          onClick={() => picker.current?.click()}
        />
        <Tool name="Save" keys="Ctrl+S" icon={<Save20Regular />} labelled={wide} onClick={onSave} />
        <ToolbarDivider />
        <Tool name="Undo" keys="Ctrl+Z" icon={<ArrowUndo20Regular />} disabled={!canUndo} onClick={onUndo} />
        <Tool name="Redo" keys="Ctrl+Y" icon={<ArrowRedo20Regular />} disabled={!canRedo} onClick={onRedo} />
      </Toolbar>
    </>
  );
}

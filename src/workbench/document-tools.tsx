import { Toolbar, ToolbarButton, ToolbarDivider, Tooltip } from "@fluentui/react-components";
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  DocumentAdd20Regular,
  FolderOpen20Regular,
  Print20Regular,
  Save20Regular,
} from "@fluentui/react-icons";
import { useRef, type ReactElement } from "react";
import { ACCEPTED, WRITES_BACK } from "./save-place";
import { useMedia } from "./use-media";
import { phrase } from "../words/phrase";

export interface DocumentToolsProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  /** Asks for a file by the browser's own means, where it can write back to it. */
  readonly onChoose: () => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** New, Open, Save, Print, Undo, Redo. */
export function DocumentTools({
  canUndo,
  canRedo,
  onNew,
  onOpen,
  onChoose,
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
        aria-label={phrase("Word document to open")}
        onChange={(event) => {
          const { currentTarget } = event;
          const file = currentTarget.files?.[0];
          // The same file can then be picked again.
          currentTarget.value = "";
          if (file) onOpen(file);
        }}
      />
      <Toolbar aria-label={phrase("Document")} size="small">
        <Tool name={phrase("New")} icon={<DocumentAdd20Regular />} labelled={wide} onClick={onNew} />
        <Tool
          name={phrase("Open")}
          icon={<FolderOpen20Regular />}
          labelled={wide}
          onClick={() => {
            if (WRITES_BACK) onChoose();
            else picker.current?.click();
          }}
        />
        <Tool name={phrase("Save")} keys="Ctrl+S" icon={<Save20Regular />} labelled={wide} onClick={onSave} />
        <Tool
          name={phrase("Print")}
          keys="Ctrl+P"
          icon={<Print20Regular />}
          onClick={() => {
            window.print();
          }}
        />
        <ToolbarDivider />
        <Tool
          name={phrase("Undo")}
          keys="Ctrl+Z"
          icon={<ArrowUndo20Regular />}
          disabled={!canUndo}
          onClick={onUndo}
        />
        <Tool
          name={phrase("Redo")}
          keys="Ctrl+Y"
          icon={<ArrowRedo20Regular />}
          disabled={!canRedo}
          onClick={onRedo}
        />
      </Toolbar>
    </>
  );
}

export interface ToolProps {
  readonly name: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
  /** The keys that do the same. */
  readonly keys?: string;
  /** Shows the name beside the icon. */
  readonly labelled?: boolean;
  readonly disabled?: boolean;
}

/** A button of the bar. One that can't be used now keeps the focus it may have. */
function Tool({ name, icon, onClick, keys, labelled = false, disabled = false }: ToolProps) {
  const hint = keys === undefined ? name : `${name} (${keys})`;
  const button = (
    <ToolbarButton
      icon={icon}
      onClick={onClick}
      disabledFocusable={disabled}
      aria-label={name}
      {...(keys === undefined ? {} : { "aria-keyshortcuts": keys.replace("Ctrl", "Control") })}
    >
      {labelled ? name : undefined}
    </ToolbarButton>
  );
  if (labelled && keys === undefined) return button;
  return (
    <Tooltip content={hint} relationship="inaccessible">
      {button}
    </Tooltip>
  );
}

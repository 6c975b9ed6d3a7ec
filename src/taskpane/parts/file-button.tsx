import { Button } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import { useRef } from "react";

interface FileButtonProps {
  readonly label: string;
  /** What the picker offers. */
  readonly accept: string;
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly busy?: boolean;
  readonly className?: string;
  /** Of the button, where focus can then go. */
  readonly id?: string;
  readonly onFile: (file: File) => void;
}

/** A button that lets a person pick a file. It keeps the focus, whatever comes of the file. */
export function FileButton({
  label,
  accept,
  appearance,
  busy = false,
  className,
  id,
  onFile,
}: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can then be picked again.
          currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <Button
        icon={<FolderOpenRegular />}
        disabledFocusable={busy}
        {...(appearance && { appearance })}
        {...(className !== undefined && { className })}
        {...(id !== undefined && { id })}
        onClick={() => picker.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}

import { Button } from "@fluentui/react-components";
import { DocumentMultipleRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { useRef, type RefObject } from "react";
import { pickedFiles, type ChosenFile } from "../../collect/chosen-files";
import { useOverviewStyles } from "./use-overview-styles";

/** Where focus goes once a reading is over. */
export const CHOOSE_FOLDER = "overview-choose-folder";

interface ChooseFilesProps {
  readonly onFiles: (files: readonly ChosenFile[]) => void;
  readonly folder: string;
  readonly files: string;
  /** Nothing else on the screen is to be done first. */
  readonly first: boolean;
}

/** A folder with all in it, or files one by one. Inputs of the page itself: frames in Word on the web may open no other picker. */
export function ChooseFiles({ onFiles, folder, files, first }: ChooseFilesProps) {
  const shared = useOverviewStyles();
  const folderPicker = useRef<HTMLInputElement>(null);
  const filePicker = useRef<HTMLInputElement>(null);
  const picker = (ref: RefObject<HTMLInputElement | null>, label: string, whole: boolean) => (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      aria-label={label}
      {...(whole ? { webkitdirectory: "" } : { accept: ".docx,.docm" })}
      onChange={({ currentTarget }) => {
        const chosen = pickedFiles(currentTarget.files ?? []);
        // The same ones can then be picked again.
        currentTarget.value = "";
        if (chosen.length > 0) onFiles(chosen);
      }}
    />
  );
  return (
    <div className={shared.row}>
      {picker(folderPicker, folder, true)}
      {picker(filePicker, files, false)}
      <Button
        id={CHOOSE_FOLDER}
        appearance={first ? "primary" : "secondary"}
        icon={<FolderOpenRegular />}
        onClick={() => folderPicker.current?.click()}
      >
        {folder}
      </Button>
      <Button icon={<DocumentMultipleRegular />} onClick={() => filePicker.current?.click()}>
        {files}
      </Button>
    </div>
  );
}

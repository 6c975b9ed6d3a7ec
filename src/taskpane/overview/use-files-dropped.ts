import { useEffect, useEffectEvent, useState, type RefObject } from "react";
import { droppedFiles, type ChosenFile } from "../../collect/chosen-files";

/** Takes files and folders dropped on an element, before anything around it does. Whether some are being dragged over it now. */
export function useFilesDropped(
  on: RefObject<HTMLElement | null>,
  onFiles: (files: readonly ChosenFile[], lost: readonly string[]) => void,
): boolean {
  const [dragging, setDragging] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const element = on.current;
    if (!element) return undefined;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      if (!event.dataTransfer || !holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      void droppedFiles(event.dataTransfer).then(({ files, lost }) => {
        take(files, lost);
      });
    };
    element.addEventListener("dragover", over);
    element.addEventListener("dragleave", leave);
    element.addEventListener("drop", drop);
    return () => {
      element.removeEventListener("dragover", over);
      element.removeEventListener("dragleave", leave);
      element.removeEventListener("drop", drop);
    };
  }, [on]);
  return dragging;
}

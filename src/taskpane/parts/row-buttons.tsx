import { Button } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, EditRegular } from "@fluentui/react-icons";
import type { KeyboardEvent } from "react";
import { phrase } from "../../words/phrase";

type Move = (by: -1 | 1) => void;

interface RowButtonsProps {
  /** What is edited and moved, as "action 2". */
  readonly name: string;
  readonly idOf: (button: "edit" | "up" | "down") => string;
  /** A form is open: what stands in it goes by the rows as they are. */
  readonly busy: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly onEdit: () => void;
  readonly onMove: Move;
}

/** On the card of a row: edit it, and move it up and down. */
export function RowButtons({ name, idOf, busy, first, last, onEdit, onMove }: RowButtonsProps) {
  return (
    <>
      <Button
        id={idOf("edit")}
        size="small"
        icon={<EditRegular />}
        disabledFocusable={busy}
        aria-label={phrase("Edit {name}", { name })}
        onClick={onEdit}
      >
        {phrase("Edit")}
      </Button>
      <Button
        id={idOf("up")}
        size="small"
        icon={<ArrowUpRegular />}
        disabledFocusable={busy || first}
        aria-label={phrase("Move {name} up", { name })}
        title={phrase("Move up")}
        onClick={() => {
          onMove(-1);
        }}
      />
      <Button
        id={idOf("down")}
        size="small"
        icon={<ArrowDownRegular />}
        disabledFocusable={busy || last}
        aria-label={phrase("Move {name} down", { name })}
        title={phrase("Move down")}
        onClick={() => {
          onMove(1);
        }}
      />
    </>
  );
}

/** Alt+Up and Alt+Down anywhere on the card move it. */
export const moveByKey =
  (onMove: Move) =>
  (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };

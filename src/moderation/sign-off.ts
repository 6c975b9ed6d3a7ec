import { parseDate, recordedDate } from "../audit/dates";
import { enteredActions, isEntered } from "../audit/entered";
import { signOffKey } from "../audit/moderation";
import { replaceAction } from "../audit/actions";
import { isFinal, type Lifecycle } from "./lifecycle";
import { entriesOf, withMoreRoom, type Moderated } from "./take-step";

/** What a manager says became of an action. */
export interface SignedOff {
  readonly row: number;
  readonly outcome: "open" | "done" | "superseded";
  readonly signedOff: string;
  readonly lineManager?: string;
  readonly note?: string;
}

export type SignOffRefusal =
  | { readonly code: "no-such-action"; readonly row: number }
  | { readonly code: "still-provisional"; readonly row: number }
  | { readonly code: "no-sign-off-date"; readonly row: number; readonly text: string }
  | { readonly code: "superseded-without-note"; readonly row: number };

/** What stands against signing an action off (R108, R110): only a final audit's actions are confirmed (R94). */
export function signOffRefusals(
  { record }: Moderated,
  { state }: Pick<Lifecycle, "state">,
  { row, outcome, signedOff, note = "" }: SignedOff,
): readonly SignOffRefusal[] {
  if (!enteredActions(record).some((action) => action.row === row)) return [{ code: "no-such-action", row }];
  if (!isFinal(state)) return [{ code: "still-provisional", row }];
  if (outcome === "open") return [];
  return [
    ...(parseDate(signedOff) === undefined
      ? [{ code: "no-sign-off-date", row, text: signedOff } as const]
      : []),
    ...(outcome === "superseded" && !isEntered(note)
      ? [{ code: "superseded-without-note", row } as const]
      : []),
  ];
}

/** The audit with what became of an action: in the moderation section, and in the action's own column where it has one. */
export function withSignOff(
  audit: Moderated,
  { row, outcome, signedOff, lineManager, note }: SignedOff,
): Moderated {
  const { template, record } = withMoreRoom(audit, (room) =>
    room.actions.includes(row) ? room : { ...room, actions: [...room.actions, row] },
  );
  const day = outcome === "open" ? "" : recordedDate(signedOff);
  const given = {
    [signOffKey(row, "outcome")]: outcome,
    [signOffKey(row, "signed-off")]: day,
    ...(lineManager === undefined ? {} : { [signOffKey(row, "line-manager")]: lineManager }),
    ...(note === undefined ? {} : { [signOffKey(row, "note")]: note }),
  };
  const action = record.actions.find((each) => each.row === row);
  const hasColumn = template.actions.columns.some(({ id }) => id === "signed-off");
  return {
    template,
    record: {
      ...record,
      ...(action && hasColumn
        ? { actions: replaceAction(record.actions, { ...action, signedOff: day }) }
        : {}),
      moderation: entriesOf({ ...record.moderation, ...given }),
    },
  };
}

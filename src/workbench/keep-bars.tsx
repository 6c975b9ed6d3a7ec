import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import { minuteOn } from "../audit/dates";
import type { Keeping, NotKept, Offer } from "../keep/keeper";
import { formatMoment } from "../report/day-text";
import { DismissButton } from "./message-bars";
import { phrase, phraseOf } from "../words/phrase";

interface OfferBarProps {
  readonly offer: Offer;
  /** How many more there are. */
  readonly more: number;
  readonly onOpen: () => void;
  readonly onThrowAway: () => void;
  readonly onLater: () => void;
}

/** Offers unsaved work that was kept when the page went away. */
export function OfferBar({ offer: { work }, more, onOpen, onThrowAway, onLater }: OfferBarProps) {
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{phrase("You have unsaved work.")}</MessageBarTitle>
        {phrase(
          work.saved
            ? "What you were writing beside {name} on {moment} is not in the document yet. It was kept in this browser."
            : "{name} was last changed on {moment} and was not saved. It was kept in this browser.",
          { name: work.name, moment: formatMoment(minuteOn(new Date(work.at))) },
        )}
        {more > 0 &&
          ` ${phraseOf(more, "There is {count} more after it.", "There are {count} more after it.")}`}
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onDismiss={onLater} />}>
        <Button size="small" appearance="primary" onClick={onOpen}>
          {phrase("Bring it back")}
        </Button>
        <Button size="small" onClick={onThrowAway}>
          {phrase("Throw it away")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface LockedBarProps {
  /** When it was kept last, in milliseconds. */
  readonly at: number;
  readonly onThrowAway: () => void;
  readonly onLater: () => void;
}

/** Says that there is unsaved work which only the tab can open that it was written in. */
export function LockedBar({ at, onThrowAway, onLater }: LockedBarProps) {
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{phrase("There is unsaved work that this tab can’t open.")}</MessageBarTitle>
        {phrase(
          "It was last changed on {moment}, and its key is in the tab it was written in. If that was closed, open it again: Ctrl+Shift+T, or ⌘⇧T on a Mac. Kept “on this computer”, under the shield at the top, it can be opened in any tab.",
          { moment: formatMoment(minuteOn(new Date(at))) },
        )}
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onDismiss={onLater} />}>
        <Button size="small" onClick={onThrowAway}>
          {phrase("Throw it away")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Why unsaved work is not kept, and what to do instead. */
export const NOT_KEPT: Readonly<Record<NotKept, string>> = {
  off: phrase("Your organisation has unsaved work kept nowhere. Save often."),
  unable: phrase("This browser cannot keep unsaved work safely, so it is kept nowhere. Save often."),
  full: phrase("This browser has no room left to keep your unsaved work. Save now, and often."),
  refused: phrase("This browser did not let your unsaved work be kept. Save now, and often."),
};

/** Says once that work could not be kept; editing goes on as before. */
export function NotKeptBar({
  keeping: { not },
  unsaved,
}: {
  readonly keeping: Keeping;
  readonly unsaved: boolean;
}) {
  const [seen, setSeen] = useState<NotKept>();
  if (!unsaved || not === undefined || not === "off" || not === seen) return undefined;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>{NOT_KEPT[not]}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <DismissButton
            onDismiss={() => {
              setSeen(not);
            }}
          />
        }
      />
    </MessageBar>
  );
}

/** Two tabs with one audit would each save over the other. */
export function OtherTabBar() {
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{phrase("This audit is open in another tab as well.")}</MessageBarTitle>
        {phrase("Work in one of them and close the other: neither shows what is typed in the other.")}
      </MessageBarBody>
    </MessageBar>
  );
}

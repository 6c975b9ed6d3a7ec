import { FluentProvider } from "@fluentui/react-components";
import { THEMES } from "../themes";
import { useAppearance, type Appearance } from "../use-appearance";
import { BOOT_TEXTS, type BootState } from "./boot-texts";
import { BootMessage } from "./boot-message";

interface BootPageProps {
  readonly state: BootState;
  /** Where the workbench is. */
  readonly workbench: string;
  readonly onTryAgain: () => void;
  /** What the system prefers, where it is not said. */
  readonly appearance?: Appearance;
}

/** What stands in the pane's place while it can't be shown: that it is opening, or why it can't and what to do. */
export function BootPage({ state, workbench, onTryAgain, appearance: asked }: BootPageProps) {
  const appearance = useAppearance(asked);
  const { title, sentences, points, after } = BOOT_TEXTS[state];
  return (
    <FluentProvider theme={THEMES[appearance]} style={{ minHeight: "100%" }} lang="en-GB">
      <BootMessage
        title={title}
        sentences={sentences}
        points={points}
        after={after}
        busy={state === "opening"}
        dark={appearance !== "light"}
        {...((state === "unreachable" || state === "incomplete") && {
          action: { label: "Try again", onClick: onTryAgain },
        })}
        {...((state === "not-in-word" || state === "too-old") && {
          link: {
            label: "Open the workbench, which works in a browser without Word",
            href: workbench,
            // Inside Word, a page of its own belongs into the browser.
            newWindow: state === "too-old",
          },
        })}
      />
    </FluentProvider>
  );
}

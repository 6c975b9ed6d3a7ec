import { useEffect, useState } from "react";
import { schemeOf, useAppearance, type Appearance } from "../taskpane/appearance";
import { phrase } from "../words/phrase";

export type AppearanceChoice = Appearance | "system";

export const APPEARANCES: readonly { readonly choice: AppearanceChoice; readonly label: string }[] = [
  { choice: "system", label: phrase("Same as the system") },
  { choice: "light", label: phrase("Light") },
  { choice: "dark", label: phrase("Dark") },
  { choice: "high-contrast", label: phrase("High contrast") },
];

const APPEARANCE_KEY = "case-audit.appearance";

/** The appearance chosen, remembered in this browser, and the one that is in force. */
export function useChosenAppearance() {
  const [choice, setChoice] = useState(rememberedChoice);
  const appearance = useAppearance(choice === "system" ? undefined : choice);

  useEffect(() => {
    // The browser's own controls, such as the lists of drop-downs, follow this.
    document.documentElement.style.colorScheme = schemeOf(appearance);
  }, [appearance]);

  const choose = (next: AppearanceChoice) => {
    setChoice(next);
    try {
      localStorage.setItem(APPEARANCE_KEY, next);
    } catch {
      // Storage may be switched off: the choice then lasts as long as the page.
    }
  };
  return { choice, appearance, choose };
}

function rememberedChoice(): AppearanceChoice {
  try {
    return (
      APPEARANCES.find(({ choice }) => choice === localStorage.getItem(APPEARANCE_KEY))?.choice ?? "system"
    );
  } catch {
    return "system";
  }
}

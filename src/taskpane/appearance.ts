import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { createContext, useSyncExternalStore } from "react";

export type Appearance = "light" | "dark" | "high-contrast";

/** The appearance in force, for what the theme’s own colours can’t say. */
export const AppearanceInForce = createContext<Appearance>("light");

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** The appearance asked for, else the one the system prefers. */
export function useAppearance(asked: Appearance | undefined): Appearance {
  const preferred = useSyncExternalStore(onPreferenceChange, preferredAppearance);
  return asked ?? preferred;
}

function preferredAppearance(): Appearance {
  if (matchMedia(FORCED).matches) return "high-contrast";
  return matchMedia(DARK).matches ? "dark" : "light";
}

function onPreferenceChange(listener: () => void): () => void {
  const queries = [FORCED, DARK].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}

/** Fluent's theme for each appearance. */
export const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  "high-contrast": teamsHighContrastTheme,
};

/** The scheme in which the browser draws its own. Forced colours are the system's, whose ground may be light or dark. */
export function schemeOf(appearance: Appearance): string {
  if (appearance === "light") return "light";
  return appearance === "high-contrast" && matchMedia(FORCED).matches ? "light dark" : "dark";
}

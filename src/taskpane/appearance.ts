import { webLightTheme, type Theme } from "@fluentui/react-components";
import { createContext, useEffect, useSyncExternalStore } from "react";
import { Store } from "../store/store";

export type Appearance = "light" | "dark" | "high-contrast";

/** The appearance in force, for what the theme’s own colours can’t say. */
export const AppearanceInForce = createContext<Appearance>("light");

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** Fluent's themes, as far as they were fetched. */
const themes = new Store<Readonly<Partial<Record<Appearance, Theme>>>>({ light: webLightTheme });

async function fetchThemes(): Promise<void> {
  const { DARK_THEMES } = await import("./dark-themes");
  themes.set({ light: webLightTheme, ...DARK_THEMES });
}

/** Fluent's theme for an appearance that is in force. */
export const themeOf = (appearance: Appearance): Theme => themes.getState()[appearance] ?? webLightTheme;

/** The appearance asked for, else the one the system prefers; light until its theme is fetched, and where it can't be. */
export function useAppearance(asked: Appearance | undefined): Appearance {
  const preferred = useSyncExternalStore(onPreferenceChange, preferredAppearance);
  const wanted = asked ?? preferred;
  const isThere = useSyncExternalStore(themes.subscribe, themes.getState)[wanted] !== undefined;
  useEffect(() => {
    if (!isThere) fetchThemes().catch(() => undefined);
  }, [isThere, wanted]);
  return isThere ? wanted : "light";
}

/** Milliseconds that the first drawing of a page waits for its theme. */
const PATIENCE = 1000;

/** Once the theme is there that the system prefers, so that a dark page does not begin light; never rejects. */
export async function preferredTheme(): Promise<void> {
  if (preferredAppearance() === "light") return;
  const patience = new Promise<void>((done) => setTimeout(done, PATIENCE));
  await Promise.race([fetchThemes().catch(() => undefined), patience]);
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

/** The scheme in which the browser draws its own. Forced colours are the system's, whose ground may be light or dark. */
export function schemeOf(appearance: Appearance): string {
  if (appearance === "light") return "light";
  return appearance === "high-contrast" && matchMedia(FORCED).matches ? "light dark" : "dark";
}

import { teamsHighContrastTheme, webDarkTheme } from "@fluentui/react-components";

/** Fluent's themes of the appearances that are not light, fetched for those who have one. */
export const DARK_THEMES = { dark: webDarkTheme, "high-contrast": teamsHighContrastTheme };
